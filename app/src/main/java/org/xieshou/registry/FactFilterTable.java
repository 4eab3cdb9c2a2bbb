package org.xieshou.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Households by a fact that stands, of their own or of a present member's. Row-level security leaves those in reach.
final class FactFilterTable {
    private static final String HAVING =
            """
            select distinct f.subject from registry.fact_now f
            where f.fact = :fact and $test
              and (:below::int[] is null or f.area = any (:below::int[]))
            limit :most
            """;

    private static final String LACKING =
            """
            select s.subject from registry.summary s
            where not exists (select from registry.fact_now f where f.subject = s.subject and f.fact = :fact)
              and (:below::int[] is null or s.area = any (:below::int[]))
            limit :most
            """;

    /// Days and months compare as text, numbers as numbers; what is neither is not compared.
    private static final String COMPARED =
            """
            case when f.value ~ '^-?[0-9]+([.][0-9]+)?$' and :value ~ '^-?[0-9]+([.][0-9]+)?$'
              then f.value::numeric %1$s (:value)::numeric
              when f.value ~ '^[0-9]{4}-[0-9]{2}' then f.value %1$s :value end\
            """;

    private final JdbcClient db;

    FactFilterTable(JdbcClient db) {
        this.db = db;
    }

    /// @param params with `below` and `most`
    List<UUID> having(FactFilter filter, Map<String, @Nullable Object> params) {
        var sql =
                filter.test() == FactFilter.Test.UNKNOWN
                        ? LACKING
                        : HAVING.replace("$test", test(filter.test()));
        var all = new HashMap<>(params);
        all.put("fact", filter.fact());
        all.put("value", filter.value());
        return db.sql(sql).params(all).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /// The same as a condition on `h.subject` as of a moment.
    ///
    /// @param params with `known` and `on`; those of the filter are added
    static String then(FactFilter filter, Map<String, @Nullable Object> params) {
        params.put("fact", filter.fact());
        params.put("value", filter.value());
        var facts = PastTable.FACTS.replace("$which", "f.fact = :fact");
        var isIn = filter.test() == FactFilter.Test.UNKNOWN ? "not in" : "in";
        return "h.subject %s (select f.household from (%s) f where not f.rival and %s)"
                .formatted(isIn, facts, test(filter.test()));
    }

    private static String test(FactFilter.Test test) {
        return switch (test) {
            case IS -> "(f.value = :value or :value = any (string_to_array(f.value, ',')))";
            case LEAST -> COMPARED.formatted(">=");
            case MOST -> COMPARED.formatted("<=");
            case KNOWN, UNKNOWN -> "true";
        };
    }
}
