package org.xieshou.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.access.Reading;
import org.xieshou.registry.ExportTable.Person;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;

/// Lists of households to take away. Each household sees afterwards that it was in one.
@Component
public final class Takings {
    private static final int PIECE = 500;

    private final Reading reading;
    private final Looks looks;
    private final Catalogue catalogue;
    private final Households households;

    Takings(Reading reading, Looks looks, Catalogue catalogue, Households households) {
        this.reading = reading;
        this.looks = looks;
        this.catalogue = catalogue;
        this.households = households;
    }

    /// All that the query finds, up to [Export#MOST].
    ///
    /// @throws RegistryProblem if the actor may not read households
    public Export of(Actor actor, HouseholdQuery query) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw RegistryProblem.notAllowed();
        }
        Households.mayReadAt(actor, query.moment());
        var reader = new Reader(actor, query.moment());
        var own = actor.unopened();
        var list = reading.as(own, db -> list(db, own, query));
        var ids = list.rows().stream().map(HouseholdRow::id).toList();
        looks.recordAll(actor, ids, "access.why.export");
        var told =
                pieces(list)
                        .flatMap(rows -> told(reader, rows).stream())
                        .collect(Collectors.toSet());
        var shown =
                catalogue.facts().stream()
                        .filter(fact -> fact.isFor(actor) && told.contains(fact.name()))
                        .toList();
        var homes = of(About.HOUSEHOLD, shown);
        var people = of(About.PERSON, shown);
        return new Export(
                homes,
                people,
                () -> pieces(list).flatMap(rows -> homes(reader, rows, homes)),
                () -> pieces(list).flatMap(rows -> people(reader, rows, people)),
                list.total() > list.rows().size());
    }

    private record Reader(Actor actor, Moment moment) {}

    private Set<String> told(Reader reader, List<HouseholdRow> rows) {
        return reading.as(reader.actor, db -> table(db, rows, reader.moment).told());
    }

    private HouseholdList list(JdbcClient db, Actor actor, HouseholdQuery query) {
        return households.table(db, actor).list(query.page(1), Export.MOST);
    }

    private static Stream<List<HouseholdRow>> pieces(HouseholdList list) {
        var rows = list.rows();
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + PIECE)
                .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + PIECE)));
    }

    private Stream<Export.Home> homes(
            Reader reader, List<HouseholdRow> rows, List<FactDeclaration> columns) {
        var actor = reader.actor;
        var moment = reader.moment;
        var facts = reading.as(actor, db -> table(db, rows, moment).facts(names(columns)));
        return rows.stream().map(row -> new Export.Home(row, values(facts, row.id(), columns)));
    }

    private Stream<Export.Member> people(
            Reader reader, List<HouseholdRow> rows, List<FactDeclaration> columns) {
        var actor = reader.actor;
        var moment = reader.moment;
        var facts = reading.as(actor, db -> table(db, rows, moment).facts(names(columns)));
        var numbers = new HashMap<UUID, @Nullable String>();
        rows.forEach(row -> numbers.put(row.id(), row.number()));
        return reading.as(actor, db -> table(db, rows, moment).people()).stream()
                .map(person ->
                        member(
                                person,
                                numbers.get(person.household()),
                                values(facts, person.id(), columns),
                                reader));
    }

    private ExportTable table(JdbcClient db, List<HouseholdRow> rows, Moment moment) {
        var past = moment.isNow() ? null : new PastTable(db, moment, households.today());
        return new ExportTable(db, rows.stream().map(HouseholdRow::id).toList(), past);
    }

    private static List<String> names(List<FactDeclaration> facts) {
        return facts.stream().map(FactDeclaration::name).toList();
    }

    private static List<FactDeclaration> of(About about, List<FactDeclaration> facts) {
        return facts.stream().filter(fact -> fact.of() == about).toList();
    }

    private static List<@Nullable String> values(
            Map<UUID, Map<String, String>> facts, UUID whose, List<FactDeclaration> columns) {
        var known = facts.getOrDefault(whose, Map.of());
        var values = new ArrayList<@Nullable String>();
        columns.forEach(fact -> values.add(known.get(fact.name())));
        return values;
    }

    private Export.Member member(
            Person person, @Nullable String number, List<@Nullable String> values, Reader reader) {
        var actor = reader.actor;
        var age = Households.age(person.birth(), reader.moment.day(households.today()));
        boolean hidden = age != null && age < Households.ADULT && !actor.sees(Field.CHILDREN);
        return new Export.Member(
                person.household(),
                number,
                hidden ? null : person.name(),
                person.relation(),
                age,
                actor.sees(Field.ID_NUMBERS) ? person.last4() : null,
                person.phone(),
                values);
    }
}
