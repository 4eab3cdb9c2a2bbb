package org.xieshou.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Areas;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Place;

/// The difficulties within an actor's reach.
@Component
public final class Difficulties {
    public static final int SIZE = 50;

    private final Reading reading;
    private final Clock clock;
    private final Place place;
    private final Journal journal;
    private final Areas areas;

    Difficulties(Reading reading, Journal journal, Clock clock, Place place, Areas areas) {
        this.areas = areas;
        this.reading = reading;
        this.journal = journal;
        this.clock = clock;
        this.place = place;
    }

    /// How many are unsettled, and since when the oldest of them.
    public record Waits(boolean urgent, long count, Instant first) {}

    /// One page of them.
    ///
    /// @param total of all pages: without an area the same as waits on the home page
    public record Listed(List<Difficulty> difficulties, long total) {
        public Listed {
            difficulties = List.copyOf(difficulties);
        }
    }

    /// What is unsettled: urgent first, then the oldest.
    ///
    /// @param area only of households in this area; null for all that are reached
    /// @param page from 1
    /// @throws CaseworkProblem if the actor may not open households
    public Listed unsettled(Actor actor, @Nullable Integer area, long page) {
        var reach = Reach.of(actor);
        return read(
                actor,
                area == null ? reach : reach.in(areas.in(area)),
                table -> {
                    long total = table.count().stream().mapToLong(Waits::count).sum();
                    long before = Pager.before(page, total, SIZE);
                    return new Listed(table.unsettled(SIZE, before, adult()), total);
                });
    }

    /// Says that a difficulty is settled: a correction of what was told, with the same day and unit.
    ///
    /// @throws CaseworkProblem if none such is open within reach, somebody else wrote it down, or an office has it in hand: then
    /// the household says whether it is
    public Receipt settle(Actor actor, UUID entry) {
        var told =
                read(actor, table -> table.find(entry, adult()))
                        .orElseThrow(CaseworkProblem::noSuchDifficulty);
        if (!actor.may(Right.VISITS_WRITE) || !told.author().equals(actor.id())) {
            throw CaseworkProblem.notYoursToSettle();
        }
        if (read(actor, table -> table.isCase(entry))) {
            throw CaseworkProblem.isCase();
        }
        var occasion =
                Occasion.of(actor, journal.tip(), clock).forUnit(told.unit()).happened(told.told());
        occasion.correct(entry, CaseworkKinds.DIFFICULTY.full(), told.household(), told.settled());
        return journal.append(occasion.envelopes(), actor).getFirst();
    }

    private LocalDate adult() {
        return LocalDate.ofInstant(clock.instant(), place.zone()).minusYears(18);
    }

    /// Urgent ones first; nothing for a sort of which there are none.
    public List<Waits> count(Actor actor) {
        return read(actor, DifficultyTable::count);
    }

    private <T> T read(Actor actor, Function<DifficultyTable, T> work) {
        return read(actor, Reach.of(actor), work);
    }

    private <T> T read(Actor actor, Reach reach, Function<DifficultyTable, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw CaseworkProblem.notYourTask();
        }
        return reading.as(actor, db -> work.apply(new DifficultyTable(db, reach)));
    }
}
