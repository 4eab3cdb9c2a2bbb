package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.xieshou.shared.web.Language;

/// `?locale=en` on any page chooses the language from then on; anything unknown is left unheard.
final class LanguageSwitch implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = request.getParameter("locale");
        if (asked != null) {
            Language.find(asked)
                    .ifPresent(language -> Languages.choose(language, request, response));
        }
        return true;
    }
}
