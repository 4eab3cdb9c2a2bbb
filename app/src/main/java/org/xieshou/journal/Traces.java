package org.xieshou.journal;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.access.Reading;
import org.xieshou.journal.HistoryTable.Told;
import org.xieshou.journal.LookUp.Target;
import org.xieshou.journal.Trace.Held;
import org.xieshou.journal.Trace.Mend;
import org.xieshou.journal.Trace.Version;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Right;

/// Single entries, looked up with their corrections. Opening one about a household is written down where the household
/// sees it.
@Component
public final class Traces {
    private static final Set<Right> MENDED =
            Set.of(
                    Right.VISITS_WRITE,
                    Right.CALLS_WRITE,
                    Right.PUPILS,
                    Right.CAMPAIGNS_REPORT,
                    Right.GOODS_WRITE,
                    Right.HEALTH);
    private static final String WHY = "access.why.entry";

    private final Reading reading;
    private final HistoryTable table;
    private final HeldTable held;
    private final Kinds kinds;
    private final Looks looks;
    private final Clock clock;

    Traces(
            Reading reading,
            HistoryTable table,
            HeldTable held,
            Kinds kinds,
            Looks looks,
            Clock clock) {
        this.reading = reading;
        this.table = table;
        this.held = held;
        this.kinds = kinds;
        this.looks = looks;
        this.clock = clock;
    }

    private record Found(List<Told> chain, HeldTable.Found held) {}

    /// @throws JournalProblem no-such-entry, also where it lies out of the reader's reach or rights
    public Trace open(UUID entry, Actor reader) {
        var trace = again(entry, reader);
        if (trace.about() != null && !trace.first().author().equals(reader.id())) {
            looks.record(reader, trace.about(), WHY);
        }
        return trace;
    }

    /// Everything that was ever said about a household, in the order of arrival, with what was corrected, taken back or held:
    /// as much of it as this reader's rights and fields let. Whoever calls this writes down who looked.
    ///
    /// @throws JournalProblem no-such-household, also where it lies out of the reader's reach
    public List<Version> about(UUID household, Actor reader) {
        var there = there(household, reader);
        return reading.as(reader, db -> table.of(household, reader, db)).stream()
                .filter(told -> mayRead(told, there))
                .map(told -> version(told, there))
                .toList();
    }

    /// The reader in the roles that reach this household.
    ///
    /// @throws JournalProblem no-such-household, also where it lies out of the reader's reach
    public Actor there(UUID household, Actor reader) {
        var area = reading.as(reader, db -> table.place(household, db));
        if (area.isEmpty() || !reader.reads(area.get(), household)) {
            throw JournalProblem.noSuchHousehold();
        }
        return reader.at(area.get(), household);
    }

    /// The same for a form that comes back: its opening was written down already.
    ///
    /// @throws JournalProblem no-such-entry, also where it lies out of the reader's reach or rights
    public Trace again(UUID entry, Actor reader) {
        return find(entry, reader).orElseThrow(JournalProblem::noSuchEntry);
    }

    /// What entries about no household are called now, such as campaigns' activities; without those that have no title, and
    /// those that the reader may not open.
    public Map<UUID, String> titles(Collection<UUID> entries, Actor reader) {
        var titles = new HashMap<UUID, String>();
        if (!entries.isEmpty()) {
            reading.as(reader, db -> table.aboutNobody(entries, db))
                    .forEach(entry ->
                            title(entry, reader).ifPresent(title -> titles.put(entry, title)));
        }
        return titles;
    }

    private Optional<String> title(UUID entry, Actor reader) {
        return find(entry, reader)
                .flatMap(trace ->
                        trace.standing().fields().stream()
                                .filter(field -> field.path().equals("title"))
                                .findFirst())
                .flatMap(field ->
                        field.value() instanceof FieldLine.Words(var title)
                                ? Optional.of(title)
                                : Optional.empty());
    }

    private Optional<Trace> find(UUID entry, Actor reader) {
        var found =
                reading.as(
                        reader,
                        db ->
                                new Found(
                                        table.chain(entry, reader, db),
                                        held.named(List.of(entry), db)));
        var there = there(found, reader);
        var chain = found.chain.stream().filter(told -> mayRead(told, there)).toList();
        return chain.stream().noneMatch(told -> told.entry().id().equals(entry))
                ? Optional.empty()
                : Optional.of(trace(entry, chain, found.held, there));
    }

