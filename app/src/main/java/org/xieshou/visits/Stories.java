package org.xieshou.visits;

import java.time.LocalDate;
import java.util.List;
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
        return reading.as(
                actor,
                db -> {
                    var table = new StoryTable(db, Reach.of(actor), household);
                    var changes = table.changes(since, until).stream().flatMap(this::open).toList();
                    return new Story(
                            household, name, since, until, changes, List.copyOf(table.told()));
                });
    }

    private Stream<Story.Change> open(StoryTable.Changed changed) {
        return catalogue.findFact(changed.fact()).filter(FactDeclaration::isOpen).stream()
                .map(fact ->
                        new Story.Change(
                                new Question(fact, changed.before(), changed.beforeDay()),
                                new Question(fact, changed.now(), changed.nowDay())));
    }
}
