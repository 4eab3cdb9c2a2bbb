package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.shared.Field;

/// Reads pairs of teachers and pupils with their days of contact, within reach, which is checked here and once more by
/// the database.
record ContactTable(JdbcClient db, Actor reader, LocalDate today) {
    private static final String CONTACTS =
            """
            select x.pair, x.subject as household, x.person as pupil, x.area,
              case when x.staff = :reader then (select p.name from registry.v_person p
                where p.subject = x.subject and p.person = x.person and p.until is null limit 1) end as name,
              coalesce(m.name, h.number, '—') as head, coalesce(a.name, '') as village,
              f.stage, s.name as teacher, coalesce(u.name, x.for_unit) as school, x.from_day as "from", c.last, c.days, c.home
            from pairing.v_standing x
            left join access.v_area a on a.area = x.area
            left join pairing.v_pupil f on f.person = x.person and f.subject = x.subject
            left join access.v_staff s on s.staff = x.staff
            left join access.v_unit u on u.unit = x.for_unit
            left join registry.v_household h on h.subject = x.subject and h.until is null
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = x.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) m on true
            cross join lateral (
              select max(c.on_day) as last, count(distinct c.on_day) filter (where c.on_day > :yearAgo) as days,
                count(distinct c.on_day) filter (where c.on_day > :yearAgo and c.place = 'home') as home
              from pairing.contact_now c where c.subject = x.subject and c.pupil = x.person and c.unit = x.for_unit) c
            where x.sort = 'teacher' and x.person is not null and $reach
              and x.from_day <= :today and (x.to_day is null or x.to_day >= :today)
              and (:staff::uuid is null or x.staff = :staff::uuid) and (:pair::uuid is null or x.pair = :pair::uuid)
            order by c.last nulls first, u.since, a.area, head, x.pair limit :most offset :before
            """
                    .replace("$reach", Reach.within("x"));

    private static final String COUNTS =
            """
            select count(*) as pairs, count(*) filter (where not exists (
              select from pairing.contact_now c where c.subject = x.subject and c.pupil = x.person and c.unit = x.for_unit)) as without
            from pairing.v_standing x
            where x.sort = 'teacher' and x.person is not null and $reach
              and x.from_day <= :today and (x.to_day is null or x.to_day >= :today)
              and (:staff::uuid is null or x.staff = :staff::uuid)
            """
                    .replace("$reach", Reach.within("x"));

    private JdbcClient.StatementSpec asked(String sql, @Nullable UUID staff) {
        return db.sql(sql)
                .params(Reach.of(reader).params())
                .param("staff", staff)
                .param("today", today);
    }

    Contacts.Counts counts(@Nullable UUID staff) {
        return asked(COUNTS, staff)
                .query(new SimplePropertyRowMapper<>(Contacts.Counts.class))
                .single();
    }

    /// Those without a contact first.
    ///
    /// @param staff only this teacher's; null for all
    /// @param pair only this one; null for all
    List<Contact> contacts(@Nullable UUID staff, @Nullable UUID pair, int most, long before) {
        return asked(CONTACTS, staff)
                .param("reader", reader.id())
                .param("pair", pair)
                .param("before", before)
                .param("yearAgo", today.minusYears(1))
                .param("adult", today.minusYears(18))
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(Contact.class))
                .list()
                .stream()
                .map(this::seen)
                .toList();
    }

    private Contact seen(Contact each) {
        return reader.at(each.area(), each.household()).sees(Field.DOOR)
                ? each
                : each.withoutDoor();
    }
}
