package org.xieshou.assistance;

import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the books of all units, past row-level security: only sums, stocks and statements leave this class.
record BookTable(JdbcClient db) {
    private static final String SUMS =
            """
            select item, measure,
              coalesce(-sum(amount) filter (where account = 'DONOR'), 0)::bigint as received,
              coalesce(sum(amount) filter (where account = 'PLEDGED'), 0)::bigint as promised,
              coalesce(sum(amount) filter (where account = 'STOCK'), 0)::bigint as stock,
              coalesce(sum(amount) filter (where account = 'SHORTAGE'), 0)::bigint as open,
              coalesce(sum(amount) filter (where account = 'HOUSEHOLD'), 0)::bigint as reached,
              coalesce(sum(amount) filter (where account = 'WRITTEN_OFF'), 0)::bigint as gone
            from assistance.balance group by item, measure order by item <> '', item, measure
            """;

    List<Books.Sum> sums() {
        return db.sql(SUMS).query(new SimplePropertyRowMapper<>(Books.Sum.class)).list();
    }

    List<Stock> held(String account) {
        var table = new StockTable(db);
        return account.equals("STOCK") ? table.stock(units()) : table.shortages(units());
    }

    List<DistributionList> lists() {
        return new ListTable(db).all(units());
    }

    List<StockLine> lines(Spot spot, Good good, int most) {
        return new StockTable(db).lines(spot, good, most);
    }

    private String[] units() {
        return db.sql("select unit from access.v_unit")
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }
}
