package org.xieshou.registry.quality;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.Households;
import org.xieshou.registry.RegistryProblem;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;
import org.xieshou.shared.Sql;

/// What should be mended in the households of an actor, who keeps the register. Lists are always of now; counts that took
/// long to count rest for twenty times as long.
@Component
public final class Findings {
    public static final int SIZE = 50;
    private static final int MOST_KEPT = 200;
    private static final Duration QUICK = Duration.ofMillis(100);
    private static final int RESTS = 20;

    private final Reading reading;
    private final Catalogue catalogue;
    private final Households households;
    private final Clock clock;
    private final Map<Eyes, Counted> counted = new ConcurrentHashMap<>();

    Findings(Reading reading, Catalogue catalogue, Households households, Clock clock) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.households = households;
        this.clock = clock;
    }

    /// How many findings each rule has, in the order of the rules.
    public record Count(Rule rule, long number) {}

    /// What makes two readers' counts the same.
    private record Eyes(Reach reach, List<String> rules, List<String> facts) {}

    private record Counted(List<Count> counts, Instant until) {}

    /// @throws RegistryProblem if the actor does not keep the register
    public List<Count> counts(Actor actor) {
        var rules = rules(actor);
        var key = new Eyes(Reach.of(actor), rules.stream().map(Rule::code).toList(), seen(actor));
        var now = clock.instant();
        var before = counted.get(key);
        if (before != null && now.isBefore(before.until)) {
            return before.counts;
        }
        var numbers = reading.as(actor, db -> new FindingTable(db, params(actor)).counts(rules));
        var counts =
                rules.stream()
                        .map(rule -> new Count(rule, numbers.getOrDefault(rule.code(), 0L)))
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
    public Rule rule(Actor actor, String code) {
        return rules(actor).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(RegistryProblem::noSuchRule);
    }

    /// @param page from 1
    public List<Finding> page(Actor actor, Rule rule, int page) {
        return reading.as(actor, db -> new FindingTable(db, params(actor)).page(rule, SIZE, page));
    }

    public long count(Actor actor, Rule rule) {
        return reading.as(
                actor,
                db ->
                        new FindingTable(db, params(actor))
                                .counts(List.of(rule))
                                .getOrDefault(rule.code(), 0L));
    }

    /// Those of one household; none if it is out of reach.
    public List<Finding> of(Actor actor, UUID household) {
        var rules = rules(actor);
        return reading.as(actor, db -> new FindingTable(db, params(actor)).of(rules, household));
    }

    private List<Rule> rules(Actor actor) {
        if (!actor.may(Right.HOUSEHOLDS_WRITE)) {
            throw RegistryProblem.notAllowed();
        }
        return RuleTable.ALL.stream()
                .filter(rule ->
                        rule.facts().stream()
                                .map(catalogue::findFact)
                                .flatMap(Optional::stream)
                                .allMatch(fact -> fact.isFor(actor)))
                .toList();
    }

    /// What the catalogue says of ages and amounts.
    private Map<String, @Nullable Object> params(Actor actor) {
        var params = new HashMap<String, @Nullable Object>(Reach.of(actor).params());
        params.put("today", households.today());
        params.put("adult", households.today().minusYears(Households.ADULT));
        params.put("children", actor.sees(Field.CHILDREN));
        params.put("seen", seen(actor).toArray(String[]::new));
        addAges(params);
        addAmounts(params);
        return params;
    }

    /// The facts whose values the actor may see.
    private List<String> seen(Actor actor) {
        return catalogue.facts().stream()
                .filter(fact -> fact.isFor(actor))
                .map(FactDeclaration::name)
                .toList();
    }

    private void addAges(Map<String, @Nullable Object> params) {
        var facts = new ArrayList<String>();
        var codes = new ArrayList<String>();
        var froms = new ArrayList<Integer>();
        var tos = new ArrayList<Integer>();
        for (var fact : catalogue.facts()) {
            for (var choice : fact.choices()) {
                choice.ages()
                        .ifPresent(ages -> {
                            facts.add(fact.name());
                            codes.add(choice.code());
                            froms.add(ages.from());
                            tos.add(ages.to());
                        });
            }
        }
        params.put("facts", facts.toArray(String[]::new));
        params.put("codes", codes.toArray(String[]::new));
        params.put("froms", Sql.numbers(froms));
        params.put("tos", Sql.numbers(tos));
    }

    private void addAmounts(Map<String, @Nullable Object> params) {
        var ranged = catalogue.facts().stream().filter(fact -> fact.likely() != null).toList();
        params.put("ranged", ranged.stream().map(FactDeclaration::name).toArray(String[]::new));
        var least = new ArrayList<BigDecimal>();
        var most = new ArrayList<BigDecimal>();
        for (var fact : ranged) {
            var likely = fact.likely();
            if (likely != null) {
                least.add(likely.least());
                most.add(likely.most());
            }
        }
        params.put("leasts", least.toArray(BigDecimal[]::new));
        params.put("mosts", most.toArray(BigDecimal[]::new));
    }
}
