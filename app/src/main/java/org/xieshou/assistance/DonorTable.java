package org.xieshou.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads donors, promises and where what was given has gone. Only sums leave this class: no household, no name.
record DonorTable(JdbcClient db) {
    private static final String GIVEN =
            """
            with mine as (
              select item, measure, lot, sum(quantity)::bigint as received, min(day) as day, min(since) as first
              from assistance.lot_now where donor = :donor group by item, measure, lot),
            traced as (
              select m.* from mine m where m.lot <> '' and not exists (
                select from assistance.lot_now o
                where o.item = m.item and o.measure = m.measure and o.lot = m.lot and o.donor is distinct from :donor))
            select m.item, m.measure, m.received, m.day, t.lot,
              coalesce(w.stores, 0) as stores, coalesce(w.hands, 0) as hands, coalesce(w.reached, 0) as reached,
              coalesce(w.gone, 0) as gone, coalesce(w.open, 0) as open, coalesce(h.one, 0) + coalesce(g.many, 0) as households
            from mine m
            left join traced t using (item, measure, lot)
            left join lateral (
              select sum(b.amount) filter (where b.account = 'STOCK' and b.place <> '')::bigint as stores,
                sum(b.amount) filter (where b.account = 'STOCK' and b.place = '')::bigint as hands,
                sum(b.amount) filter (where b.account = 'HOUSEHOLD')::bigint as reached,
                sum(b.amount) filter (where b.account = 'WRITTEN_OFF')::bigint as gone,
                sum(b.amount) filter (where b.account = 'SHORTAGE')::bigint as open
              from assistance.balance b
              where b.item = t.item and b.measure = t.measure and b.lot = t.lot) w on true
            left join lateral (
              select count(*) as one from (
                select p.subject from assistance.posting p
                where p.account = 'HOUSEHOLD' and p.subject is not null
                  and p.item = t.item and p.measure = t.measure and p.lot = t.lot
                group by p.subject having sum(p.amount) > 0) reached) h on true
            left join lateral (
              select sum(v.households)::bigint as many from assistance.handover_now v
              where v.subject is null and v.entry in (
                select p.entry from assistance.posting p
                where p.account = 'HOUSEHOLD' and p.subject is null
                  and p.item = t.item and p.measure = t.measure and p.lot = t.lot)) g on true
            order by m.first, m.item
            """;

    List<Donor> all() {
        return db.sql(
                        "select entry as id, name, sort, named from assistance.donor_now order by name, since")
                .query(new SimplePropertyRowMapper<>(Donor.class))
                .list();
    }

    /// Those that somebody signs in for today in the role of a donor.
    List<Donor> of(UUID staff, LocalDate today) {
        return db.sql(
                        """
                        select distinct d.entry as id, d.name, d.sort, d.named
                        from access.assignment_now n join assistance.donor_unit_now u on u.as_unit = n.for_unit
                        join assistance.donor_now d on d.entry = u.donor
                        where n.staff = :staff and n.role = 'DONOR' and :today between n.from_day and coalesce(n.to_day, 'infinity')
                        order by d.name
                        """)
                .param("staff", staff)
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(Donor.class))
                .list();
    }

    /// What is promised and not yet here, the earliest day first.
    List<Promised> promised() {
        return db.sql(
                        """
                        select p.entry as pledge, p.donor, d.name as donor_name, b.item, b.measure, b.amount, p.by_day, p.purpose
                        from assistance.balance b
                        join assistance.pledge_now p on p.entry::text = b.place
                        join assistance.donor_now d on d.entry = p.donor
                        where b.account = 'PLEDGED' and b.amount > 0
                        order by p.by_day nulls last, p.since, b.item
                        """)
                .query(new SimplePropertyRowMapper<>(Promised.class))
                .list();
    }

    /// Lot by lot, in the order in which they came.
    List<Given> given(UUID donor) {
        return db.sql(GIVEN).param("donor", donor).query((row, _) -> given(row)).list();
    }

    private static Given given(ResultSet row) throws SQLException {
        var lot = row.getString("lot");
        return new Given(
                row.getString("item"),
                row.getString("measure"),
                lot == null ? "" : lot,
                row.getLong("received"),
                row.getLong("stores"),
                row.getLong("hands"),
                row.getLong("reached"),
                row.getLong("gone"),
                row.getLong("open"),
                told(row.getLong("households")),
                row.getObject("day", LocalDate.class));
    }

    private static @Nullable Long told(long households) {
        return households > 0 && households < Given.LEAST ? null : Long.valueOf(households);
    }
}
