package org.xieshou.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Reads difficulties within reach, which is checked here and once more by the database.
record DifficultyTable(JdbcClient db, Reach reach) {
    private static final RowMapper<Difficulties.Waits> WAITS =
            new SimplePropertyRowMapper<>(Difficulties.Waits.class);
    private static final RowMapper<Difficulty> ROW =
            new SimplePropertyRowMapper<>(Difficulty.class);
    private static final String DIFFICULTY =
            """
            select d.entry, d.subject as household, coalesce(m.name, h.number, '—') as name, d.topic, d.words, d.urgent,
              d.happened as told, d.author, d.unit, coalesce(u.name, d.unit) as unit_name,
              d.lead, coalesce(l.name, d.lead) as lead_name, d.due_day as due, d.activity
            from casework.difficulty_now d
            left join access.v_unit u on u.unit = d.unit
            left join access.v_unit l on l.unit = d.lead
            left join registry.v_household h on h.subject = d.subject and h.until is null
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = d.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) m on true
            where not d.settled and d.subject is not null and $reach
            """;

    /// What has become a case is in the list of cases.
    private static final String NO_CASE =
            "and not exists (select from casework.case_now c where c.case_id = d.entry and c.subject = d.subject) ";

    private static final String UNSETTLED =
            DIFFICULTY
                    + NO_CASE
                    + "order by d.urgent desc, d.happened, d.entry limit :most offset :before";

    private static final String ONE = DIFFICULTY + "and d.entry = :entry";

    private static final String COUNT =
            """
            select d.urgent, count(*) as count, min(d.happened) as first from casework.difficulty_now d
            where not d.settled and d.subject is not null and $reach
            """
                    + NO_CASE
                    + "group by d.urgent order by d.urgent desc";

    /// @param adult born on this day or before: the names of minors stay out of lists
    List<Difficulty> unsettled(int most, long before, LocalDate adult) {
        return ask(UNSETTLED)
                .param("most", most)
                .param("before", before)
                .param("adult", adult)
                .query(ROW)
                .list();
    }

    Optional<Difficulty> find(UUID entry, LocalDate adult) {
        return ask(ONE).param("entry", entry).param("adult", adult).query(ROW).optional();
    }

    /// Whether an office has taken it in hand.
    boolean isCase(UUID entry) {
        return db.sql("select exists (select from casework.case_now where case_id = ?)")
                .param(entry)
                .query(Boolean.class)
                .single();
    }

    /// Whether an office has it in hand and the household has not said that it is done.
    boolean isOpenCase(UUID entry) {
        return db.sql(
                        "select exists (select from casework.case_now where case_id = ? and state <> 'confirmed')")
                .param(entry)
                .query(Boolean.class)
                .single();
    }

    List<Difficulties.Waits> count() {
        return ask(COUNT).query(WAITS).list();
    }

    private JdbcClient.StatementSpec ask(String sql) {
        return db.sql(sql.replace("$reach", reach.here("d"))).params(reach.params());
    }
}
