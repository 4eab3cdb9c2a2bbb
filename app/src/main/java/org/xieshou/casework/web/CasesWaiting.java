package org.xieshou.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.casework.Cases;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// What waits for an office: cases past their day, hand-overs to answer, households to ask whether it is solved.
@Component
final class CasesWaiting implements Waiting {
    private final Cases cases;
    private final Actors actors;
    private final FrontDesk desk;

    CasesWaiting(Cases cases, Actors actors, FrontDesk desk) {
        this.cases = cases;
        this.actors = actors;
        this.desk = desk;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.VISITS_WRITE) || !visitor.can(Right.HOUSEHOLDS_READ)) {
            return List.of();
        }
        return actors.behind(visitor).stream()
                .map(cases::count)
                .flatMap(counts -> items(counts).stream())
                .toList();
    }

    private List<Item> items(Cases.Counts counts) {
        var items = new ArrayList<Item>();
        add(items, State.LATE, "late", new Waits(counts.late(), counts.lateSince()));
        var answer = counts.answerLate() ? State.LATE : State.DUE;
        add(items, answer, "answer", new Waits(counts.answer(), counts.answerSince()));
        add(items, State.ASK, "word", new Waits(counts.word(), counts.wordSince()));
        return items;
    }

    private record Waits(long count, @Nullable LocalDate since) {}

    private void add(List<Item> items, State state, String which, Waits waits) {
        if (waits.count() == 0) {
            return;
        }
        var key = "casework.wait." + which;
        items.add(
                Waiting.words(key)
                        .item(
                                state,
                                desk.noonOf(
                                        Objects.requireNonNullElse(waits.since(), desk.today())),
                                waits.count(),
                                "/cases?of=" + which));
    }
}
