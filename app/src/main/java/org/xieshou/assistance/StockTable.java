package org.xieshou.assistance;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads stock and shortages of the units that the transaction may act for.
record StockTable(JdbcClient db) {
    private static final RowMapper<Stock> STOCK = new SimplePropertyRowMapper<>(Stock.class);
    private static final String HELD =
            """
            select b.owner as unit, coalesce(u.name, b.owner) as unit_name, s.entry as store, s.name as store_name,
              b.item, b.measure, b.lot, b.amount,
              (select min(l.expires) from assistance.lot_now l
               where l.item = b.item and l.measure = b.measure and l.lot = b.lot) as expires
            from assistance.balance b
            left join access.v_unit u on u.unit = b.owner
            left join assistance.store_now s on s.entry::text = b.place
            where b.account = :account and b.owner = any(:units) and (s.entry is not null or b.place = '')
            order by unit_name, store_name nulls first, b.item, expires nulls last, b.lot, b.measure
            """;

    /// In stores, by the books.
    List<Stock> stock(String[] units) {
        return held("STOCK", units);
    }

    List<Stock> shortages(String[] units) {
        return held("SHORTAGE", units);
    }

    private List<Stock> held(String account, String[] units) {
        return db.sql(HELD).param("account", account).param("units", units).query(STOCK).list();
    }

    List<Store> stores(String[] units) {
        return db.sql(
                        """
                        select entry as id, unit, name, spot from assistance.store_now where unit = any(:units)
                        order by unit, since
                        """)
                .param("units", units)
                .query(new SimplePropertyRowMapper<>(Store.class))
                .list();
    }

    /// How many goods are short anywhere, and since when the oldest of them.
    Optional<Stocks.Waits> waits() {
        return db.sql(
                        """
                        select count(*) as count, coalesce(min(p.first), 'epoch'::timestamptz) as first from assistance.balance b
                        left join lateral (
                          select max(p.happened) as first from assistance.posting p
                          where p.account = 'SHORTAGE' and p.owner = b.owner and p.place = b.place and p.item = b.item
                            and p.measure = b.measure and p.lot = b.lot) p on true
                        where b.account = 'SHORTAGE'
                        """)
                .query((row, _) ->
                        new Stocks.Waits(
                                row.getLong("count"), row.getTimestamp("first").toInstant()))
                .optional()
                .filter(waits -> waits.count() > 0);
    }

    /// Everything that happened to this good here, newest first.
    List<StockLine> lines(Spot spot, Good good, int most) {
        return db.sql(
                        """
                        select p.entry, p.since, p.part, p.kind, coalesce(u.name, p.unit) as unit_name, p.happened, p.account, p.amount,
                          (sum(p.amount) filter (where p.account = 'STOCK')
                            over (order by p.since, p.no rows unbounded preceding))::bigint as left
                        from assistance.posting p left join access.v_unit u on u.unit = p.unit
                        where p.account in ('STOCK', 'SHORTAGE') and p.owner = :unit and p.place = :place
                          and p.item = :item and p.measure = :measure and p.lot = :lot
                        order by p.since desc, p.no desc limit :most
                        """)
                .param("unit", spot.unit())
                .param("place", spot.place())
                .param("item", good.item())
                .param("measure", good.measure())
                .param("lot", good.lot())
                .param("most", most)
                .query((row, _) ->
                        new StockLine(
                                row.getObject("entry", java.util.UUID.class),
                                row.getLong("since"),
                                row.getString("part"),
                                row.getString("kind"),
                                row.getString("unit_name"),
                                row.getTimestamp("happened").toInstant(),
                                row.getString("account"),
                                row.getLong("amount"),
                                row.getLong("left")))
                .list();
    }
}
