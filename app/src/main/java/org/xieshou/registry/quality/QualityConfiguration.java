package org.xieshou.registry.quality;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieshou.registry.LeastAge;

@Configuration(proxyBeanMethods = false)
class QualityConfiguration {
    @Bean
    Limits limits(
            @Value("${xieshou.quality:${xieshou.data}/quality.yaml}") String own,
            LeastAge leastAge) {
        return Limits.withOwn(Path.of(own), leastAge);
    }
}
