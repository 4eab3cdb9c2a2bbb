package org.xieshou.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/// Reads referrals within the reach and right of the transaction; none of those whose person said no to keeping them.
final class ReferralTable {
    /// @param due null if none is open
    record Waits(long count, @org.jspecify.annotations.Nullable LocalDate due) {}

    private static final RowMapper<Referral> ROW = new SimplePropertyRowMapper<>(Referral.class);

    /// Not heard of yet: some days after the referral, or when it was agreed to ask again. Who could not be reached is
    /// asked for again after as many days. Who is in no register left neither name nor telephone: nobody can be asked.
    private static final String READ =
            """
            select r.entry, r.subject as household, r.person, p.name, coalesce(p.phone, h.phone) as phone, r.unit, r.day,
              coalesce(u.name, r.receiver) as receiver, r.urgency, r.about, r.measurement, o.what as outcome, o.day as heard,
              case when r.subject is null then null
                when o.what is null then r.day + :days
                when o.next_day is not null then o.next_day
                when o.what = 'unreachable' then o.day + :days end as due
            from health.referral_now r
            left join access.v_unit u on u.unit = r.receiver
            left join registry.v_household h on h.subject = r.subject and h.until is null
            left join lateral (select q.name, q.phone from registry.v_person q
              where q.subject = r.subject and q.person = r.person and q.until is null limit 1) p on true
            left join lateral (select x.what, x.day, x.next_day from health.outcome_now x
              where x.referral = r.entry order by x.since desc limit 1) o on true
            where (r.subject is null or health.agreed(r.subject, r.person) is distinct from false) and\s
            """
                    + Ward.within("r");

    private static final String OPEN =
            "select * from ("
                    + READ
                    + ") x where due is not null order by due, day, entry limit :most offset :before";
    private static final String COUNT =
            "select count(*) from (" + READ + ") x where due is not null";
    private static final String ONE = READ + "and r.entry = :entry";
    private static final String FROM =
            READ
                    + "and r.measurement = :measurement and r.subject = :household order by r.since limit 1";
    private static final String FROM_NOBODY =
            READ
                    + "and r.measurement = :measurement and r.subject is null order by r.since limit 1";
    private static final String OF =
            READ
                    + "and r.subject = :household and r.person = :person order by r.day desc, r.since desc limit 50";
    private static final String WAITS =
            "select count(*) as count, min(due) as due from (" + READ + ") x where due <= :today";

    private ReferralTable() {}

    /// Those not heard of yet, the longest due first.
    static List<Referral> open(Ward ward, int days, int most, long before) {
        return ward.sql(OPEN)
                .param("days", days)
                .param("most", most)
                .param("before", before)
                .query(ROW)
                .list();
    }

    static long count(Ward ward, int days) {
        return ward.sql(COUNT).param("days", days).query(Long.class).single();
    }

    static Optional<Referral> find(Ward ward, UUID entry, int days) {
        return ward.sql(ONE).param("entry", entry).param("days", days).query(ROW).optional();
    }

    /// What came of a reading; by its household, as the index goes by that.
    static Optional<Referral> from(Ward ward, Measurement one, int days) {
        var household = one.household();
        var asked = ward.sql(household == null ? FROM_NOBODY : FROM);
        return (household == null ? asked : asked.param("household", household))
                .param("measurement", one.entry())
                .param("days", days)
                .query(ROW)
                .optional();
    }

    static List<Referral> of(Ward ward, UUID household, UUID person, int days) {
        return ward.sql(OF)
                .param("household", household)
                .param("person", person)
                .param("days", days)
                .query(ROW)
                .list();
    }

    static Waits waits(Ward ward, LocalDate today, int days) {
        return ward.sql(WAITS)
                .param("today", today)
                .param("days", days)
                .query(new SimplePropertyRowMapper<>(Waits.class))
                .single();
    }
}
