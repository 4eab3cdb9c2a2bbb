package org.xieshou.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;
import org.xieshou.shared.Sql;

/// Reads distribution lists. A check counts if another person of the same unit wrote it, having seen the list as it is.
record ListTable(JdbcClient db) {
    private static final String CHECK =
            """
            left join lateral (
              select a.approve, a.why, a.author, a.known from assistance.approval_now a
              where a.list = l.entry and a.unit = l.unit and a.author <> l.author and a.known >= l.since
              order by a.since desc limit 1) c on true
            """;

    private static final String LISTS =
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
                    where l.unit = any (:units)
                    """;
    private static final String NEWEST = "order by l.since desc ";
    private static final String WAITING =
            """
            and l.author <> :reader and c.approve is distinct from false and exists (
              select from assistance.listed_now h
              where h.list = l.entry and (c.known is null or h.since > c.known or h.author = c.author))
            """;

    /// Of these units, the newest first.
    List<DistributionList> page(String[] units, int most, long before) {
        return withShares(
                db.sql(LISTS + NEWEST + "limit :most offset :before")
                        .param("units", units)
                        .param("most", most)
                        .param("before", before)
                        .query((row, _) -> list(row))
                        .list());
    }

    long count(String[] units) {
        return db.sql("select count(*) from assistance.list_now l where l.unit = any (:units)")
                .param("units", units)
                .query(Long.class)
                .single();
    }

    List<DistributionList> all(String[] units) {
        return withShares(
                db.sql(LISTS + NEWEST).param("units", units).query((row, _) -> list(row)).list());
    }

    /// Of these units, those that wait for somebody else than this person, the oldest first: households stand on them whom no
    /// second person has seen there, and they were not sent back.
    List<DistributionList> waiting(String[] units, UUID reader) {
        return withShares(
                db.sql(LISTS + WAITING + "order by l.since")
                        .param("units", units)
                        .param("reader", reader)
                        .query((row, _) -> list(row))
                        .list());
    }

    Optional<DistributionList> find(String[] units, UUID id) {
        return withShares(
                        db.sql(LISTS + "and l.entry = :id")
                                .param("units", units)
                                .param("id", id)
                                .query((row, _) -> list(row))
                                .list())
                .stream()
                .findFirst();
    }

    private DistributionList list(ResultSet row) throws SQLException {
        return new DistributionList(
                row.getObject("entry", UUID.class),
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
                List.of());
    }

    private List<DistributionList> withShares(List<DistributionList> lists) {
        var shares = new HashMap<UUID, List<DistributionList.Share>>();
        db.sql(
                        "select entry, item, measure, lot, quantity from assistance.share_now where entry = any (:lists::uuid[]) order by no")
                .param("lists", Sql.uuids(lists.stream().map(DistributionList::id).toList()))
                .query(row -> {
                    shares.computeIfAbsent(
                                    row.getObject("entry", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    new DistributionList.Share(
                                            row.getString("item"),
                                            row.getString("measure"),
                                            row.getString("lot"),
                                            row.getLong("quantity")));
                });
        return lists.stream()
                .map(list -> list.giving(shares.getOrDefault(list.id(), List.of())))
                .toList();
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
