package org.xieshou.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xieshou.access.Actor;
import org.xieshou.access.SignIn.Person;
import org.xieshou.access.Tokens;

/// Lets machines in by `Authorization: Bearer …`, to the API alone, for one request: no session comes out of a token.
@Configuration(proxyBeanMethods = false)
class BearerDoor {
    @Bean
    Customizer<HttpSecurity> bearer(Tokens tokens) {
        return http -> http.addFilterBefore(new Filter(tokens), CsrfFilter.class);
    }

    private static final class Filter extends OncePerRequestFilter {
        private static final String SCHEME = "Bearer ";

        private final Tokens tokens;

        Filter(Tokens tokens) {
            this.tokens = tokens;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getRequestURI().startsWith("/api/");
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var header = request.getHeader("Authorization");
            if (header != null && header.startsWith(SCHEME)) {
                tokens.actor(header.substring(SCHEME.length()).strip())
                        .ifPresent(actor -> signIn(actor, request, response));
            }
            chain.doFilter(request, response);
        }

        private static void signIn(
                Actor actor, HttpServletRequest request, HttpServletResponse response) {
            var context = SecurityContextHolder.createEmptyContext();
            var person = Person.byToken(actor.id());
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
            SecurityContextHolder.setContext(context);
            new RequestAttributeSecurityContextRepository().saveContext(context, request, response);
        }
    }
}
