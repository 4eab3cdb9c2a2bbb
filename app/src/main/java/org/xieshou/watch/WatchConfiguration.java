package org.xieshou.watch;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.registry.IncomeLines;
import org.xieshou.registry.YamlMap;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Editions.Setting.class)
class WatchConfiguration {
    @Bean
    Editions watchEditions(Editions.Setting setting, IncomeLines lines) {
        return EditionsReader.read(YamlMap.packed("catalogue/watch.yaml"), lines, setting.region());
    }
}
