package org.xieshou.watch;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Editions.Setting.class)
class WatchConfiguration {
    @Bean
    Editions watchEditions(Editions.Setting setting) {
        return EditionsReader.fromClasspath(setting.region());
    }
}
