package org.xieshou.livelihood;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;
import org.xieshou.livelihood.Offer.Order;
import org.xieshou.livelihood.Offer.Sale;
import org.xieshou.livelihood.Plan.Promise;

/// Reads plans and produce within reach, which is checked here and once more by the database.
final class LandTable {
    private static final RowMapper<Plan> PLAN = new SimplePropertyRowMapper<>(Plan.class);
    private static final RowMapper<Promise> PROMISE = new SimplePropertyRowMapper<>(Promise.class);
    private static final RowMapper<Offer> OFFER = new SimplePropertyRowMapper<>(Offer.class);
    private static final RowMapper<Order> ORDER = new SimplePropertyRowMapper<>(Order.class);
    private static final RowMapper<Sale> SALE = new SimplePropertyRowMapper<>(Sale.class);

    private static final String HEAD =
            """
            left join access.v_area a on a.area = x.area
            left join registry.v_household h on h.subject = x.subject and h.until is null
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = x.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) m on true
            """;
    private static final String NAMED =
            "x.subject as household, coalesce(m.name, h.number, '—') as head";

    private static final String WITHIN = Reach.within("x");

    private static final String PLANS =
            """
            select x.entry as plan, %s, a.name as village, x.sort, x.what, x.quantity, x.measure, x.inputs, x.from_day as "from", x.to_day as "to",
              x.expected, coalesce((select sum(s.value) from livelihood.sale_now s join livelihood.offer_now o on o.entry = s.offer
                where o.plan = x.entry and s.subject = x.subject), 0) as sold
            from livelihood.plan_now x %s
            where %s and (cast(:household as uuid) is null or x.subject = :household) and (cast(:id as uuid) is null or x.entry = :id)
            order by a.area, head, x.since limit :most
            """
                    .formatted(NAMED, HEAD, WITHIN);
    private static final String PROMISES =
            """
            select x.entry as promise, x.plan, %s, x.area, a.name as village, x.by_unit as unit, coalesce(u.name, x.by_unit) as unit_name,
              coalesce(n.what, o.what) as planned, n.entry is null as dropped, x.what, x.due_day as due, (select min(k.on_day) from livelihood.kept_now k where k.promise = x.entry and k.subject = x.subject) as kept
            from livelihood.promise_now x left join livelihood.plan_now n on n.entry = x.plan and n.subject = x.subject
            left join lateral (
              select p.what from livelihood.plan_past p where p.entry = x.plan and p.subject = x.subject
              order by p.until desc limit 1) o on n.entry is null
            left join access.v_unit u on u.unit = x.by_unit %s
            where coalesce(n.what, o.what) is not null and %s and (cast(:household as uuid) is null or x.subject = :household) and (cast(:id as uuid) is null or x.entry = :id)
              and (:unit = '' or x.by_unit = :unit)
              and (not :open or not exists (select from livelihood.kept_now k where k.promise = x.entry and k.subject = x.subject))
            order by x.due_day, x.since limit :most
            """
                    .formatted(NAMED, HEAD, WITHIN);
    private static final String OFFERS =
            """
            select x.entry as offer, %s, a.name as village, x.product, x.quantity, coalesce(s.sold, 0) as sold, x.measure, x.price,
              x.from_day as "from", x.to_day as "to"
            from livelihood.offer_now x
            left join lateral (select sum(s.quantity) as sold from livelihood.sale_now s where s.offer = x.entry and s.subject = x.subject) s on true
            %s
            where %s and (cast(:household as uuid) is null or x.subject = :household) and (cast(:id as uuid) is null or x.entry = :id)
              and (not :open or (coalesce(s.sold, 0) < x.quantity and (x.to_day is null or x.to_day >= :today)))
            order by x.from_day, x.since limit :most
            """
                    .formatted(NAMED, HEAD, WITHIN);
    private static final String SALES =
            """
            select x.entry as sale, x.author, %s, x.product, x.quantity, x.measure, x.value, x.on_day as "on", coalesce(u.name, x.buyer) as buyer_name
            from livelihood.sale_now x left join access.v_unit u on u.unit = x.buyer %s
            where %s and (cast(:household as uuid) is null or x.subject = :household) and (cast(:id as uuid) is null or x.entry = :id)
            order by x.on_day desc, x.since desc limit :most
            """
                    .formatted(NAMED, HEAD, WITHIN);
    // What lies outside the reader's reach is bought as well: the rest that is wanted must be true.
    private static final String ORDERS =
            """
            select x.entry as "order", x.unit, coalesce(u.name, x.unit) as unit_name, x.product, x.quantity, coalesce(s.bought, 0) as bought, x.measure,
              x.price, x.by_day as by
            from livelihood.order_now x left join access.v_unit u on u.unit = x.unit
            left join lateral (select sum(s.quantity) as bought from livelihood.sale_now s where s."order" = x.entry) s on true
            where x.by_day >= :today and coalesce(s.bought, 0) < x.quantity
            order by x.by_day, x.since limit :most
            """;
    private static final String INCOME =
            """
            select coalesce(sum(x.value), 0) from livelihood.sale_now x
            where x.subject = :household and x.entry <> :sale and extract(year from x.on_day) = :year and\s
            """
                    + WITHIN;

    /// Whose, or which one; null for all.
    record Whose(@Nullable UUID household, @Nullable UUID id) {
        static final Whose ALL = new Whose(null, null);
    }

    private final JdbcClient db;
    private final Reach reach;
    private final LocalDate today;
    private final int most;

    LandTable(JdbcClient db, Reach reach, LocalDate today, int most) {
        this.db = db;
        this.reach = reach;
        this.today = today;
        this.most = most;
    }

    List<Plan> plans(Whose whose) {
        return asked(PLANS, whose).query(PLAN).list();
    }

    List<Promise> promises(Whose whose, String unit, boolean open) {
        return asked(PROMISES, whose).param("unit", unit).param("open", open).query(PROMISE).list();
    }

    List<Offer> offers(Whose whose, boolean open) {
        return asked(OFFERS, whose).param("open", open).param("today", today).query(OFFER).list();
    }

    List<Sale> sales(Whose whose) {
        return asked(SALES, whose).query(SALE).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Whose whose) {
        return db.sql(sql)
                .params(reach.params())
                .param("household", whose.household)
                .param("id", whose.id)
                .param("adult", today.minusYears(18))
                .param("most", most);
    }

    List<Order> orders() {
        return db.sql(ORDERS).param("today", today).param("most", most).query(ORDER).list();
    }

    /// What a household's sales of a year bring, in fen.
    ///
    /// @param without a sale that is being written or taken back
    long income(UUID household, UUID without, int year) {
        return db.sql(INCOME)
                .params(reach.params())
                .param("household", household)
                .param("sale", without)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    Optional<Offer> offer(UUID id) {
        return offers(new Whose(null, id), false).stream().findFirst();
    }
}
