package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.xieshou.shared.SharedProblem;

/// Refuses every handler the person has no right to, and every handler without a rule. Stands
/// behind the security filters, which know only who is signed in.
@Component
final class RuleCheck implements HandlerInterceptor {
    private final Uis uis;

    RuleCheck(Uis uis) {
        this.uis = uis;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            check(Rules.of(method).orElseThrow(SharedProblem::notAllowed), request);
        }
        return true;
    }

    private void check(Rules.Rule rule, HttpServletRequest request) {
        switch (rule) {
            case Rules.Everybody _ -> {}
            case Rules.Holders(var rights) -> {
                var visitor = uis.visitor(request);
                if (visitor == null) {
                    throw new InsufficientAuthenticationException("sign in first");
                }
                if (!rights.isEmpty() && rights.stream().noneMatch(visitor::can)) {
                    throw SharedProblem.notAllowed();
                }
            }
        }
    }
}
