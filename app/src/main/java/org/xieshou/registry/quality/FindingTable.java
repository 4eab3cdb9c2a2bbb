package org.xieshou.registry.quality;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Findings within reach, which is checked here and once more by the database.
final class FindingTable {
    private static final String COUNT =
            "select '$code' as rule, count(*) as number from ($rule) x where ";

    private static final String FOUND =
            """
            select x.rule, x.subject, s.number, a.name as village, x.person,
              case when s.head_birth is null or s.head_birth <= :adult then s.head end as head,
              case when :children or p.birth is null or p.birth <= :adult then p.name_display end as name
            from ($all) x
            join registry.summary s on s.subject = x.subject
            left join registry.person_now p on p.key = x.person
            left join access.v_area a on a.area = s.area
            where $where
            order by s.area, s.number, x.subject, x.rule, x.person
            limit :size offset :from
            """;

    private final JdbcClient db;
    private final Map<String, @Nullable Object> params;

    /// @param params what rules read, and the reach
    FindingTable(JdbcClient db, Map<String, @Nullable Object> params) {
        this.db = db;
        this.params = params;
    }

    Map<String, Long> counts(List<Rule> rules) {
        var sql =
                rules.stream()
                        .map(rule ->
                                COUNT.replace("$code", rule.code()).replace("$rule", rule.sql())
                                        + Reach.within("x"))
                        .collect(Collectors.joining(" union all "));
        return db
                .sql(sql)
                .params(params)
                .query((row, _) -> Map.entry(row.getString("rule"), row.getLong("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @param size of a page, from 1
    List<Finding> page(Rule rule, int size, int page) {
        return found(
                List.of(rule), Reach.within("x"), Map.of("size", size, "from", (page - 1) * size));
    }

    List<Finding> of(List<Rule> rules, UUID household) {
        var more = Map.<String, Object>of("size", 100, "from", 0, "household", household);
        return found(rules, "x.subject = :household and " + Reach.within("x"), more);
    }

    private List<Finding> found(List<Rule> rules, String where, Map<String, ?> more) {
        var severities = rules.stream().collect(Collectors.toMap(Rule::code, Rule::severity));
        var all =
                rules.stream()
                        .map(rule ->
                                "select '%s' as rule, y.* from (%s) y"
                                        .formatted(rule.code(), rule.sql()))
                        .collect(Collectors.joining(" union all "));
        return db.sql(FOUND.replace("$all", all).replace("$where", where))
                .params(params)
                .params(more)
                .query((row, _) -> {
                    var rule = row.getString("rule");
                    return new Finding(
                            rule,
                            severities.getOrDefault(rule, Severity.WARN),
                            row.getObject("subject", UUID.class),
                            row.getString("number"),
                            row.getString("head"),
                            row.getString("village"),
                            row.getObject("person", UUID.class),
                            row.getString("name"));
                })
                .list();
    }
}
