package org.xieshou.shared.web;

import org.springframework.security.authentication.LockedException;

/// Too many wrong passwords: sign-in stays shut for some minutes. Thrown by whoever checks them.
public final class LockedOut extends LockedException {
    private static final long serialVersionUID = 1L;

    private final long minutes;

    public LockedOut(long minutes) {
        super("locked");
        this.minutes = minutes;
    }

    public long minutes() {
        return minutes;
    }
}
