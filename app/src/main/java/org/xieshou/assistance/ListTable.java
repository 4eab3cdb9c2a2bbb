package org.xieshou.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Reads distribution lists. A check counts if another person of the same unit wrote it, having seen the list as it is.
record ListTable(JdbcClient db) {
    private static final String CHECK =
            """
            left join lateral (
              select a.approve, a.why, a.author, a.known from assistance.approval_now a
              where a.list = l.entry and a.unit = l.unit and a.author <> l.author and a.known >= l.since
              order by a.since desc limit 1) c on true
            """;

    /// @param id only this one, null for all of these units
    List<DistributionList> lists(String[] units, @Nullable UUID id) {
        return db.sql(
                        """
                        select l.entry, l.title, l.unit, coalesce(u.name, l.unit) as unit_name, l.author, coalesce(s.name, '—') as author_name,
                          l.happened, c.approve, t.name as checked_by, c.why, n.households, n.unchecked
                        from assistance.list_now l
                        left join access.v_unit u on u.unit = l.unit
                        left join access.v_staff s on s.staff = l.author
                        """
                                + CHECK
                                + """
                                left join access.v_staff t on t.staff = c.author
                                cross join lateral (
                                  select count(distinct h.subject) as households,
                                    count(distinct h.subject) filter (
                                      where c.known is null or h.since > c.known or h.author = c.author) as unchecked
                                  from assistance.listed_now h where h.list = l.entry) n
                                where l.unit = any(:units) and (:id::uuid is null or l.entry = :id)
                                order by l.since desc limit 200
                                """)
                .param("units", units)
                .param("id", id)
                .query((row, _) -> list(row))
                .list();
    }

    private DistributionList list(ResultSet row) throws SQLException {
        var id = row.getObject("entry", UUID.class);
        return new DistributionList(
                id,
                row.getString("title"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                row.getTimestamp("happened").toInstant(),
                row.getObject("approve", Boolean.class),
                row.getString("checked_by"),
                row.getString("why"),
                row.getLong("households"),
                row.getLong("unchecked"),
                shares(id));
    }

    private List<DistributionList.Share> shares(UUID list) {
        return db.sql(
                        "select item, measure, lot, quantity from assistance.share_now where entry = :list order by no")
                .param("list", list)
                .query(new SimplePropertyRowMapper<>(DistributionList.Share.class))
                .list();
    }

    /// The households on it within reach, which is checked here and once more by the database.
    ///
    /// @param adult born on this day or before: the names of minors stay out of lists
    List<DistributionList.Line> lines(UUID list, Reach reach, LocalDate adult) {
        return db.sql(
                        """
                        select distinct on (h.subject) h.entry, h.subject as household, coalesce(m.name, r.number, '—') as name,
                          coalesce(c.approve and h.since <= c.known and h.author <> c.author, false) as checked,
                          (select count(*) from assistance.delivered_now d where d.list = l.entry and d.subject = h.subject) as given
                        from assistance.list_now l
                        """
                                + CHECK
                                + """
                                join assistance.listed_now h on h.list = l.entry
                                left join registry.v_household r on r.subject = h.subject and r.until is null
                                left join lateral (
                                  select p.name from registry.v_person p
                                  where p.subject = h.subject and p.until is null and p.relation = 'head'
                                    and (p.birth is null or p.birth <= :adult)
                                  order by p.first limit 1) m on true
                                where l.entry = :list and\s
                                """
                                + Reach.within("h")
                                + "order by h.subject, h.since")
                .params(reach.params())
                .param("list", list)
                .param("adult", adult)
                .query(new SimplePropertyRowMapper<>(DistributionList.Line.class))
                .list();
    }
}
