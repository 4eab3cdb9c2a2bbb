package org.xieshou.campaigns;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what was written around a campaign's day.
record PapersTable(JdbcClient db) {
    List<PlanDocument> documents(UUID campaign) {
        return db.sql(
                        """
                        select d.entry as id, d.name, d.type, d.data
                        from campaigns.document_now d where d.campaign = :campaign order by d.since desc limit 10
                        """)
                .param("campaign", campaign)
                .query(new SimplePropertyRowMapper<>(PlanDocument.class))
                .list();
    }

    List<Papers.Note> notes(UUID campaign) {
        return db.sql(
                        """
                        select n.entry, n.day, n.words, n.quote, coalesce(u.name, n.unit) as unit_name, coalesce(s.name, '—') as author_name
                        from campaigns.note_now n
                        left join access.v_unit u on u.unit = n.unit
                        left join access.v_staff s on s.staff = n.author
                        where n.campaign = :campaign order by n.since desc limit 200
                        """)
                .param("campaign", campaign)
                .query(new SimplePropertyRowMapper<>(Papers.Note.class))
                .list();
    }

    List<Papers.Closing> closings(UUID campaign) {
        return db.sql(
                        """
                        select c.entry, c.day, c.words, coalesce(u.name, c.unit) as unit_name
                        from campaigns.closing_now c
                        left join access.v_unit u on u.unit = c.unit
                        where c.campaign = :campaign order by c.since desc limit 20
                        """)
                .param("campaign", campaign)
                .query(new SimplePropertyRowMapper<>(Papers.Closing.class))
                .list();
    }

    /// Whether one of these is a household's number.
    boolean isHousehold(String[] words) {
        return db.sql(
                        """
                        select exists (select from registry.v_household h where h.number = any (:words) and h.until is null)
                        """)
                .param("words", words)
                .query(Boolean.class)
                .single();
    }
}
