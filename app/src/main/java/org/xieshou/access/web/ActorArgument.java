package org.xieshou.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xieshou.access.AccessProblem;
import org.xieshou.access.Actor;
import org.xieshou.access.SignIn.Person;

/// A handler that asks for an `Actor` gets who is behind the request, with the rights of this moment.
@Component
final class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Asking asking;

    ActorArgument(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return actor(SecurityContextHolder.getContext().getAuthentication());
    }

    private Actor actor(@Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            return asking.actor(person).orElseThrow(AccessProblem::notAllowed);
        }
        throw AccessProblem.notAllowed();
    }
}
