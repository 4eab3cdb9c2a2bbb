package org.xieshou.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Place;

/// The distribution lists of the units for which an actor may act.
@Component
public final class DistributionLists {
    public static final int SIZE = 50;

    private static final int ADULT = 18;

    private final Reading reading;
    private final Clock clock;
    private final Place place;

    DistributionLists(Reading reading, Clock clock, Place place) {
        this.reading = reading;
        this.clock = clock;
        this.place = place;
    }

    /// One page of them.
    ///
    /// @param total of all pages
    public record Listed(List<DistributionList> lists, long total) {
        public Listed {
            lists = List.copyOf(lists);
        }
    }

    /// Newest first.
    ///
    /// @param page from 1
    /// @throws AssistanceProblem if the actor does not keep goods
    public Listed list(Actor actor, long page) {
        mayKeep(actor);
        return reading.asSystem(db -> {
            var table = new ListTable(db);
            long total = table.count(units(actor));
            long before = Pager.before(page, total, SIZE);
            return new Listed(table.page(units(actor), SIZE, before), total);
        });
    }

    /// @throws AssistanceProblem if the actor's units have no such list
    public DistributionList get(Actor actor, UUID id) {
        mayKeep(actor);
        return reading.asSystem(db -> new ListTable(db).find(units(actor), id))
                .orElseThrow(AssistanceProblem::notFound);
    }

    /// The households on it that the actor reaches.
    public List<DistributionList.Line> lines(Actor actor, UUID list) {
        mayKeep(actor);
        var adult = LocalDate.ofInstant(clock.instant(), place.zone()).minusYears(ADULT);
        return reading.as(actor, db -> new ListTable(db).lines(list, Reach.of(actor), adult));
    }

    /// Those that wait for somebody else than their author, the oldest first.
    public List<DistributionList> waiting(Actor actor) {
        mayKeep(actor);
        return reading.asSystem(db -> new ListTable(db).waiting(units(actor), actor.id()));
    }

    /// The list, if the actor can be its second person.
    ///
    /// @throws AssistanceProblem if there is none, or the actor wrote it
    public DistributionList toCheck(Actor actor, UUID id) {
        var list = get(actor, id);
        if (list.author().equals(actor.id())) {
            throw AssistanceProblem.needsAnotherPerson();
        }
        return list;
    }

    private static String[] units(Actor actor) {
        return actor.units().toArray(String[]::new);
    }

    private static void mayKeep(Actor actor) {
        if (!actor.may(Right.GOODS_WRITE)) {
            throw AssistanceProblem.notYourTask();
        }
    }
}
