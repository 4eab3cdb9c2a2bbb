package org.xieshou.shared.web;

import org.springframework.security.core.AuthenticationException;

/// Whoever was signed in here is so no more: their password or second factor was changed elsewhere.
public final class SessionOver extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    public SessionOver() {
        super("over");
    }
}
