package org.xieshou.watch;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Areas;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Pager;

/// The leads within an actor's reach: for those who keep the register of a village or a township.
@Component
public final class Leads {
    private final Reading reading;
    private final Editions editions;
    private final FrontDesk desk;
    private final Areas areas;

    Leads(Reading reading, Editions editions, FrontDesk desk, Areas areas) {
        this.areas = areas;
        this.reading = reading;
        this.editions = editions;
        this.desk = desk;
    }

    /// How many are open.
    ///
    /// @param open by alert, in the alerts' order
    /// @param late those of them of which a clock has run out, likewise
    /// @param first the day of the longest open; null if there is none
    public record Counts(Map<Alert, Long> open, Map<Alert, Long> late, @Nullable LocalDate first) {
        public Counts {
            open = Collections.unmodifiableMap(new TreeMap<>(open));
            late = Collections.unmodifiableMap(new TreeMap<>(late));
        }

        /// @param alert only of this; null for all
        public static long of(Map<Alert, Long> counts, @Nullable Alert alert) {
            return alert == null
                    ? counts.values().stream().mapToLong(Long::longValue).sum()
                    : counts.getOrDefault(alert, 0L);
        }
    }

    /// One page of them.
    ///
    /// @param total of all pages
    /// @param counts of the open ones of the same area, whatever else the list shows
    public record Listed(List<Lead> leads, long total, Counts counts) {
        public Listed {
            leads = List.copyOf(leads);
        }
    }

    /// The open ones, the longest open first; or those closed with the household's statement and those whose way is at its
    /// end, the newest first.
    ///
    /// @throws WatchProblem if the actor keeps no register
    public Listed list(Actor actor, LeadQuery query) {
        var area = query.area();
        var reach = Reach.of(keeper(actor));
        return read(
                actor,
                area == null ? reach : reach.in(areas.in(area)),
                table -> list(table, query));
    }

    private static Listed list(LeadTable table, LeadQuery query) {
        var census = table.census();
        var counts = census.counts();
        var alert = query.alert();
        long total =
                query.over()
                        ? table.countOver(census, alert)
                        : Counts.of(query.late() ? counts.late() : counts.open(), alert);
        long before = Pager.before(query.page(), total, LeadQuery.SIZE);
        return new Listed(table.page(census, query, before), total, counts);
    }

    /// @throws WatchProblem if the actor keeps no register
    public Counts count(Actor actor) {
        return read(actor, table -> table.census().counts());
    }

    /// @throws WatchProblem if there is none in reach
    public Lead.File get(Actor actor, UUID id) {
        var children = Reach.of(actor.seeing(Field.CHILDREN));
        var lead =
                read(actor, table -> table.one(id, children)).stream()
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
                each.next(),
                each.unitName());
    }

    private <T> T read(Actor actor, Function<LeadTable, T> work) {
        return read(actor, Reach.of(keeper(actor)), work);
    }

    /// In the roles alone in which the register is kept: who keeps it here and visits there follows no leads there.
    private static Actor keeper(Actor actor) {
        return actor.within(Right.HOUSEHOLDS_WRITE);
    }

    private <T> T read(Actor actor, Reach reach, Function<LeadTable, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ) || !actor.may(Right.HOUSEHOLDS_WRITE)) {
            throw WatchProblem.notYourTask();
        }
        return reading.as(
                keeper(actor), db -> work.apply(new LeadTable(db, reach, desk.today(), editions)));
    }
}
