package org.xieshou.registry;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.access.Looks;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryConfiguration.class);

    @Bean
    Catalogue catalogue(@Value("${xieshou.catalogue:${xieshou.data}/catalogue}") String folder) {
        var catalogue = Catalogue.withOwn(Path.of(folder));
        int own = catalogue.facts().size() - Catalogue.load().facts().size();
        LOG.info("{} facts of this place in {}", own, folder);
        return catalogue;
    }

    @Bean
    IncomeLines incomeLines(@Value("${xieshou.lines:${xieshou.data}/lines.yaml}") String own) {
        return IncomeLines.withOwn(Path.of(own));
    }

    @Bean
    LeastAge leastAge(@Value("${xieshou.work:${xieshou.data}/work.yaml}") String own) {
        return LeastAge.withOwn(Path.of(own));
    }

    @Bean
    Households.Looking looking(Looks looks) {
        return looks::record;
    }
}
