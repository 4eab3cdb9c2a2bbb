package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// A static file asked for with its hash never changes; without, the browser asks each time.
final class StaticCache implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            response.setHeader("Cache-Control", header(request));
        }
        return true;
    }

    static String header(HttpServletRequest request) {
        return request.getParameter("v") == null
                ? "no-cache"
                : "public, max-age=31536000, immutable";
    }
}
