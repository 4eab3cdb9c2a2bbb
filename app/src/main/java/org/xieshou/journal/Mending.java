package org.xieshou.journal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.HistoryTable.Told;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Kind;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.FieldErrors.Doubt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a statement anew or takes it back: for its unit and its occasion, whoever does it and whenever. Where its day was
/// wrong, the rest of the occasion was told on the wrong day too, and moves along.
@Component
public final class Mending {
    /// The input that asks for the day; no field of a kind is called so.
    public static final String DAY = "the-day";

    /// What a family told at the door holds as of the day of the visit.
    private static final String AS_OF = "asOf";

    private static final String VISIT = "visits.visit";
    private static final String NEXT = "next";

    private final Traces traces;
    private final Reading reading;
    private final HistoryTable table;
    private final Kinds kinds;
    private final FrontDesk desk;
    private final Journal journal;
    private final DayShift shift;
    private final List<InHand> inHand;

    Mending(
            Traces traces,
            Reading reading,
            HistoryTable table,
            Kinds kinds,
            FrontDesk desk,
            Journal journal,
            DayShift shift,
            List<InHand> inHand) {
        this.traces = traces;
        this.reading = reading;
        this.table = table;
        this.kinds = kinds;
        this.desk = desk;
        this.journal = journal;
        this.shift = shift;
        this.inHand = List.copyOf(inHand);
    }

    /// One sending of a form.
    ///
    /// @param form made when the form was opened: sent twice, it records once
    /// @param basedOn the journal's tip then
    public record Sent(UUID form, long basedOn) {}

    /// @param receipt null if something must be changed first; where several entries were made, of the first that is held, else
    ///     of the one that was asked for
    /// @param faults field → what is wrong with it
    /// @param doubts what is asked first: what the new day changes in the figures
    public record Outcome(
            @Nullable Receipt receipt, Map<String, String> faults, List<Doubt> doubts) {
        static Outcome open(Map<String, String> faults, List<Doubt> doubts) {
            return new Outcome(null, faults, doubts);
        }
    }

    /// What a change of the day would do besides.
    ///
    /// @param beside how many entries move along
    /// @param next the day of the next visit, if one was named: it stays
    public record Along(int beside, @Nullable LocalDate next) {}

    /// The form of what stands now, its day first.
    ///
    /// @throws JournalProblem no-such-entry, not-yours-to-correct
    public List<Input> form(UUID entry, Actor actor) {
        mayCorrect(entry, actor);
        var standing = standing(entry, actor);
        var kind = kind(standing.entry());
        var inputs = new ArrayList<Input>();
        inputs.add(
                new Input(
                        DAY,
                        List.of("journal.correct.day"),
                        0,
                        Input.Sort.DAY,
                        standing.day().toString(),
                        List.of(),
                        true));
        inputs.addAll(BodyForm.inputs(kind.room(), kind.shape(), standing.entry().body().json()));
        return inputs;
    }

    /// @throws JournalProblem no-such-entry, not-yours-to-correct
    public Along along(UUID entry, Actor actor) {
        mayCorrect(entry, actor);
        var standing = standing(entry, actor);
        var beside = beside(standing, actor);
        var next =
                Stream.concat(Stream.of(standing), beside.stream())
                        .filter(told -> told.entry().kind().equals(VISIT))
                        .flatMap(told -> next(told).stream())
                        .findFirst();
        return new Along(beside.size(), next.orElse(null));
    }

    private static Optional<LocalDate> next(Told told) {
        return Optional.ofNullable(told.entry().body().dateOrNull(NEXT));
    }

    /// @param typed what was typed, by the input's name; empty if nothing was. Under [FieldErrors#DESPITE] the doubts that its
    ///     author has seen
    /// @throws JournalProblem no-such-entry, not-yours-to-correct
    public Outcome correct(UUID entry, Actor actor, Sent sent, UnaryOperator<String> typed) {
        mayCorrect(entry, actor);
        var standing = standing(entry, actor);
        var stated = standing.entry();
        var read = BodyReader.read(kind(stated).shape(), stated.body().json(), typed);
        var faults = new LinkedHashMap<>(read.faults());
        var change = new InHand.Change(stated.body().json(), read.body());
        for (var each : inHand) {
            faults.putAll(each.faults(actor, standing.root(), stated.kind(), change));
        }
        var day = day(typed.apply(DAY).strip(), standing.day(), faults);
        if (!faults.isEmpty()) {
            return Outcome.open(faults, List.of());
        }
        var along = day.equals(standing.day()) ? List.<Told>of() : beside(standing, actor);
        var doubts = doubts(standing, along, day, actor);
        var seen = List.of(typed.apply(FieldErrors.DESPITE).split(",", -1));
        if (doubts.stream().anyMatch(doubt -> !seen.contains(doubt.code()))) {
            return Outcome.open(Map.of(), doubts);
        }
        var anew = new ArrayList<Envelope>();
        anew.add(envelope(standing, actor, sent, new Said(read.body(), day)));
        for (var other : along) {
            anew.add(envelope(other, actor, sent, new Said(moved(other, day), day)));
        }
        var receipts = journal.append(anew, actor);
        var held =
                receipts.stream()
                        .filter(receipt -> receipt.state() == Receipt.State.HELD)
                        .findFirst();
        return new Outcome(held.orElse(receipts.getFirst()), Map.of(), List.of());
    }

