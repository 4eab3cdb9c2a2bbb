package org.xieshou.casework;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.registry.YamlMap;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Terms.Setting.class)
class CaseworkConfiguration {
    @Bean
    Terms terms(Terms.Setting setting) {
        return Terms.read(YamlMap.packed("catalogue/casework.yaml"), setting.region());
    }
}
