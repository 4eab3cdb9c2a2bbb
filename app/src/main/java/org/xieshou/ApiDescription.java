package org.xieshou;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xieshou.access.Actor;
import org.xieshou.journal.Kinds;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Ui;
import org.xieshou.shared.web.Visitor;

/// What `/api/openapi.json` says: the interfaces below `/api/`, without what the house itself hands to handlers.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Visitor.class, Ui.class)
                .addResponseWrapperToIgnore(Page.class);
    }

    /// Handlers that answer with a page as well as with JSON are no `@RestController`s to springdoc
    /// until they are named.
    @Bean
    SmartInitializingSingleton describePages(
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return () ->
                requestMappingHandlerMapping.getHandlerMethods().values().stream()
                        .filter(handler -> handler.getReturnType().getParameterType() == Page.class)
                        .map(HandlerMethod::getBeanType)
                        .distinct()
                        .forEach(page -> SpringDocUtils.getConfig().addRestControllers(page));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Xieshou")
                                .version("v1")
                                .description("Refusals are RFC 9457 problems, in zh or en."))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "token",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /// What `POST /api/v1/entries` takes: an entry of any kind, each with the shape of its body.
    @Bean
    OpenApiCustomizer describeEntries(ObjectProvider<Kinds> kinds) {
        return api -> kinds.ifAvailable(each -> EntrySchemas.describe(api, each.all()));
    }
}
