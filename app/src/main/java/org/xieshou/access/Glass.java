package org.xieshou.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Right;

/// Breaking the glass: somebody who must read a household's record outside their reach gives a reason and may, for an hour;
/// reading only, and only the fields of their role. The household's record of looks says so in the same moment, and the
/// auditors' list too.
@Component
public final class Glass {
    /// Openings on one page.
    public static final int SIZE = 50;

    public static final Duration OPEN = Duration.ofHours(1);
    private static final int LEAST_WORDS = 8;
    private static final int MOST_TRIES = 10;
    private static final long LOOK_AGAIN_MILLIS = 500;

    /// One time that it was broken.
    ///
    /// @param household empty if there was none of the number that was typed
    public record Broken(
            UUID actor,
            String name,
            String unit,
            Optional<UUID> household,
            String why,
            Instant at,
            Instant until) {}

    private final GlassTable table;
    private final Clock clock;
    private List<GlassTable.Open> open = List.of();
    private long lookedAt;

    Glass(GlassTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @param household the one that was asked for; empty if there is none: that is written down as well
    /// @throws AccessProblem not-allowed; no-reason, if the words are too few; too-many-tries within a day
    public void open(Actor actor, Optional<UUID> household, String why) {
        if (!actor.may(Right.GLASS)) {
            throw AccessProblem.notAllowed();
        }
        var words = why.strip();
        if (!isReason(words)) {
            throw AccessProblem.noReason();
        }
        var now = clock.instant();
        if (table.tries(actor.id(), now.minus(Duration.ofDays(1))) >= MOST_TRIES) {
            throw AccessProblem.tooManyTries();
        }
        table.add(actor, household, words, now);
        synchronized (this) {
            lookedAt = 0;
        }
    }

    public static boolean isReason(String why) {
        return why.strip().length() >= LEAST_WORDS;
    }

    /// One page of them.
    ///
    /// @param total of all pages
    public record Listed(List<Broken> rows, long total) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /// What was opened, newest first.
    ///
    /// @param page from 1
    /// @throws AccessProblem not-allowed, for all but auditors and administrators
    public Listed list(Actor reader, long page) {
        if (!reader.may(Right.JOURNAL_AUDIT)) {
            throw AccessProblem.notAllowed();
        }
        return table.list(page);
    }

    /// The households that stand open to somebody at this moment.
    synchronized Set<UUID> openTo(UUID actor) {
        long now = clock.millis();
        if (now - lookedAt >= LOOK_AGAIN_MILLIS || now < lookedAt) {
            open = table.open(clock.instant());
            lookedAt = now;
        }
        var households = new HashSet<UUID>();
        var moment = clock.instant();
        open.stream()
                .filter(each -> each.actor().equals(actor) && each.until().isAfter(moment))
                .forEach(each -> households.add(each.household()));
        return households;
    }
}
