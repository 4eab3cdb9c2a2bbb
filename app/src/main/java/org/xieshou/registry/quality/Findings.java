package org.xieshou.registry.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.Envelope;
import org.xieshou.journal.Rehearsal;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.RegistryProblem;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;

/// What should be mended in the households of an actor, who keeps the register. Lists are always of now; counts that took
/// long to count rest for twenty times as long.
@Component
public final class Findings {
    public static final int SIZE = 50;
    private static final int MOST_KEPT = 200;
    private static final Duration QUICK = Duration.ofMillis(100);
    private static final int RESTS = 20;

    private final Reading reading;
    private final Rehearsal rehearsal;
    private final Catalogue catalogue;
    private final Parameters parameters;
    private final Clock clock;
    private final Map<Eyes, Counted> counted = new ConcurrentHashMap<>();

    Findings(
            Reading reading,
            Rehearsal rehearsal,
            Catalogue catalogue,
            Parameters parameters,
            Clock clock) {
        this.reading = reading;
        this.rehearsal = rehearsal;
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// How many findings each rule has, in the order of the rules.
    ///
    /// @param years that the words of the rule name
    public record Count(Rule rule, @JsonIgnore List<Integer> years, long number) {
        public Count {
            years = List.copyOf(years);
        }
    }

    /// What makes two readers' counts the same.
    private record Eyes(Reach reach, List<String> rules, List<String> facts) {}

    private record Counted(List<Count> counts, Instant until) {}

    /// @throws RegistryProblem if the actor does not keep the register
    public List<Count> counts(Actor reader) {
        var actor = keeper(reader);
        var rules = rules(actor);
        var key =
                new Eyes(
                        Reach.of(actor),
                        rules.stream().map(Rule::code).toList(),
                        parameters.seen(actor));
        var now = clock.instant();
        var before = counted.get(key);
        if (before != null && now.isBefore(before.until)) {
            return before.counts;
        }
        var numbers = reading.as(actor, db -> table(db, actor).counts(rules));
        var counts =
                rules.stream()
                        .map(rule ->
                                new Count(
                                        rule,
                                        parameters.years(rule),
                                        numbers.getOrDefault(rule.code(), 0L)))
                        .toList();
        keep(key, counts, now);
        return counts;
    }

    private void keep(Eyes key, List<Count> counts, Instant started) {
        var ended = clock.instant();
        var took = Duration.between(started, ended);
        if (took.compareTo(QUICK) > 0) {
            if (counted.size() >= MOST_KEPT) {
                counted.clear();
            }
            counted.put(key, new Counted(counts, ended.plus(took.multipliedBy(RESTS))));
        }
    }

    /// @throws RegistryProblem if the actor does not keep the register, or there is no such rule for him
    public Rule rule(Actor reader, String code) {
        return rules(keeper(reader)).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(RegistryProblem::noSuchRule);
    }

    /// @param page from 1
    public List<Finding> page(Actor reader, Rule rule, int page) {
        var actor = keeper(reader);
        return reading.as(actor, db -> table(db, actor).page(rule, SIZE, page));
    }

    public long count(Actor reader, Rule rule) {
        var actor = keeper(reader);
        return reading.as(
                actor, db -> table(db, actor).counts(List.of(rule)).getOrDefault(rule.code(), 0L));
    }

    /// Those of one household; none if it is out of reach.
    public List<Finding> of(Actor reader, UUID household) {
        var actor = keeper(reader);
        var rules = rules(actor);
        return reading.as(actor, db -> table(db, actor).of(rules, List.of(household)));
    }

    /// What entries that are not appended yet would add: worked out by the same rules, over what would stand then. About
    /// the households that they name, and those in which the people they name live now. For whoever writes, not only for who keeps
    /// the register: entries that the actor may not write add nothing. Each role looks for itself: who keeps the register here and visits
    /// there is told there what visitors are told, and here nothing of there.
    public List<Foreseen> foresee(Actor actor, List<Envelope> entries) {
        var eyes = eyes(actor);
        var shown =
                rehearsal.of(
                        entries,
                        actor,
                        db -> {
                            var homes = table(db, actor).households(entries);
                            return eyes.stream()
                                    .flatMap(eye ->
                                            tableOfRole(db, eye).of(asking(eye), homes).stream())
                                    .toList();
                        });
        var fresh = new ArrayList<Finding>();
        shown.after().stream()
                .filter(after -> shown.before().stream().noneMatch(after::isLike))
                .filter(after -> fresh.stream().noneMatch(after::isLike))
                .forEach(fresh::add);
        return RuleTable.ALL.stream()
                .flatMap(rule ->
                        fresh.stream()
                                .filter(finding -> finding.rule().equals(rule.code()))
                                .map(finding -> new Foreseen(rule, finding)))
                .toList();
    }

    private static List<Actor> eyes(Actor actor) {
        return actor.roles().size() < 2
                ? List.of(actor)
                : actor.roles().stream().sorted().map(actor::in).toList();
    }

    private List<Rule> asking(Actor actor) {
        return seen(actor).filter(rule -> rule.entry().asks()).toList();
    }

    /// A finding that is not there yet, and the rule that would point at it.
    public record Foreseen(Rule rule, Finding finding) {}

    private FindingTable table(JdbcClient db, Actor actor) {
        return new FindingTable(db, parameters.of(actor), parameters::years, catalogue);
    }

    private FindingTable tableOfRole(JdbcClient db, Actor inRole) {
        return new FindingTable(db, parameters.ofRole(inRole), parameters::years, catalogue);
    }

    /// That the words of a rule name.
    public List<Integer> years(Rule rule) {
        return parameters.years(rule);
    }

    /// In the roles alone in which the register is kept: who keeps it here and visits there sees no findings there.
    private static Actor keeper(Actor reader) {
        return reader.within(Right.HOUSEHOLDS_WRITE);
    }

    private List<Rule> rules(Actor actor) {
        if (!actor.may(Right.HOUSEHOLDS_WRITE)) {
            throw RegistryProblem.notAllowed();
        }
        return seen(actor).toList();
    }

    /// Those of which the actor sees all facts, and ID numbers if they are compared.
    private Stream<Rule> seen(Actor actor) {
        return RuleTable.ALL.stream()
                .filter(rule ->
                        !RuleTable.OF_NUMBERS.contains(rule.code()) || actor.sees(Field.ID_NUMBERS))
                .filter(rule ->
                        rule.facts().stream()
                                .map(catalogue::findFact)
                                .flatMap(Optional::stream)
                                .allMatch(fact -> fact.isFor(actor)));
    }
}
