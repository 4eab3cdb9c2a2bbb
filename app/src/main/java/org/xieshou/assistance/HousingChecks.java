package org.xieshou.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

/// Houses within reach that wait for professional grading: until the register has a grade of that day or later.
@Component
public final class HousingChecks {
    static final int MOST = 200;
    private static final int ADULT = 18;

    private final Reading reading;
    private final Clock clock;
    private final Place place;

    HousingChecks(Reading reading, Clock clock, Place place) {
        this.reading = reading;
        this.clock = clock;
        this.place = place;
    }

    /// The oldest first, at most two hundred.
    ///
    /// @throws AssistanceProblem if the actor may not open households
    public List<HousingCheck> waiting(Actor actor) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw AssistanceProblem.notYourTask();
        }
        var adult = LocalDate.ofInstant(clock.instant(), place.zone()).minusYears(ADULT);
        return reading.as(actor, db -> HousingTable.waiting(db, Reach.of(actor), MOST, adult));
    }

    /// What can be seen of a house without any tool, each a question.
    public static List<String> signs() {
        return WorkKinds.SIGNS;
    }

    /// The sorts of labour.
    public static List<String> works() {
        return WorkKinds.SORTS;
    }
}
