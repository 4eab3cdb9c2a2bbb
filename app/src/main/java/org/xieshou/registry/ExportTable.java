package org.xieshou.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.shared.Sql;

/// Facts and members of many households at once. Row-level security leaves those in reach.
final class ExportTable {
    /// @param person null for the household's own
    record Fact(UUID household, @Nullable UUID person, String fact, String value) {}

    record Person(
            UUID id,
            UUID household,
            String name,
            String relation,
            @Nullable LocalDate birth,
            @Nullable String last4,
            @Nullable String phone) {}

    /// Those of the households, and of who lives there now: facts of persons follow them from where they lived.
    private static final String THEIRS =
            """
            from registry.fact_now f
            where f.subject in (
              select unnest(:ids::uuid[])
              union select p.subject from registry.member_past p join registry.member_now m on m.key = p.key
              where m.home = any (:ids::uuid[]))
            and case when f.person is null then f.subject = any (:ids::uuid[])
              else f.person in (select m.key from registry.member_now m where m.home = any (:ids::uuid[])) end
            """;

    private static final String FACTS =
            "select f.subject as household, f.person, f.fact, f.value "
                    + THEIRS
                    + "and f.fact = any (:facts) order by f.as_of, f.first";
    private static final String TOLD = "select distinct f.fact " + THEIRS;

    private static final String PEOPLE =
            """
            select p.person as id, p.subject as household, p.name, p.relation, p.birth, p.id_last4 as last4, p.phone
            from registry.v_person p
            where p.subject = any (:ids::uuid[]) and p.until is null
            order by array_position(:ids::uuid[], p.subject), p.relation <> 'head', p.first, p.person
            """;

    private final JdbcClient db;
    private final String ids;

    private final Collection<UUID> households;
    private final @Nullable PastTable past;

    /// @param past reads as of a moment; null for now
    ExportTable(JdbcClient db, Collection<UUID> households, @Nullable PastTable past) {
        this.db = db;
        this.ids = Sql.uuids(households);
        this.households = List.copyOf(households);
        this.past = past;
    }

    /// The names of all facts that any of them has.
    Set<String> told() {
        return past == null
                ? Set.copyOf(db.sql(TOLD).param("ids", ids).query(String.class).list())
                : standing(past).map(PastTable.Fact::fact).collect(Collectors.toSet());
    }

    private Stream<PastTable.Fact> standing(PastTable past) {
        return past.facts(households, past.people(households)).stream()
                .filter(fact -> !fact.rival());
    }

    /// By whom they speak of — a person, else the household — and by name.
    Map<UUID, Map<String, String>> facts(Collection<String> names) {
        var facts = new HashMap<UUID, Map<String, String>>();
        if (past != null) {
            standing(past)
                    .filter(fact -> names.contains(fact.fact()))
                    .forEach(fact ->
                            facts.computeIfAbsent(fact.whose(), _ -> new LinkedHashMap<>())
                                    .put(fact.fact(), fact.value()));
            return facts;
        }
        db.sql(FACTS)
                .param("ids", ids)
                .param("facts", names.toArray(String[]::new))
                .query(Fact.class)
                .list()
                .forEach(fact ->
                        facts.computeIfAbsent(
                                        Optional.ofNullable(fact.person).orElse(fact.household),
                                        _ -> new LinkedHashMap<>())
                                .put(fact.fact, fact.value));
        return facts;
    }

    List<Person> people() {
        if (past != null) {
            return past.people(households).stream()
                    .map(each ->
                            new Person(
                                    each.id(),
                                    each.household(),
                                    each.name(),
                                    each.relation(),
                                    each.birth(),
                                    each.last4(),
                                    each.phone()))
                    .toList();
        }
        return db.sql(PEOPLE).param("ids", ids).query(ExportTable::person).list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getObject("household", UUID.class),
                row.getString("name"),
                row.getString("relation"),
                row.getObject("birth", LocalDate.class),
                row.getString("last4"),
                row.getString("phone"));
    }
}
