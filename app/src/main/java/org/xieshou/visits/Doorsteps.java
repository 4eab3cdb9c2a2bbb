package org.xieshou.visits;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.Household;
import org.xieshou.registry.Household.Consent;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.visits.Questions.Known;

/// What visitors see of a household when they open its visit.
@Component
public final class Doorsteps {
    private final Households households;
    private final Reading reading;
    private final Questions questions;
    private final Here here;

    Doorsteps(Households households, Reading reading, Catalogue catalogue, Here here) {
        this.households = households;
        this.reading = reading;
        this.questions = new Questions(catalogue);
        this.here = here;
    }

    /// Opening is written down where the household can see it.
    ///
    /// @throws VisitsProblem if the actor may not visit
    /// @throws org.xieshou.registry.RegistryProblem if there is no such household within reach
    public Doorstep open(Actor actor, UUID household) {
        return open(actor, household, null);
    }

    /// With the questions of a re-check round instead of those that are stale.
    ///
    /// @param round null for an ordinary visit
    public Doorstep open(Actor actor, UUID household, @Nullable UUID round) {
        mayVisit(actor);
        return doorstep(actor, households.atDoor(actor, household, "access.why.visit"), round);
    }

    /// The same while one form goes back and forth: its opening was written down already.
    public Doorstep again(Actor actor, UUID household) {
        return again(actor, household, null);
    }

    /// @param round as it was opened with
    public Doorstep again(Actor actor, UUID household, @Nullable UUID round) {
        mayVisit(actor);
        return doorstep(actor, households.atDoorAgain(actor, household), round);
    }

    private static void mayVisit(Actor actor) {
        if (!actor.may(Right.VISITS_WRITE)) {
            throw VisitsProblem.notYourTask();
        }
    }

    /// Who opens no record here is shown the door and asked nothing: what one would ask for is what is not known yet.
    private Doorstep doorstep(Actor actor, Household household, @Nullable UUID asked) {
        boolean isRecorded =
                actor.at(household.identity().area(), household.id()).may(Right.HOUSEHOLDS_READ);
        var round = asked == null || !isRecorded ? null : round(actor, asked);
        var known = new HashMap<String, Known>();
        for (var fact : household.facts()) {
            if (fact.person() == null) {
                var stands = fact.values().getFirst();
                known.put(
                        fact.declared().name(),
                        new Known(fact.declared().name(), stands.value(), stands.asOf()));
            }
        }
        return new Doorstep(
                household.id(),
                name(household),
                place(household),
                household.identity().language(),
                household.members().size(),
                isRecorded ? lastVisit(actor, household.id()) : null,
                agrees(household),
                actor.may(Right.HOUSEHOLDS_WRITE) && household.identity().phone() == null
                        ? household.identity()
                        : null,
                isRecorded ? asked(round, known) : List.of(),
                round,
                isRecorded);
    }

    private List<Question> asked(@Nullable Round round, Map<String, Known> known) {
        return round == null
                ? questions.choose(known, here.today())
                : questions.named(round.facts(), known);
    }

    private @Nullable Round round(Actor actor, UUID id) {
        return reading.as(actor, db -> new RoundTable(db, Reach.of(actor), here.today()).named(id))
                .orElse(null);
    }

    private @Nullable LocalDate lastVisit(Actor actor, UUID household) {
        return reading.as(
                        actor,
                        db -> new VisitTable(db, Reach.of(actor), here.today()).last(household))
                .orElse(null);
    }

    private static @Nullable Boolean agrees(Household household) {
        return household.consents().stream()
                .filter(consent -> consent.purpose().equals("visit") && consent.person() == null)
                .map(Consent::given)
                .findFirst()
                .orElse(null);
    }

    private static String name(Household household) {
        var number = household.identity().number();
        return Objects.requireNonNullElse(household.head(), number == null ? "—" : number);
    }

    private static @Nullable String place(Household household) {
        var identity = household.identity();
        var village = household.places().isEmpty() ? null : household.places().getLast().name();
        var place = Where.of(village, identity.hamlet(), identity.address());
        return place.isEmpty() ? null : place;
    }
}
