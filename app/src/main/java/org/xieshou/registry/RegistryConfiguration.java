package org.xieshou.registry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.access.Looks;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {
    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }

    @Bean
    Households.Looking looking(Looks looks) {
        return looks::record;
    }
}
