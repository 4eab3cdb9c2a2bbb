package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.RenewFirst;
import org.xieshou.shared.web.Text;

/// The form on which somebody shows again that it is them. What was typed before stands in it, unseen, and goes on with it.
@Component
public final class RenewSheet {
    static final String PASSWORD = "renew-password";
    static final String CODE = "renew-code";

    /// Sends somebody who followed a link on to where it led.
    public static final String ON = "/renew";

    private static final Set<String> OWN = Set.of(PASSWORD, CODE, "_csrf");

    private final Templates templates;

    RenewSheet(Templates templates) {
        this.templates = templates;
    }

    /// One thing that was typed before.
    public record Typed(String name, String value) {}

    /// @param action where the form goes
    /// @param code whether a code is asked beside the password
    public record Renewal(String action, List<Typed> typed, boolean code, @Nullable Text trouble) {
        public Renewal {
            typed = List.copyOf(typed);
        }
    }

    void print(RenewFirst first, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isForm = "POST".equals(request.getMethod());
        var typed = new ArrayList<Typed>();
        if (isForm) {
            request.getParameterMap().forEach((name, values) -> add(typed, name, values));
        } else {
            // a password has no place in an address, so a link is followed after a form
            typed.add(new Typed("to", Requests.pathAndQuery(request)));
        }
        var renewal =
                new Renewal(
                        isForm ? request.getRequestURI() : ON,
                        typed,
                        first.asksCode(),
                        first.trouble());
        response.setStatus(first.trouble() == null ? first.status() : 422);
        if (Requests.isHtmx(request)) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        templates.print(
                new Templates.Sheet("shared/renew", renewal, new FieldErrors()), request, response);
    }

    private static void add(List<Typed> typed, String name, String[] values) {
        if (!OWN.contains(name)) {
            for (var value : values) {
                typed.add(new Typed(name, value));
            }
        }
    }
}
