package org.xieshou.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Kind;
import tools.jackson.databind.JsonNode;

/// Writes a statement anew or takes it back: for its day, its unit and its occasion, whoever does it and whenever.
@Component
public final class Mending {
    private final Traces traces;
    private final Reading reading;
    private final HistoryTable table;
    private final Kinds kinds;
    private final Journal journal;

    Mending(Traces traces, Reading reading, HistoryTable table, Kinds kinds, Journal journal) {
        this.traces = traces;
        this.reading = reading;
        this.table = table;
        this.kinds = kinds;
        this.journal = journal;
    }

    /// One sending of a form.
    ///
    /// @param form made when the form was opened: sent twice, it records once
    /// @param basedOn the journal's tip then
    public record Sent(UUID form, long basedOn) {}

    /// @param receipt null if something must be changed first
    /// @param faults field → what is wrong with it
    public record Outcome(@Nullable Receipt receipt, Map<String, String> faults) {}

    /// The form of what stands now.
    ///
    /// @throws JournalProblem no-such-entry, not-yours-to-correct
    public List<Input> form(UUID entry, Actor actor) {
        mayCorrect(entry, actor);
        var standing = standing(entry, actor);
        var kind = kind(standing);
        return BodyForm.inputs(kind.room(), kind.shape(), standing.body().json());
    }

    /// @param typed what was typed, by the input's name; empty if nothing was
    /// @throws JournalProblem no-such-entry, not-yours-to-correct
    public Outcome correct(UUID entry, Actor actor, Sent sent, UnaryOperator<String> typed) {
        mayCorrect(entry, actor);
        var standing = standing(entry, actor);
        var read = BodyReader.read(kind(standing).shape(), standing.body().json(), typed);
        return read.faults().isEmpty()
                ? new Outcome(append(standing, actor, sent, read.body()), Map.of())
                : new Outcome(null, read.faults());
    }

    /// @throws JournalProblem no-such-entry, not-yours-to-correct
    public Receipt takeBack(UUID entry, Actor actor, Sent sent, String why) {
        if (!traces.again(entry, actor).mend().takeBack()) {
            throw JournalProblem.notYoursToCorrect();
        }
        var body = Preparation.JSON.createObjectNode().put("void", true).put("why", why);
        return append(standing(entry, actor), actor, sent, body);
    }

    private void mayCorrect(UUID entry, Actor actor) {
        if (!traces.again(entry, actor).mend().correct()) {
            throw JournalProblem.notYoursToCorrect();
        }
    }

    private Stored standing(UUID entry, Actor actor) {
        return reading.as(actor, db -> table.chain(entry, actor, db)).stream()
                .filter(told -> told.held() == null || "applied".equals(told.outcome()))
                .reduce((_, later) -> later)
                .orElseThrow(JournalProblem::noSuchEntry)
                .entry();
    }

    private Kind kind(Stored entry) {
        var kind = kinds.find(entry.fullKind());
        if (kind == null) {
            throw JournalProblem.noSuchEntry();
        }
        return kind;
    }

    private Receipt append(Stored standing, Actor actor, Sent sent, JsonNode body) {
        var envelope =
                new Envelope(
                        Ids.v7(sent.form(), actor.id() + " " + standing.id()),
                        standing.fullKind(),
                        standing.subject(),
                        standing.person(),
                        standing.occasion(),
                        standing.unit(),
                        Ids.named("desk:" + actor.id()),
                        0,
                        standing.happened().plusSeconds(standing.skew()),
                        null,
                        sent.basedOn(),
                        standing.id(),
                        body.toString().getBytes(StandardCharsets.UTF_8),
                        null);
        return journal.append(List.of(envelope), actor).getFirst();
    }
}
