package org.xieshou.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// What comes with a try to sign in beside name and password: the address, and in the second step the code and what the
/// first step left. What it left is taken out of the session here, so each try costs a first step.
public final class SignInDetails extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1L;
    private static final String HALF = SignInDetails.class.getName();
    private static final String NAME = HALF + ".name";
    private static final int LONGEST_NAME = 80;

    private final boolean isSecondStep;
    private final String code;
    private final transient @Nullable Object half;

    public SignInDetails(HttpServletRequest request) {
        super(request);
        isSecondStep = isSecondStep(request);
        code = Objects.requireNonNullElse(request.getParameter("code"), "");
        half = take(request, HALF);
    }

    /// Whether the form of the second step was sent.
    public static boolean isSecondStep(HttpServletRequest request) {
        return request.getParameter("code") != null && request.getParameter("username") == null;
    }

    /// Keeps what the first step left.
    public static void keep(HttpServletRequest request, CodeWanted first) {
        request.getSession().setAttribute(HALF, first.half());
    }

    /// Whether a code is waited for.
    public static boolean isBegun(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(HALF) != null;
    }

    /// Keeps the name of a try that failed for the form that follows, whether somebody has it or not: in the session, so that
    /// it stands in no address and no log.
    public static void keepName(HttpServletRequest request) {
        var name = request.getParameter("username");
        if (name != null && name.length() <= LONGEST_NAME) {
            request.getSession().setAttribute(NAME, name);
        }
    }

    /// What was typed before; once.
    public static String takeName(HttpServletRequest request) {
        return take(request, NAME) instanceof String name ? name : "";
    }

    private static @Nullable Object take(HttpServletRequest request, String what) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        var kept = session.getAttribute(what);
        session.removeAttribute(what);
        return kept;
    }

    public boolean isSecondStep() {
        return isSecondStep;
    }

    public String code() {
        return code;
    }

    public @Nullable Object half() {
        return half;
    }

    // Two tries from one address are still two: what they hold is nobody's to compare.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "SignInDetails";
    }
}
