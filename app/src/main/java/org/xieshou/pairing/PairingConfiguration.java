package org.xieshou.pairing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.registry.YamlMap;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Rhythm.Setting.class)
class PairingConfiguration {
    @Bean
    Rhythm rhythm(Rhythm.Setting setting) {
        return Rhythm.read(YamlMap.packed("catalogue/pairing.yaml"), setting.region());
    }
}
