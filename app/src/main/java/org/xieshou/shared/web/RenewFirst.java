package org.xieshou.shared.web;

import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Problem;

/// Somebody signed in must show again that it is them. People get a form that goes on with what they asked for and holds all
/// they typed; machines get a problem.
public final class RenewFirst extends Problem {
    private static final long serialVersionUID = 1L;

    private final boolean asksCode;
    private final transient @Nullable Text trouble;

    /// @param asksCode beside the password
    /// @param trouble what was wrong with what they showed; null if they have not been asked yet
    public RenewFirst(boolean asksCode, @Nullable Text trouble) {
        super("shared.renew-first", 403);
        this.asksCode = asksCode;
        this.trouble = trouble;
    }

    public boolean asksCode() {
        return asksCode;
    }

    public @Nullable Text trouble() {
        return trouble;
    }
}
