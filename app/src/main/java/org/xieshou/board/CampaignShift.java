package org.xieshou.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.journal.DayShift;
import org.xieshou.journal.Errand;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors.Doubt;
import org.xieshou.shared.web.Text;

/// Tells who moves what was done to another day which campaigns count it no longer, or from now on.
@Component
final class CampaignShift implements DayShift {
    /// By their day alone, as `board.member_entry` has it.
    private static final String BY_DAY =
            """
            select c.title, c.from_day, c.to_day
            from campaigns.v_campaign c
            where c.until is null
              and (:before between c.from_day and c.to_day) <> (:after between c.from_day and c.to_day)
              and exists (
                select from board.v_entry e
                where e.entry in (:entries) and e.activity is null and e.day = :before and e.until is null
                  and e.unit = any (board.units(c.campaign, :now)))
            order by c.from_day, c.campaign
            """;

    /// They count whatever their day, but it may be a slip.
    private static final String BY_NAME =
            """
            select distinct a.title, a.from_day, a.to_day
            from board.v_entry e join campaigns.v_activity a on a.activity = e.activity and a.until is null
            where e.entry in (:entries) and e.day = :before and e.until is null
              and :before between a.from_day and a.to_day and not :after between a.from_day and a.to_day
            order by a.from_day, a.title
            """;

    private final Reading reading;

    CampaignShift(Reading reading) {
        this.reading = reading;
    }

    private record Days(String title, LocalDate from, LocalDate to) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        String words() {
            return from.equals(to) ? from.toString() : from + " – " + to;
        }
    }

    @Override
    public List<Doubt> doubts(
            Actor actor, Collection<UUID> entries, LocalDate before, LocalDate after) {
        if (!actor.may(Right.CAMPAIGNS_READ)) {
            return List.of();
        }
        var move =
                Map.of("entries", entries, "before", before, "after", after, "now", Campaigns.NOW);
        return reading.as(
                actor, db -> doubts(ask(BY_NAME, db, move), ask(BY_DAY, db, move), after));
    }

    private static List<Doubt> doubts(List<Days> byName, List<Days> byDay, LocalDate after) {
        var doubts = new ArrayList<Doubt>();
        for (var activity : byName) {
            doubts.add(Errand.offDay(activity.title, activity.words()));
        }
        for (var campaign : byDay) {
            var key = campaign.has(after) ? "board.shift.joins" : "board.shift.leaves";
            var what = Text.of(key, campaign.title, campaign.words());
            doubts.add(new Doubt("other-figures", what, Text.of(key + ".do"), null));
        }
        return doubts;
    }

    private static List<Days> ask(String which, JdbcClient db, Map<String, ?> move) {
        return db.sql(which)
                .params(move)
                .query((row, _) ->
                        new Days(
                                row.getString("title"),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class)))
                .list();
    }
}
