package org.xieshou.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.registry.IncomeLine;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

/// How a household stands: its income and its checklist, for those who may see what people live of.
@Component
public final class Needs {
    private final Reading reading;
    private final Standards standards;
    private final Clock clock;
    private final Place place;

    Needs(Reading reading, Standards standards, Clock clock, Place place) {
        this.reading = reading;
        this.standards = standards;
        this.clock = clock;
        this.place = place;
    }

    /// @param day as true on
    /// @param lines in force for this household on that day
    public record Sheet(
            UUID household,
            LocalDate day,
            Income income,
            List<IncomeLine> lines,
            List<Check> checks) {
        public Sheet {
            lines = List.copyOf(lines);
            checks = List.copyOf(checks);
        }

        public Check of(Item item) {
            return checks.get(item.at());
        }
    }

    /// @throws NeedProblem if the actor may not see income, or there is no such household in reach
    public Sheet of(Actor actor, UUID household, LocalDate day) {
        mayLook(actor);
        var office = actor.within(Right.HOUSEHOLDS_WRITE);
        return reading.as(office, db -> new HomeTable(db).home(household, Reach.of(office), day))
                .map(home -> sheet(home, day))
                .orElseThrow(NeedProblem::noSuchPlace);
    }

    private Sheet sheet(Home home, LocalDate day) {
        var income = Income.of(home);
        return new Sheet(
                home.id(),
                day,
                income,
                standards.lines().inForce(day, home.regions()),
                new Checklist(standards, day).of(home, income));
    }

    /// Visiting units, helpers and clinicians never see income.
    static void mayLook(Actor actor) {
        if (!actor.within(Right.HOUSEHOLDS_WRITE).sees(Field.MEANS)) {
            throw NeedProblem.notYourTask();
        }
    }

    public LocalDate today() {
        return clock.instant().atZone(place.zone()).toLocalDate();
    }
}
