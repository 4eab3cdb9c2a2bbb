package org.xieshou.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Reads what changed for a household, within reach, which is checked here and once more by the database.
record StoryTable(JdbcClient db, Reach reach, UUID household) {
    /// A fact that stands and what it was.
    record Changed(String fact, String before, LocalDate beforeDay, String now, LocalDate nowDay) {}

    /// @param until the last day of the time; null for what stands now
    List<Changed> changes(LocalDate since, @Nullable LocalDate until) {
        return db.sql(
                        """
                        select n.fact, o.value as before, o.as_of as before_day, n.value as now, n.as_of as now_day
                        from (
                          select distinct on (f.fact) f.subject, f.fact, f.value, f.as_of from registry.v_fact f
                          where f.subject = :household and f.person is null and not f.rival and $reach
                            and case when :until::date is null then f.until is null else f.as_of <= :until::date end
                          order by f.fact, f.as_of desc, f.since desc) n
                        cross join lateral (
                          select p.value, p.as_of from registry.v_fact p
                          where p.subject = n.subject and p.person is null and p.fact = n.fact and not p.rival and p.as_of <= :since
                          order by p.as_of desc, p.since desc limit 1) o
                        where n.as_of > :since and n.value <> o.value order by n.fact
                        """
                                .replace("$reach", Reach.within("f")))
                .params(reach.params())
                .param("household", household)
                .param("since", since)
                .param("until", until)
                .query(new SimplePropertyRowMapper<>(Changed.class))
                .list();
    }

    List<Story.Told> told() {
        return db.sql(
                        """
                        select s.entry, s.day, s.since_day as since, s.words, s.quote from visits.story_now s
                        where s.subject = :household and $reach order by s.day desc, s.since desc limit 50
                        """
                                .replace("$reach", Reach.within("s")))
                .params(reach.params())
                .param("household", household)
                .query(new SimplePropertyRowMapper<>(Story.Told.class))
                .list();
    }
}
