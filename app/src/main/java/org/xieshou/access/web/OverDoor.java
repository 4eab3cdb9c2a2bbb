package org.xieshou.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xieshou.access.Actors;
import org.xieshou.access.SignIn.Person;
import org.xieshou.shared.web.SessionOver;

/// Shows out, with each request, whose session has ended because their password or second factor changed.
@Configuration(proxyBeanMethods = false)
class OverDoor {
    /// After signing in and out, before anything else is looked at.
    @Bean
    Customizer<HttpSecurity> over(Actors actors) {
        return http -> http.addFilterBefore(new Filter(actors), AuthorizationFilter.class);
    }

    private static final class Filter extends OncePerRequestFilter {
        private final Actors actors;

        Filter(Actors actors) {
            this.actors = actors;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var login = SecurityContextHolder.getContext().getAuthentication();
            if (login != null
                    && login.getPrincipal() instanceof Person person
                    && actors.isOver(person)) {
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
                throw new SessionOver();
            }
            chain.doFilter(request, response);
        }
    }
}
