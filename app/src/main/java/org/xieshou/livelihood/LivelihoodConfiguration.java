package org.xieshou.livelihood;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LivelihoodConfiguration {
    @Bean
    LeastAge leastAge() {
        return LeastAge.packed();
    }
}
