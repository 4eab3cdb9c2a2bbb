package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.journal.FrontDesk;
import org.xieshou.journal.Occasion;
import org.xieshou.shared.Right;

/// The pairs within an actor's reach, their gaps, and how pairs begin and end.
@Component
public final class Pairings {
    /// Of one list, and of one call.
    public static final int MOST = 200;

    private static final int MOST_AREAS = 100;

    private final Reading reading;
    private final Actors actors;
    private final FrontDesk desk;

    Pairings(Reading reading, Actors actors, FrontDesk desk) {
        this.reading = reading;
        this.actors = actors;
        this.desk = desk;
    }

    /// How many households have no helper (counted to a thousand), and since when the first of them is registered.
    public record Waits(long count, LocalDate first) {}

    /// @param pairs those of one helper, or of one unit as a whole
    public record Book(
            @Nullable UUID staff,
            String name,
            String unit,
            @Nullable Actor helper,
            List<Pair> pairs) {
        public Book {
            pairs = List.copyOf(pairs);
        }

        /// Whether the helper's own assignments let them open that household. A unit opens nothing.
        public boolean opens(Pair pair) {
            return helper != null && helper.reaches(pair.area(), pair.household());
        }
    }

    /// Somebody who can be paired, by unit.
    public record Candidate(UUID staff, String name) {}

    /// What begins.
    ///
    /// @param staff null: the unit as a whole
    /// @param withSight the helper shall also be able to open the households
    public record Start(
            Sort sort, String unit, @Nullable UUID staff, LocalDate from, boolean withSight) {}

    /// @throws PairingProblem if the actor may not open households
    public Coverage coverage(Actor actor, Sort sort) {
        return new Coverage(sort, null, read(actor, table -> table.coverage(sort)));
    }

    /// Pupils and their teachers as they stood on a day, as known at a seq: what a bulletin of that day says.
    ///
    /// @param within an area with all below it
    /// @throws PairingProblem if the actor may not open households
    public Coverage pupilsOn(Actor actor, LocalDate on, long known, int within) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw PairingProblem.notYourTask();
        }
        var villages =
                reading.as(
                        actor,
                        db -> new PupilsThenTable(db, Reach.of(actor)).coverage(on, known, within));
        return new Coverage(Sort.TEACHER, on, villages);
    }

    /// At most two hundred: without anybody first, then pupils with more than one teacher.
    public List<Gap> gaps(Actor actor, Sort sort, @Nullable Integer area) {
        return read(actor, table -> table.gaps(sort, area, MOST));
    }

    /// Nothing for those who reach more areas than a county has villages: where all are paired, each household is looked
    /// at (2 µs), and a home page must not take seconds. They have the page of coverage.
    public Waits countGaps(Actor actor) {
        return actor.areas().size() > MOST_AREAS
                ? new Waits(0, desk.today())
                : read(actor, table -> table.count(1000));
    }

    /// In the order of the list of units, never by number.
    public List<Load> loads(Actor actor) {
        return read(actor, table -> table.loads(1000));
    }

    /// @throws PairingProblem if there is nobody of that id
    public Book helper(Actor actor, UUID staff) {
        var somebody =
                read(actor, table -> table.somebody(staff))
                        .orElseThrow(PairingProblem::noSuchHelper);
        var pairs = read(actor, table -> table.of(staff, MOST));
        return new Book(
                staff, somebody.name(), somebody.unit(), actors.find(staff).orElse(null), pairs);
    }

    public Book unit(Actor actor, String unit) {
        return new Book(null, "", unit, null, read(actor, table -> table.of(unit, MOST)));
    }

    public List<Candidate> staffOf(Actor actor, String unit) {
        return read(actor, table -> table.staffOf(unit)).stream()
                .map(each -> new Candidate(each.staff(), each.name()))
                .toList();
    }

    /// Begins pairs for all of these, on one occasion. With sight, and if the actor may give it, each household that the
    /// helper cannot open is assigned to them as well: an entry of its own, named by the pair.
    ///
    /// @return how many began
    public int start(Actor actor, Occasion occasion, Start start, Collection<Gap> gaps) {
        mayPair(actor);
        if (gaps.size() > MOST) {
            throw PairingProblem.tooMany(MOST);
        }
        var given = new LinkedHashMap<UUID, UUID>();
        for (var gap : gaps) {
            var body = body(start);
            if (start.withSight() && start.staff() != null && needsSight(actor, start, gap)) {
                var sight =
                        given.computeIfAbsent(
                                gap.household(),
                                household ->
                                        occasion.add(
                                                "access.assignment@1",
                                                null,
                                                assignment(start, household)));
                body.put("sight", sight.toString());
            }
            occasion.add(PairingKinds.PAIR.full(), gap.household(), gap.person(), body);
        }
        return gaps.size();
    }

    private boolean needsSight(Actor actor, Start start, Gap gap) {
        var staff = start.staff();
        return staff != null
                && actor.may(Right.ACCESS_MANAGE)
                && actors.find(staff)
                        .map(helper -> !helper.reaches(gap.area(), gap.household()))
                        .orElse(false);
    }

    private static Map<String, Object> body(Start start) {
        var body = new LinkedHashMap<String, Object>();
        body.put("sort", start.sort().code());
        body.put("unit", start.unit());
        body.put("from", start.from().toString());
        if (start.staff() != null) {
            body.put("staff", start.staff().toString());
        }
        return body;
    }

    private static Map<String, Object> assignment(Start start, UUID household) {
        var body = new LinkedHashMap<String, Object>();
        body.put("staff", String.valueOf(start.staff()));
        body.put("role", Role.HELPER.name());
        body.put("unit", start.unit());
        body.put("household", household.toString());
        body.put("from", start.from().toString());
        return body;
    }

    /// Ends these pairs with that day as their last. What sight came with them ends too, if the actor may end it.
    ///
    /// @return of those ended, how many leave the helper a sight that the actor may not end
    public int end(Actor actor, Occasion occasion, Collection<UUID> pairs, LocalDate on) {
        mayPair(actor);
        var sights = new HashSet<>(read(actor, table -> table.sights(pairs)));
        int left = actor.may(Right.ACCESS_MANAGE) ? 0 : sights.size();
        for (var pair : read(actor, table -> table.chosen(pairs))) {
            occasion.add(
                    PairingKinds.ENDING.full(),
                    pair.household(),
                    Map.of("pair", pair.pair().toString(), "on", on.toString()));
            var sight = pair.sight();
            if (actor.may(Right.ACCESS_MANAGE) && sight != null && sights.remove(sight)) {
                occasion.correct(sight, "access.assignment@1", null, ended(pair, on));
            }
        }
        return left;
    }

    private static Map<String, Object> ended(Pair pair, LocalDate on) {
        var start = new Start(Sort.HELPER, pair.unit(), pair.staff(), pair.from(), true);
        var body = assignment(start, pair.household());
        body.put("to", on.toString());
        return body;
    }

    private static void mayPair(Actor actor) {
        if (!actor.may(Right.PAIRINGS_WRITE)) {
            throw PairingProblem.notYourTask();
        }
    }

    private <T> T read(Actor actor, Function<PairTable, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw PairingProblem.notYourTask();
        }
        return reading.as(
                actor, db -> work.apply(new PairTable(db, Reach.of(actor), desk.today())));
    }
}
