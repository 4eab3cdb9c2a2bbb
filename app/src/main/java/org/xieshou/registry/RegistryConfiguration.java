package org.xieshou.registry;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.access.Looks;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {
    @Bean
    Catalogue catalogue(@Value("${xieshou.catalogue:${xieshou.data}/catalogue}") String folder) {
        return Catalogue.withOwn(Path.of(folder));
    }

    @Bean
    IncomeLines incomeLines(@Value("${xieshou.lines:${xieshou.data}/lines.yaml}") String own) {
        return IncomeLines.withOwn(Path.of(own));
    }

    @Bean
    Households.Looking looking(Looks looks) {
        return looks::record;
    }
}
