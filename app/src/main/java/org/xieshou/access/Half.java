package org.xieshou.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// The first step of a sign-in that waits for its code. Whether the password was right is known here and told nobody.
final class Half {
    private final String login;
    private final Optional<UUID> staff;
    private final boolean fits;
    private final Instant at;
    private final long session;
    private final AtomicBoolean taken = new AtomicBoolean();

    /// When a sign-in began, by the clock and by the number of its session.
    record Begun(Instant at, long session) {}

    /// @param staff empty if nobody has that name
    Half(String login, Optional<UUID> staff, boolean fits, Begun begun) {
        this.login = login;
        this.staff = staff;
        this.fits = fits;
        this.at = begun.at;
        this.session = begun.session;
    }

    /// One code for one first step: the try was counted there.
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    String login() {
        return login;
    }

    Optional<UUID> staff() {
        return staff;
    }

    boolean fits() {
        return fits;
    }

    long session() {
        return session;
    }

    Instant at() {
        return at;
    }
}
