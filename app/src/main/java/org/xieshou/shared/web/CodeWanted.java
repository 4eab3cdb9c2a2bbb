package org.xieshou.shared.web;

import org.springframework.security.core.AuthenticationException;

/// A name and a password were taken, right or wrong, and a code is asked for next. Thrown by whoever checks them.
public final class CodeWanted extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient Object half;

    /// @param half what whoever checks the code needs to know; it stays on this machine, in the session
    public CodeWanted(Object half) {
        super("code wanted");
        this.half = half;
    }

    public Object half() {
        return half;
    }
}
