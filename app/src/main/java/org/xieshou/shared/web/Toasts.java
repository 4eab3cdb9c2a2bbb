package org.xieshou.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// Words about what was just done, kept in the session until a page has shown them.
public record Toasts(List<Text> texts) {
    private static final String KEY = Toasts.class.getName();

    public Toasts {
        texts = List.copyOf(texts);
    }

    public static void keep(HttpServletRequest request, List<Text> texts) {
        if (!texts.isEmpty()) {
            request.getSession().setAttribute(KEY, new Toasts(texts));
        }
    }

    static List<Text> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof Toasts toasts)) {
            return List.of();
        }
        session.removeAttribute(KEY);
        return toasts.texts();
    }
}
