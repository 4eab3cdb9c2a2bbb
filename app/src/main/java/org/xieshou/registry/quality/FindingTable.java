package org.xieshou.registry.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;
import org.xieshou.journal.Envelope;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.Label;
import org.xieshou.shared.Sql;

/// Findings within reach, which is checked here and once more by the database.
final class FindingTable {
    private static final String COUNT =
            "select '$code' as rule, count(*) as number from ($rule) x where ";

    /// Who and where is looked up for one page alone: by some rules everybody is a finding.
    private static final String FOUND =
            """
            select f.rule, f.subject, f.number, a.name as village, f.person, f.head, f.fact,
              case when :children or p.birth is null or p.birth <= :adult then p.name_display end as name
            from (
              select x.rule, x.subject, x.person, x.fact, s.area, s.number,
                case when s.head_birth is null or s.head_birth <= :adult then s.head end as head
              from ($all) x join registry.summary s on s.subject = x.subject
              where $where
              order by s.area, s.number, x.subject, x.rule, x.person, x.fact
              limit :size offset :from) f
            left join registry.person_now p on p.key = f.person
            left join lateral (select n.name from access.area_now n where n.no = f.area order by n.since desc limit 1) a on true
            order by f.area, f.number, f.subject, f.rule, f.person, f.fact
            """;

    /// Of one household never more, and of several together: a list cut short would take for new what it only did not show before.
    private static final int LEAST = 100;

    private static final int A_HOME = 60;
    private static final String ONLY = "only";
    private static final String HOMES =
            """
            select home from registry.member_now where key = any (:people::uuid[]) and home is not null
            union
            select unnest(:subjects::uuid[])
            """;

    private final JdbcClient db;
    private final Map<String, @Nullable Object> params;
    private final Function<Rule, List<Integer>> years;
    private final Catalogue catalogue;

    /// @param params what rules read, and the reach
    /// @param years that the words of a rule name
    FindingTable(
            JdbcClient db,
            Map<String, @Nullable Object> params,
            Function<Rule, List<Integer>> years,
            Catalogue catalogue) {
        this.db = db;
        this.params = params;
        this.years = years;
        this.catalogue = catalogue;
    }

    private @Nullable Label label(@Nullable String fact) {
        return fact == null
                ? null
                : catalogue.findFact(fact).map(FactDeclaration::label).orElse(null);
    }

    /// Those that entries are about, and those in which the people of whom they speak live.
    List<UUID> households(List<Envelope> entries) {
        return db.sql(HOMES)
                .param("people", Sql.uuids(ids(entries, Envelope::person)))
                .param("subjects", Sql.uuids(ids(entries, Envelope::subject)))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static List<UUID> ids(
            List<Envelope> entries, Function<Envelope, @Nullable UUID> which) {
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(which.apply(entry)))
                .distinct()
                .toList();
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
                .param(ONLY, null)
                .query((row, _) -> Map.entry(row.getString("rule"), row.getLong("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @param size of a page, from 1
    List<Finding> page(Rule rule, int size, int page) {
        return found(
                List.of(rule),
                Reach.within("x"),
                Map.of("size", size, "from", (page - 1) * size),
                null);
    }

    List<Finding> of(List<Rule> rules, List<UUID> homes) {
        var where = "x.subject = any (:only::uuid[]) and " + Reach.within("x");
        int size = Math.max(LEAST, A_HOME * homes.size());
        return found(rules, where, Map.of("size", size, "from", 0), Sql.uuids(homes));
    }

    /// @param only these households; null for all
    private List<Finding> found(
            List<Rule> rules, String where, Map<String, ?> more, @Nullable String only) {
        var byCode = rules.stream().collect(Collectors.toMap(Rule::code, Function.identity()));
        var all =
                rules.stream()
                        .map(rule ->
                                "select '%s' as rule, y.subject, y.area, y.person, %s as fact from (%s) y"
                                        .formatted(
                                                rule.code(),
                                                rule.isOfOneFact() ? "y.fact" : "null::text",
                                                rule.sql()))
                        .collect(Collectors.joining(" union all "));
        return db.sql(FOUND.replace("$all", all).replace("$where", where))
                .params(params)
                .params(more)
                .param(ONLY, only)
                .query((row, _) -> {
                    var rule = Objects.requireNonNull(byCode.get(row.getString("rule")));
                    return new Finding(
                            rule.code(),
                            rule.severity(),
                            years.apply(rule),
                            row.getObject("subject", UUID.class),
                            row.getString("number"),
                            row.getString("head"),
                            row.getString("village"),
                            row.getObject("person", UUID.class),
                            row.getString("name"),
                            row.getString("fact"),
                            label(row.getString("fact")));
                })
                .list();
    }
}
