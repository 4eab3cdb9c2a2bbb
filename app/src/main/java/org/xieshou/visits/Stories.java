package org.xieshou.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.Household.Value;
import org.xieshou.registry.Households;

/// What changed for a household over a time.
@Component
public final class Stories {
    private final Households households;
    private final Reading reading;
    private final Catalogue catalogue;

    Stories(Households households, Reading reading, Catalogue catalogue) {
        this.households = households;
        this.reading = reading;
        this.catalogue = catalogue;
    }

    /// Opening is written down where the household can see it.
    ///
    /// @param until the last day of what is told of; null for all up to now
    /// @throws org.xieshou.registry.RegistryProblem if there is no such household within reach
    public Story of(Actor actor, UUID household, LocalDate since, @Nullable LocalDate until) {
        var found = households.get(actor, household, "access.why.household");
        var number = found.identity().number();
        var name = Objects.requireNonNullElse(found.head(), number == null ? "—" : number);
        var then = households.toldOn(actor, found, since);
        var last = until == null ? households.today() : until;
        var now = households.toldOn(actor, found, last);
        var changes =
                catalogue.facts().stream().flatMap(fact -> change(fact, then, now, since)).toList();
        var told = reading.as(actor, db -> new StoryTable(db, Reach.of(actor), household).told());
        return new Story(household, name, since, until, changes, List.copyOf(told));
    }

    /// What was told of a day after the beginning, and is another answer than before.
    private static Stream<Story.Change> change(
            FactDeclaration fact,
            Map<String, Value> then,
            Map<String, Value> now,
            LocalDate since) {
        var before = then.get(fact.name());
        var after = now.get(fact.name());
        if (before == null || after == null || !after.asOf().isAfter(since)) {
            return Stream.empty();
        }
        return after.value().equals(before.value())
                ? Stream.empty()
                : Stream.of(
                        new Story.Change(
                                new Question(fact, before.value(), before.asOf()),
                                new Question(fact, after.value(), after.asOf())));
    }
}
