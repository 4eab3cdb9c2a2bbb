package org.xieshou.shared.web.press;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/// What kind of request this is; also right while an error of it is being shown.
public final class Requests {
    private Requests() {}

    /// The path asked for, without query.
    public static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    static String pathAndQuery(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = path(request);
        return query == null || !path.equals(request.getRequestURI()) ? path : path + "?" + query;
    }

    public static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    /// Below `/api/`, and not opened in a browser by a link on one of our pages.
    static boolean isByMachine(HttpServletRequest request) {
        return isApi(request) && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    public static boolean isHtmx(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
