package org.xieshou.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape.Fault;

/// What is held and waits for a person: looked at, applied or filed. Settling is an entry too.
@Component
public final class Holdings {
    /// Shown, or settled in one go, at most.
    public static final int MOST = 500;

    /// An entry that waits.
    ///
    /// @param reason as in receipts: `right`, `shape`, `early` …
    /// @param fault for `shape`: the field and what is wrong with it, never its value
    /// @param area where its household lives now, if it is known here
    /// @param own whether the reader wrote it
    /// @param maySettle whether the reader may settle it
    /// @param canApply whether it can count at all; if not, it can only be filed
    public record Waiting(
            UUID entry,
            String kind,
            UUID author,
            String unit,
            @Nullable UUID subject,
            @Nullable Integer area,
            Instant happened,
            Instant received,
            String reason,
            @Nullable String fault,
            List<Line> says,
            boolean own,
            boolean maySettle,
            boolean canApply) {
        public Waiting {
            says = List.copyOf(says);
        }
    }

    /// @param others of other people, for those who settle
    /// @param own of the reader's own
    public record Count(
            long others, @Nullable Instant othersSince, long own, @Nullable Instant ownSince) {}

    private final Reading reading;
    private final HeldTable table;
    private final Journal journal;
    private final Kinds kinds;
    private final Clock clock;

    Holdings(Reading reading, HeldTable table, Journal journal, Kinds kinds, Clock clock) {
        this.reading = reading;
        this.table = table;
        this.journal = journal;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// The reader's own, and for supervisors those of others in reach, by author and in the order of their devices.
    ///
    /// @return at most [#MOST]
    public List<Waiting> open(Actor reader) {
        var found = reading.as(reader, db -> table.open(MOST, db));
        return found.entries().stream()
                .filter(entry ->
                        entry.author().equals(reader.id())
                                || (settles(reader) && found.releasing().isWithin(entry, reader)))
                .filter(entry -> kinds.opens(entry.fullKind(), reader))
                .map(entry -> waiting(entry, found, reader))
                .toList();
    }

    public Count count(Actor reader) {
        var count = reading.as(reader, db -> HeldTable.count(reader, db));
        return new Count(
                settles(reader) ? count.others() : 0,
                count.othersSince(),
                count.own(),
                count.ownSince());
    }

    /// Settles held entries in the order of their devices, so that what was said first counts first.
    ///
    /// @param why may be empty
    /// @param apply true: they count from now on; false: they are kept without effect
    /// @return how many were settled; those that cannot be applied stay held
    /// @throws JournalProblem not-yours-to-settle, already-settled when there is none that can be settled
    public int settle(Actor actor, Collection<UUID> entries, boolean apply, String why) {
        if (!settles(actor)) {
            throw JournalProblem.notYoursToSettle();
        }
        var reason = why.isBlank() ? (apply ? "checked" : "filed") : why.strip();
        var found = reading.as(actor, db -> table.named(entries, db));
        var occasion = Occasion.of(actor, journal.tip(), clock);
        for (var entry : settleable(found, actor)) {
            if (!kinds.opens(entry.fullKind(), actor)) {
                continue;
            }
            if (!apply || found.releasing().canApply(entry)) {
                occasion.add(
                        SystemKinds.RELEASE.full(),
                        null,
                        Map.of("entry", entry.id(), "apply", apply, "why", reason));
            }
        }
        var receipts = journal.append(occasion.envelopes(), actor);
        return (int)
                receipts.stream().filter(each -> each.state() == Receipt.State.ACCEPTED).count();
    }

    private static List<Stored> settleable(HeldTable.Found found, Actor actor) {
        if (found.entries().isEmpty()) {
            throw JournalProblem.noSuchEntry();
        }
        var open = new ArrayList<Stored>();
        for (var entry : found.entries()) {
            if (found.releasing().isOpen(entry.id())) {
                open.add(entry);
            }
        }
        if (open.isEmpty()) {
            throw JournalProblem.alreadySettled();
        }
        var mine = open.stream().filter(e -> found.releasing().maySettle(e, actor)).toList();
        if (mine.isEmpty()) {
            throw JournalProblem.notYoursToSettle();
        }
        return mine;
    }

    private static boolean settles(Actor actor) {
        return actor.may(Right.HELD_SETTLE);
    }

    private Waiting waiting(Stored entry, HeldTable.Found found, Actor reader) {
        var held = entry.held();
        return new Waiting(
                entry.id(),
                entry.kind(),
                entry.author(),
                entry.unit(),
                entry.subject(),
                found.places().get(entry.subject()),
                entry.happened(),
                entry.received(),
                held == null ? "" : held.code(),
                Preparation.fault(kinds.find(entry.fullKind()), entry)
                        .map(Fault::toString)
                        .orElse(null),
                kinds.tell(entry),
                entry.author().equals(reader.id()),
                settles(reader) && found.releasing().maySettle(entry, reader),
                found.releasing().canApply(entry));
    }
}
