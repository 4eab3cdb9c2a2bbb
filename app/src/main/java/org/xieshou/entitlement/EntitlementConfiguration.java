package org.xieshou.entitlement;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.registry.Catalogue;

@Configuration(proxyBeanMethods = false)
class EntitlementConfiguration {
    @Bean
    Programmes programmes(
            Catalogue catalogue,
            @Value("${xieshou.programmes:${xieshou.data}/programmes.yaml}") String own) {
        return ProgrammesReader.withOwn(catalogue, Path.of(own));
    }
}
