package org.xieshou.shared.web.press;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xieshou.shared.web.Language;
import org.xieshou.shared.web.Place;

/// Sets the press up inside Spring MVC.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Place.class)
class Press {

    @Bean
    TemplateEngine jte() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /// All `messages/*` on the class path, so that a room only adds its files. Not the reloadable
    /// kind, which ignores the script of a locale. A language without a file reads Chinese.
    @Bean
    MessageSource messageSource() throws IOException {
        var source = new MessageFiles();
        source.setBasenames(bundles().toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Language.ZH.locale());
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    static List<String> bundles() throws IOException {
        var found =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*_zh.properties");
        return List.of(found).stream()
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> "messages/" + name.replace("_zh.properties", ""))
                .distinct()
                .sorted()
                .toList();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Bean
    WebMvcConfigurer pages(
            PageReturn pageReturn, ReaderArguments reader, RuleCheck rules, RenewCheck renewal) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(pageReturn);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(reader);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LanguageSwitch());
                registry.addInterceptor(rules);
                registry.addInterceptor(renewal);
                registry.addInterceptor(new StaticCache());
            }
        };
    }
}
