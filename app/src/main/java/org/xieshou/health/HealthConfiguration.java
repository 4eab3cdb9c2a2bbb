package org.xieshou.health;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.registry.YamlMap;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Editions.Setting.class)
class HealthConfiguration {
    @Bean
    Editions editions(Editions.Setting setting) {
        return EditionsReader.read(YamlMap.packed("catalogue/health.yaml")).of(setting.region());
    }
}
