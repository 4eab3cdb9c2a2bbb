package org.xieshou.board;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads talks in schools and what people know, as known at a seq.
record LecturesTable(JdbcClient db, UUID campaign, long known) {
    private static final String SCHOOLS =
            """
            select coalesce(u.name, w.school) as school, sum(w.count) as talks, sum(coalesce(w.audience, 0)) as audience,
              string_agg(w.topic, E'\\n' order by w.since) as topics, coalesce(string_agg(w.policies, E'\\n' order by w.since), '') as policies
            from (
              select coalesce(l.school, s.unit) as school, s.count, s.audience, s.topic, l.policies, s.since
              from board.member_entry(:campaign, :known) m
              join campaigns.v_session s on s.entry = m.entry and s.since <= :known and (s.until is null or s.until > :known)
              left join campaigns.v_lecture l on l.entry = s.entry and l.since <= :known and (l.until is null or l.until > :known)
              where m.sort = 'session' and s.sort = 'head-teacher') w
            left join access.v_unit u on u.unit = w.school
            group by w.school, u.name, u.since order by u.since, w.school
            """;
    private static final String ASKED =
            """
            select k.policy, k.school as at, coalesce(u.name, k.school) as school, k.circle, k.people, sum(k.asked) as asked, sum(k.knew) as knew
            from campaigns.v_awareness k left join access.v_unit u on u.unit = k.school
            where k.campaign = :campaign and k.since <= :known and (k.until is null or k.until > :known)
            group by k.policy, k.school, u.name, u.since, k.circle, k.people
            order by k.policy, u.since, k.school, k.circle
            """;

    List<Lectures.School> schools() {
        return ask(SCHOOLS)
                .query((row, _) ->
                        new Lectures.School(
                                row.getString("school"),
                                row.getLong("talks"),
                                row.getLong("audience"),
                                Lectures.School.lines(row.getString("topics")),
                                Lectures.School.lines(row.getString("policies"))))
                .list();
    }

    List<Lectures.Asked> asked() {
        return ask(ASKED).query(new SimplePropertyRowMapper<>(Lectures.Asked.class)).list();
    }

    private JdbcClient.StatementSpec ask(String sql) {
        return db.sql(sql).param("campaign", campaign).param("known", known);
    }
}
