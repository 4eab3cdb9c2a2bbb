package org.xieshou.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

/// Who gives, what was promised, and where it went: sums of the whole city, never a household.
@Component
public final class Donors {
    private final Reading reading;
    private final Clock clock;
    private final Place place;

    Donors(Reading reading, Clock clock, Place place) {
        this.reading = reading;
        this.clock = clock;
        this.place = place;
    }

    /// @throws AssistanceProblem if the actor may not see campaigns
    public List<Donor> all(Actor actor) {
        mayRead(actor);
        return reading.asSystem(db -> new DonorTable(db).all());
    }

    /// What is promised and not yet here, the earliest day first.
    public List<Promised> promised(Actor actor) {
        mayRead(actor);
        return reading.asSystem(db -> new DonorTable(db).promised());
    }

    /// @throws AssistanceProblem if there is no such donor
    public Donor get(Actor actor, UUID donor) {
        return all(actor).stream()
                .filter(each -> each.id().equals(donor))
                .findFirst()
                .orElseThrow(AssistanceProblem::notFound);
    }

    /// What the donor gave and where it is, lot by lot.
    public List<Given> given(Actor actor, UUID donor) {
        mayRead(actor);
        return reading.asSystem(db -> new DonorTable(db).given(donor));
    }

    /// A donor, what it gave, and what it promised and has not brought yet.
    public record Way(Donor donor, List<Given> given, List<Promised> promised) {
        public Way {
            given = List.copyOf(given);
            promised = List.copyOf(promised);
        }
    }

    /// Where the gifts of those donors went for whom the actor signs in.
    ///
    /// @throws AssistanceProblem if the actor is no donor's
    public List<Way> own(Actor actor) {
        if (!actor.may(Right.OWN_GIFTS)) {
            throw AssistanceProblem.notYourTask();
        }
        var today = LocalDate.ofInstant(clock.instant(), place.zone());
        return reading.asSystem(db -> {
            var table = new DonorTable(db);
            var promised = table.promised();
            return table.of(actor.id(), today).stream()
                    .map(donor ->
                            new Way(
                                    donor,
                                    table.given(donor.id()),
                                    promised.stream()
                                            .filter(each -> each.donor().equals(donor.id()))
                                            .toList()))
                    .toList();
        });
    }

    private static void mayRead(Actor actor) {
        if (!actor.may(Right.CAMPAIGNS_READ)) {
            throw AssistanceProblem.notYourTask();
        }
    }
}
