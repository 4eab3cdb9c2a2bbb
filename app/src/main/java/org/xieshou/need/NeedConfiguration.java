package org.xieshou.need;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedConfiguration {
    @Bean
    Standards standards(@Value("${xieshou.lines:${xieshou.data}/lines.yaml}") String own) {
        return StandardsReader.withOwn(Path.of(own));
    }
}
