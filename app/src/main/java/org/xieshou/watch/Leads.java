package org.xieshou.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;

/// The leads within an actor's reach: for those who keep the register of a village or a township.
@Component
public final class Leads {
    /// Of one list.
    public static final int MOST = 500;

    private final Reading reading;
    private final Editions editions;
    private final FrontDesk desk;

    Leads(Reading reading, Editions editions, FrontDesk desk) {
        this.reading = reading;
        this.editions = editions;
        this.desk = desk;
    }

    /// Those not over, the longest open first.
    ///
    /// @throws WatchProblem if the actor keeps no register
    public List<Lead> open(Actor actor) {
        return read(actor, table -> table.open(MOST)).stream()
                .filter(lead -> !lead.isOver())
                .toList();
    }

    /// Those closed with the household's statement, and those whose way is at its end; the newest first.
    public List<Lead> over(Actor actor) {
        return read(actor, table -> table.closed(MOST));
    }

    /// @throws WatchProblem if there is none in reach
    public Lead.File get(Actor actor, UUID id) {
        var lead =
                read(actor, table -> table.one(id)).stream()
                        .findFirst()
                        .orElseThrow(WatchProblem::noSuchLead);
        var fits =
                lead.procedure().taken().stream()
                        .collect(
                                Collectors.toMap(
                                        taken -> taken.stated().entry(), Procedure.Taken::fits));
        var happened =
                read(actor, table -> table.happened(id)).stream()
                        .map(each -> fitting(each, fits))
                        .toList();
        return new Lead.File(lead, happened);
    }

    private static Lead.Happening fitting(Lead.Happening each, Map<UUID, Boolean> fits) {
        return new Lead.Happening(
                each.entry(),
                each.day(),
                each.what(),
                each.code(),
                each.good(),
                fits.getOrDefault(each.entry(), true),
                each.words(),
                each.unitName());
    }

    /// How many of these there are of each alert, in the alerts' order.
    public static Map<Alert, Long> byAlert(List<Lead> leads) {
        return leads.stream()
                .collect(Collectors.groupingBy(Lead::alert, TreeMap::new, Collectors.counting()));
    }

    /// Those of which a clock has run out.
    public static List<Lead> late(List<Lead> leads, LocalDate today) {
        return leads.stream().filter(lead -> lead.procedure().isLate(today)).toList();
    }

    private <T> T read(Actor actor, Function<LeadTable, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ) || !actor.may(Right.HOUSEHOLDS_WRITE)) {
            throw WatchProblem.notYourTask();
        }
        return reading.as(
                actor,
                db -> work.apply(new LeadTable(db, Reach.of(actor), desk.today(), editions)));
    }
}
