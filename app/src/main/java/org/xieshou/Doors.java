package org.xieshou;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.web.CodeWanted;
import org.xieshou.shared.web.LockedOut;
import org.xieshou.shared.web.SessionOver;
import org.xieshou.shared.web.SignInDetails;
import org.xieshou.shared.web.press.OpenPaths;
import org.xieshou.shared.web.press.ProblemWriter;
import org.xieshou.shared.web.press.Requests;

/// Who comes in, and by which door. Whoever checks passwords gives an `AuthenticationProvider` bean;
/// whoever knows other ways in, such as tokens, a `Customizer<HttpSecurity>` bean.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors {
    static final String SIGN_IN = "/sign-in";
    static final String CODE = "/sign-in/code";

    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String DEVICES =
            "geolocation=(), microphone=(), payment=(), usb=(), camera=(self)";

    private final ProblemWriter problems;

    Doors(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, OpenPaths open) {
        return http.authorizeHttpRequests(rules ->
                        rules.requestMatchers(open).permitAll().anyRequest().authenticated())
                .formLogin(form ->
                        form.loginPage(SIGN_IN)
                                .authenticationDetailsSource(SignInDetails::new)
                                .defaultSuccessUrl("/home")
                                .failureHandler(Doors::notSignedIn))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
                // A bearer token cannot be sent by a foreign page, so it needs no second proof.
                .csrf(csrf -> csrf.ignoringRequestMatchers(Doors::carriesToken))
                .requestCache(cache -> cache.requestCache(onlyPages()))
                .exceptionHandling(this::refusals)
                .headers(Doors::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(devices -> devices.policy(DEVICES));
    }

    private void refusals(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        refusals.authenticationEntryPoint(this::signInFirst).accessDeniedHandler(this::denied);
    }

    /// Machines get a problem, htmx is told where to go, people land on the sign-in page.
    private void signInFirst(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        var to = reason instanceof SessionOver ? SIGN_IN + "?out=over" : SIGN_IN;
        if (Requests.isApi(request)) {
            problems.write(SharedProblem.ofStatus(401), request, response);
        } else if (Requests.isHtmx(request)) {
            response.setStatus(401);
            response.setHeader("HX-Redirect", to);
        } else {
            response.sendRedirect(to);
        }
    }

    private void denied(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean stale = reason instanceof CsrfException;
        if (stale && request.getRequestURI().equals(SIGN_IN)) {
            response.sendRedirect(SIGN_IN + "?stale");
            return;
        }
        var problem = stale ? SharedProblem.pageTooOld() : SharedProblem.notAllowed();
        problems.write(problem, request, response);
    }

    private static void notSignedIn(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        if (reason instanceof CodeWanted first) {
            SignInDetails.keep(request, first);
            response.sendRedirect(CODE);
            return;
        }
        SignInDetails.keepName(request);
        var why =
                switch (reason) {
                    case LockedOut locked -> "locked=" + locked.minutes();
                    case CredentialsExpiredException _ -> "stale";
                    default -> SignInDetails.isSecondStep(request) ? "wrong=code" : "wrong";
                };
        response.sendRedirect(SIGN_IN + "?" + why);
    }

    private static boolean carriesToken(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.startsWith("Bearer ");
    }

    /// Only what a person opened in the browser may be continued after signing in; else a lost
    /// favicon or a background call becomes the page they land on.
    private static RequestCache onlyPages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request ->
                request.getMethod().equals("GET")
                        && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                        && request.getDispatcherType() == DispatcherType.REQUEST);
        return cache;
    }
}
