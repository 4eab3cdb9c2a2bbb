package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.web.Renewals;
import org.xieshou.shared.web.Renewed;
import org.xieshou.shared.web.SignInKept;

/// Stands behind [RuleCheck]: asks for a fresh proof before a sensitive act, takes one that came with a form, and leads those
/// who owe a second factor to where they set it up.
@Component
final class RenewCheck implements HandlerInterceptor {
    private final @Nullable Renewals rooms;
    private final Uis uis;
    private final Map<HandlerMethod, Optional<String>> acts = new ConcurrentHashMap<>();

    RenewCheck(ObjectProvider<Renewals> renewals, Uis uis) {
        this.rooms = renewals.getIfAvailable();
        this.uis = uis;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || Rules.of(method).filter(Rules.Holders.class::isInstance).isEmpty()) {
            return true;
        }
        var visitor = uis.visitor(request);
        if (rooms == null || visitor == null) {
            return true;
        }
        var person = visitor.principal();
        var owed = rooms.owed(person).filter(place -> !request.getRequestURI().startsWith(place));
        if (owed.isPresent()) {
            lead(owed.get(), request, response);
            return false;
        }
        var password = request.getParameter(RenewSheet.PASSWORD);
        if (password != null && "POST".equals(request.getMethod())) {
            var code = Objects.requireNonNullElse(request.getParameter(RenewSheet.CODE), "");
            var proof = new Renewals.Proof(password, code, request.getRemoteAddr());
            SignInKept.keep(rooms.renew(person, proof), request, response);
        } else if (act(method).isPresent()) {
            rooms.require(person);
        }
        return true;
    }

    private static void lead(String place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Requests.isApi(request)) {
            throw SharedProblem.secondFactorFirst();
        } else if (Requests.isHtmx(request)) {
            response.setHeader("HX-Redirect", place);
        } else {
            response.sendRedirect(place);
        }
    }

    private Optional<String> act(HandlerMethod handler) {
        return acts.computeIfAbsent(handler, RenewCheck::declared);
    }

    private static Optional<String> declared(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Renewed.class);
        var all = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Renewed.class);
        return Optional.ofNullable(own).or(() -> Optional.ofNullable(all)).map(Renewed::value);
    }

    /// Only what was done: a form that came back with its faults is none.
    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception fault) {
        if (fault != null
                || response.getStatus() >= 400
                || !(handler instanceof HandlerMethod method)) {
            return;
        }
        var act = act(method).filter(named -> !named.isEmpty());
        var visitor = act.isEmpty() ? null : uis.visitor(request);
        if (act.isPresent() && rooms != null && visitor != null) {
            rooms.done(visitor.principal(), act.get());
        }
    }
}
