package org.xieshou.visits;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Reads what a household said of a time, within reach, which is checked here and once more by the database.
record StoryTable(JdbcClient db, Reach reach, UUID household) {
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
