package org.xieshou.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Campaigns and activities as they were known at a seq.
record CampaignsTable(JdbcClient db) {
    /// Newest first.
    List<Campaign> list(long known) {
        return campaigns("", null, known);
    }

    Optional<Campaign> find(UUID campaign, long known) {
        return campaigns("and c.campaign = :id", campaign, known).stream().findFirst();
    }

    private List<Campaign> campaigns(String which, @Nullable UUID id, long known) {
        return db.sql(
                        """
                        select c.campaign, c.title, c.theme, c.from_day, c.to_day, c.led_by, c.within, c.plan, c.since,
                          array(
                            select t.task
                            from campaigns.v_task t
                            where t.campaign = c.campaign and t.since <= :known and (t.until is null or t.until > :known)
                            order by t.place) as tasks
                        from campaigns.v_campaign c
                        where c.since <= :known and (c.until is null or c.until > :known) %s
                        order by c.from_day desc, c.since desc
                        """
                                .formatted(which))
                .param("known", known)
                .param("id", id)
                .query((row, _) -> campaign(row))
                .list();
    }

    /// In the plan's order: the order in which they were first written down.
    List<Activity> activities(UUID campaign, long known) {
        return activities("a.campaign = :id", campaign, known);
    }

    Optional<Activity> findActivity(UUID activity, long known) {
        return activities("a.activity = :id", activity, known).stream().findFirst();
    }

    private List<Activity> activities(String which, UUID id, long known) {
        return db.sql(
                        """
                        select a.activity, a.campaign, a.title, a.from_day, a.to_day, a.spot, a.within, a.task, a.since,
                          array(
                            select u.unit
                            from campaigns.v_activity_unit u
                            where u.activity = a.activity and u.since <= :known and (u.until is null or u.until > :known)
                            order by u.place) as units
                        from campaigns.v_activity a
                        where %s and a.since <= :known and (a.until is null or a.until > :known)
                        order by a.from_day, a.activity
                        """
                                .formatted(which))
                .param("known", known)
                .param("id", id)
                .query((row, _) -> activity(row, known))
                .list();
    }

    /// Activities of these units and their parts, in campaigns that are reported on that day; one statement for all.
    List<Part> open(Set<String> units, LocalDate day) {
        return db.sql(
                        """
                        select a.activity, a.title, c.title as campaign, m.no, m.title as part,
                          array(
                            select u.unit from campaigns.v_activity_unit u
                            where u.activity = a.activity and u.until is null order by u.place) as units
                        from campaigns.v_campaign c
                        join campaigns.v_activity a on a.campaign = c.campaign and a.until is null
                        cross join lateral (
                          select null::int as no, null::text as title
                          union all
                          select m.no, m.title from campaigns.v_module m where m.activity = a.activity and m.until is null) m
                        where c.until is null and c.from_day <= :day and c.to_day >= :oldest
                          and exists (
                            select from campaigns.v_activity_unit u
                            where u.activity = a.activity and u.until is null and u.unit in (:units))
                        order by c.from_day desc, c.campaign, a.from_day, a.activity, m.no nulls first
                        """)
                .param("day", day)
                .param("oldest", day.minusDays(Campaign.DAYS_AFTER))
                .param("units", units)
                .query((row, _) ->
                        new Part(
                                row.getObject("activity", UUID.class),
                                row.getString("title"),
                                row.getString("campaign"),
                                texts(row, "units"),
                                row.getObject("no", Integer.class),
                                row.getString("part")))
                .list();
    }

    private List<Activity.Module> modules(UUID activity, long known) {
        return db.sql(
                        """
                        select no, title, lead
                        from campaigns.v_module
                        where activity = :id and since <= :known and (until is null or until > :known)
                        order by no
                        """)
                .param("known", known)
                .param("id", activity)
                .query((row, _) ->
                        new Activity.Module(
                                row.getInt("no"), row.getString("title"), row.getString("lead")))
                .list();
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getObject("campaign", UUID.class),
                row.getString("title"),
                row.getString("theme"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("led_by"),
                row.getInt("within"),
                row.getString("plan"),
                texts(row, "tasks"),
                row.getLong("since"));
    }

    private Activity activity(ResultSet row, long known) throws SQLException {
        var id = row.getObject("activity", UUID.class);
        return new Activity(
                id,
                row.getObject("campaign", UUID.class),
                row.getString("title"),
                texts(row, "units"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("spot"),
                row.getObject("within", Integer.class),
                modules(id, known),
                row.getString("task"),
                row.getLong("since"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
