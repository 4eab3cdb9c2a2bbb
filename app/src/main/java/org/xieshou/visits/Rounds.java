package org.xieshou.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.Occasion;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Pager;

/// Re-check rounds: who is to be asked what by when, and who is done. Everything is of the actor's reach.
@Component
public final class Rounds {
    /// Households on one list.
    public static final int MOST = 1000;

    /// Rounds, or households of one, on a page.
    public static final int SIZE = 50;

    private final Reading reading;
    private final Catalogue catalogue;
    private final Here here;

    Rounds(Reading reading, Catalogue catalogue, Here here) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.here = here;
    }

    /// What is asked again, of whom it is not said here.
    public record Plan(
            String name, List<String> facts, String unit, LocalDate due, @Nullable UUID campaign) {
        public Plan {
            facts = List.copyOf(facts);
        }
    }

    /// Rounds that wait for a unit: how many households are still to be asked, and the first day.
    public record Waits(long count, LocalDate first) {}

    /// Facts that may be asked at the door: those that a visit asks everybody, in its order, then the others in the
    /// catalogue's.
    public List<FactDeclaration> askable() {
        return catalogue.facts().stream()
                .filter(Questions::isAskedAtTheDoor)
                .sorted(Comparator.comparingInt(Rounds::place))
                .toList();
    }

    private static int place(FactDeclaration fact) {
        var atDoor = fact.atDoor();
        return atDoor == null ? Integer.MAX_VALUE : atDoor;
    }

    /// What a round asks, also if no new one could.
    public List<FactDeclaration> asked(Round round) {
        return catalogue.facts().stream()
                .filter(fact -> round.facts().contains(fact.name()))
                .toList();
    }

    /// One page of them.
    ///
    /// @param total of all pages
    public record Listed(List<Round> rounds, long total) {
        public Listed {
            rounds = List.copyOf(rounds);
        }
    }

    /// The latest due first.
    ///
    /// @param page from 1
    /// @throws VisitsProblem if the actor may not open households
    public Listed list(Actor actor, long page) {
        return read(
                actor,
                table -> {
                    long total = table.count(units(actor));
                    long before = Pager.before(page, total, SIZE);
                    return new Listed(table.rounds(units(actor), SIZE, before), total);
                });
    }

    /// @throws VisitsProblem if there is no such round for the actor
    public Round get(Actor actor, UUID id) {
        return read(actor, table -> table.round(id, units(actor)))
                .orElseThrow(VisitsProblem::noSuchRound);
    }

    /// One page of the list: who is still to be asked first.
    ///
    /// @param page from 1
    public List<Round.Line> lines(Actor actor, Round round, long page) {
        long before = Pager.before(page, round.listed(), SIZE);
        return read(actor, table -> table.lines(round.id(), SIZE, before));
    }

    /// In the order in which the round asks.
    public List<Round.Tally> tallies(Actor actor, Round round) {
        var found = new LinkedHashMap<String, Round.Tally>();
        read(actor, table -> table.tallies(round.id()))
                .forEach(tally -> found.put(tally.fact(), tally));
        return round.facts().stream()
                .map(fact -> found.getOrDefault(fact, new Round.Tally(fact, 0, 0, 0, 0)))
                .toList();
    }

    /// Those that one of the actor's own units is to ask within a week, or should have asked.
    public List<Round> waiting(Actor actor) {
        var soon = here.today().plusDays(7);
        return read(actor, table -> table.waiting(units(actor), soon));
    }

    /// Nothing if there are more than one list takes.
    public Optional<Round.Chosen> choose(Actor actor, Round.Filter filter) {
        var found = read(actor, table -> table.choose(filter, MOST + 1));
        if (found.size() > MOST) {
            return Optional.empty();
        }
        var numbers = new HashSet<String>();
        var households = new ArrayList<UUID>();
        var heads = new ArrayList<String>();
        for (var each : found) {
            numbers.add("" + each.number());
            households.add(each.subject());
            heads.add(each.head());
        }
        var unfound = filter.numbers().stream().filter(one -> !numbers.contains(one)).toList();
        return Optional.of(new Round.Chosen(households, heads, unfound));
    }

    /// Adds the round and its list to the occasion.
    ///
    /// @return the round's id
    public UUID begin(Occasion occasion, Plan plan, List<UUID> households) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", plan.name());
        body.put("facts", plan.facts());
        body.put("for", plan.unit());
        body.put("due", plan.due().toString());
        if (plan.campaign() != null) {
            body.put("campaign", plan.campaign().toString());
        }
        var round = occasion.add(RoundKinds.ROUND.full(), null, body);
        for (var household : households) {
            occasion.add(RoundKinds.LISTED.full(), household, Map.of("round", round.toString()));
        }
        return round;
    }

    private static String[] units(Actor actor) {
        return actor.units().toArray(String[]::new);
    }

    private <T> T read(Actor actor, Function<RoundTable, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw VisitsProblem.notYourTask();
        }
        return reading.as(
                actor, db -> work.apply(new RoundTable(db, Reach.of(actor), here.today())));
    }
}
