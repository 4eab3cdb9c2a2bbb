package org.xieshou.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Right;

/// What happened to accounts and which sensitive acts were done: who, for which unit, when, what. No household is named here.
@Component
public final class SecurityEvents {
    /// Events on one page.
    public static final int SIZE = 50;

    /// What can happen; a message key each, `access.event.…`.
    public enum What {
        REFUSED,
        LOCKED,
        RENEWED,
        FACTOR_ON,
        FACTOR_OFF,
        FACTOR_RESET,
        RECOVERY_USED,
        RECOVERY_NEW,
        /// A first password, or a new one, was made for somebody else.
        PASSWORD_GIVEN,
        PASSWORD_CHANGED,
        /// All sessions of one's own but this one.
        SESSIONS_ENDED,
        ACT,
        /// A role was given: told from the entries.
        ROLE
    }

    /// @param name of who did it; empty where nobody has the name that was typed
    /// @param about whom it was done to, where that is somebody else
    /// @param detail the act, the role; empty where there is none
    /// @param words the reason in the words of whoever gave it
    public record Line(
            Instant at,
            What what,
            String name,
            String unit,
            Optional<String> about,
            String detail,
            String words) {
        /// The message of the detail.
        public String key() {
            return switch (what) {
                case ROLE -> "access.role." + detail;
                case ACT -> "access.act." + detail;
                default -> "access.detail." + detail;
            };
        }
    }

    private final SecurityEventTable table;
    private final Clock clock;

    SecurityEvents(SecurityEventTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// One page of them.
    ///
    /// @param total of all pages
    public record Listed(List<Line> lines, long total) {
        public Listed {
            lines = List.copyOf(lines);
        }
    }

    /// The newest first.
    ///
    /// @param page from 1
    /// @throws AccessProblem not-allowed, for all but auditors and administrators
    public Listed list(Actor reader, long page) {
        if (!reader.may(Right.JOURNAL_AUDIT)) {
            throw AccessProblem.notAllowed();
        }
        return table.list(page);
    }

    void add(What what, UUID staff) {
        add(what, staff, "");
    }

    void add(What what, UUID staff, String detail) {
        table.add(new SecurityEventTable.Event(clock.instant(), what, detail, ""), staff);
    }

    /// @param about whom it was done to
    void addAbout(What what, UUID staff, UUID about, String words) {
        table.addAbout(
                new SecurityEventTable.Event(clock.instant(), what, "", words), staff, about);
    }

    /// Of somebody who is not signed in. A name that nobody has is not kept.
    void addOfLogin(What what, String login, String detail) {
        table.addOfLogin(new SecurityEventTable.Event(clock.instant(), what, detail, ""), login);
    }
}