    /// The reader in the roles that reach the household, if there is one and somebody knows where.
    private static Actor there(Found found, Actor reader) {
        for (var told : found.chain) {
            var subject = told.entry().subject();
            var place = found.held.places().getOrDefault(subject, told.entry().area());
            if (subject != null && place != null) {
                return reader.at(place, subject);
            }
        }
        return reader;
    }

    /// What is told within reach may still be for other eyes.
    private boolean mayRead(Told told, Actor reader) {
        var entry = told.entry();
        if (!kinds.opens(entry.fullKind(), reader)) {
            return false;
        }
        if ((entry.author().equals(reader.id()) && !reader.roles().isEmpty())
                || (entry.held() != null && reader.may(Right.HELD_SETTLE))) {
            return true;
        }
        var kind = kinds.find(entry.fullKind());
        boolean ofHousehold = entry.subject() != null && kinds.closedRoom(entry.fullKind()) == null;
        return ofHousehold
                ? reader.may(Right.HOUSEHOLDS_READ) && kinds.isFor(entry, reader)
                : kind != null && reader.may(kind.showing().reader());
    }

    private Trace trace(UUID asked, List<Told> chain, HeldTable.Found held, Actor reader) {
        var first = chain.getFirst();
        var entry = first.entry();
        return new Trace(
                asked,
                first.root(),
                entry.kind(),
                entry.subject(),
                held.places().getOrDefault(entry.subject(), entry.area()),
                chain.stream().map(told -> version(told, reader)).toList(),
                mend(asked, chain, held, reader));
    }

    private Version version(Told told, Actor reader) {
        var entry = told.entry();
        var reason = entry.held();
        var kind = kinds.find(entry.fullKind());
        boolean own = entry.author().equals(reader.id());
        boolean readable = kind != null && reason != HeldReason.SHAPE && !entry.body().isVoid();
        return new Version(
                entry.id(),
                entry.fullKind(),
                entry.seq(),
                entry.author(),
                entry.unit(),
                told.day(),
                entry.happened(),
                entry.received(),
                kinds.tell(entry),
                kind != null && readable
                        ? FieldLines.of(kind, entry.body(), field -> own || reader.sees(field))
                        : List.of(),
                entry.body().isVoid(),
                entry.body().isVoid() ? entry.body().textOrNull("why") : null,
                reason == null ? null : new Held(reason.code(), told.outcome()));
    }

    private Mend mend(UUID asked, List<Told> chain, HeldTable.Found held, Actor reader) {
        var named = held.entries().stream().findFirst().orElse(null);
        boolean settle =
                named != null
                        && held.releasing().isOpen(asked)
                        && reader.may(Right.HELD_SETTLE)
                        && held.releasing().maySettle(named, reader);
        boolean apply = settle && named != null && held.releasing().canApply(named);
        boolean mendable = mendable(chain, reader);
        var kind = kinds.find(chain.getFirst().entry().fullKind());
        return new Mend(mendable && isForm(kind), mendable, settle, apply);
    }

    /// What helpers tell of their own work is mended here; registers, plans and bulletins have pages of their own.
    boolean mendable(List<Told> chain, Actor reader) {
        var root = chain.getFirst();
        var entry = root.entry();
        var kind = kinds.find(entry.fullKind());
        boolean counts = entry.held() == null || "applied".equals(root.outcome());
        boolean takenBack =
                chain.stream()
                        .filter(told -> told.entry().held() == null)
                        .reduce((_, later) -> later)
                        .map(told -> told.entry().body().isVoid())
                        .orElse(false);
        return kind != null
                && counts
                && !takenBack
                && MENDED.contains(kind.right())
                && reader.may(kind.right())
                && reader.units().contains(entry.unit())
                && Corrections.may(reader, target(entry), clock.instant());
    }

    private static Target target(Stored entry) {
        return new Target(
                entry.id(),
                entry.author(),
                entry.unit(),
                entry.subject(),
                entry.area(),
                entry.kind(),
                entry.received(),
                false);
    }

    private static boolean isForm(@Nullable Kind kind) {
        return kind != null && BodyForm.fits(kind.shape());
    }
}