    private List<Doubt> doubts(Told standing, List<Told> along, LocalDate day, Actor actor) {
        if (day.equals(standing.day())) {
            return List.of();
        }
        var entries = Stream.concat(Stream.of(standing), along.stream()).map(Told::root).toList();
        return shift.doubts(actor, entries, standing.day(), day);
    }

    private LocalDate day(String typed, LocalDate before, Map<String, String> faults) {
        if (typed.isEmpty()) {
            return before;
        }
        try {
            var day = LocalDate.parse(Normalizer.normalize(typed, Normalizer.Form.NFKC));
            if (day.isAfter(desk.today())) {
                faults.put(DAY, "future");
            }
            return day;
        } catch (DateTimeParseException _) {
            faults.put(DAY, "not-a-date");
            return before;
        }
    }

    /// What stands of the same occasion, unit and day about the same household, as far as the actor may mend it.
    private List<Told> beside(Told standing, Actor actor) {
        var household = standing.entry().subject();
        if (household == null || standing.entry().occasion() == null) {
            return List.of();
        }
        var there = traces.there(household, actor);
        var chains = new LinkedHashMap<UUID, List<Told>>();
        for (var told : reading.as(actor, db -> table.of(household, actor, db))) {
            chains.computeIfAbsent(told.root(), _ -> new ArrayList<>()).add(told);
        }
        chains.remove(standing.root());
        return chains.values().stream()
                .filter(chain -> traces.mendable(chain, there))
                .map(Mending::last)
                .filter(other -> isTogether(other, standing))
                .toList();
    }

    private static boolean isTogether(Told other, Told standing) {
        return Objects.equals(other.entry().occasion(), standing.entry().occasion())
                && other.entry().unit().equals(standing.entry().unit())
                && other.day().equals(standing.day());
    }

    private static JsonNode moved(Told told, LocalDate day) {
        var body = told.entry().body().json();
        if (body instanceof ObjectNode stated
                && stated.path(AS_OF).isString()
                && stated.path(AS_OF).stringValue().equals(told.day().toString())) {
            return stated.deepCopy().put(AS_OF, day.toString());
        }
        return body;
    }

    /// @throws JournalProblem no-such-entry, not-yours-to-correct
    public Receipt takeBack(UUID entry, Actor actor, Sent sent, String why) {
        if (!traces.again(entry, actor).mend().takeBack()) {
            throw JournalProblem.notYoursToCorrect();
        }
        var standing = standing(entry, actor);
        var body = Preparation.JSON.createObjectNode().put("void", true).put("why", why);
        var envelope = envelope(standing, actor, sent, new Said(body, standing.day()));
        return journal.append(List.of(envelope), actor).getFirst();
    }

    private void mayCorrect(UUID entry, Actor actor) {
        if (!traces.again(entry, actor).mend().correct()) {
            throw JournalProblem.notYoursToCorrect();
        }
    }

    private Told standing(UUID entry, Actor actor) {
        var chain = reading.as(actor, db -> table.chain(entry, actor, db));
        if (chain.stream().noneMatch(Mending::counts)) {
            throw JournalProblem.noSuchEntry();
        }
        return last(chain);
    }

    private static boolean counts(Told told) {
        return told.held() == null || "applied".equals(told.outcome());
    }

    private static Told last(List<Told> chain) {
        return chain.stream()
                .filter(Mending::counts)
                .reduce((_, later) -> later)
                .orElse(chain.getFirst());
    }

    private Kind kind(Stored entry) {
        var kind = kinds.find(entry.fullKind());
        if (kind == null) {
            throw JournalProblem.noSuchEntry();
        }
        return kind;
    }

    /// What is said now, and of which day.
    private record Said(JsonNode body, LocalDate day) {}

    private Envelope envelope(Told before, Actor actor, Sent sent, Said said) {
        var standing = before.entry();
        var happened =
                said.day.equals(before.day())
                        ? standing.happened().plusSeconds(standing.skew())
                        : desk.noonOf(said.day);
        return new Envelope(
                Ids.v7(sent.form(), actor.id() + " " + standing.id()),
                standing.fullKind(),
                standing.subject(),
                standing.person(),
                standing.occasion(),
                standing.unit(),
                Ids.named("desk:" + actor.id()),
                0,
                happened,
                null,
                sent.basedOn(),
                standing.id(),
                said.body.toString().getBytes(StandardCharsets.UTF_8),
                null);
    }
}
