package org.xieshou.need;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.registry.IncomeLines;

@Configuration(proxyBeanMethods = false)
class NeedConfiguration {
    @Bean
    Standards standards(IncomeLines lines) {
        return StandardsReader.with(lines);
    }
}
