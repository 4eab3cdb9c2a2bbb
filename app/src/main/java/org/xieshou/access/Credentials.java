package org.xieshou.access;

import java.time.Clock;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, kept as Argon2id (OWASP's parameters of 2024: 19 MiB, two rounds, one lane).
@Component
public final class Credentials {
    public static final int LEAST = 10;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobody = encoder.encode("a password that nobody has");
    private final KeeperTable table;
    private final Clock clock;

    Credentials(KeeperTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @throws AccessProblem if the password is shorter than ten characters
    public void set(UUID staff, String password) {
        if (password.length() < LEAST) {
            throw AccessProblem.passwordTooShort(LEAST);
        }
        table.setPassword(staff, encoder.encode(password), false, clock.instant());
    }

    /// Sets a password that whoever opens the account sees: its owner is led to change it.
    void give(UUID staff, String password) {
        table.setPassword(staff, encoder.encode(password), true, clock.instant());
    }

    /// Whether somebody else has seen the password in force.
    boolean isGiven(UUID staff) {
        return table.isGiven(staff).orElse(false);
    }

    /// Whether there is a password that nobody else has seen.
    boolean isOwn(UUID staff) {
        return table.isGiven(staff).filter(given -> !given).isPresent();
    }

    boolean fits(UUID staff, String password) {
        var kept = table.password(staff);
        return encoder.matches(password, kept.orElse(nobody)) && kept.isPresent();
    }

    /// Takes as long as a true check, so that a stranger cannot tell by the time which names exist.
    void pretend(String password) {
        var _ = encoder.matches(password, nobody);
    }
}
