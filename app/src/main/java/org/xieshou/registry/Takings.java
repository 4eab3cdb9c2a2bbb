package org.xieshou.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.access.Reading;
import org.xieshou.registry.ExportTable.Person;
import org.xieshou.shared.Right;

/// Lists of households to take away. Each household sees afterwards that it was in one.
@Component
public final class Takings {
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
        var export = reading.as(actor, db -> read(db, actor, query));
        looks.recordAll(
                actor,
                export.homes().stream().map(home -> home.row().id()).toList(),
                "access.why.export");
        return export;
    }

    private Export read(JdbcClient db, Actor actor, HouseholdQuery query) {
        var list =
                new HouseholdTable(db, actor, households.today()).list(query.page(1), Export.MOST);
        var table = new ExportTable(db, list.rows().stream().map(HouseholdRow::id).toList());
        var seen = catalogue.facts().stream().filter(fact -> fact.isFor(actor)).toList();
        var facts = table.facts(seen.stream().map(FactDeclaration::name).toList());
        var told = facts.values().stream().flatMap(each -> each.keySet().stream()).distinct();
        var names = told.collect(java.util.stream.Collectors.toSet());
        var shown = seen.stream().filter(fact -> names.contains(fact.name())).toList();
        var ofHouseholds = of(About.HOUSEHOLD, shown);
        var ofPeople = of(About.PERSON, shown);
        var homes =
                list.rows().stream()
                        .map(row -> new Export.Home(row, values(facts, row.id(), ofHouseholds)))
                        .toList();
        var numbers = new HashMap<UUID, @Nullable String>();
        list.rows().forEach(row -> numbers.put(row.id(), row.number()));
        var people =
                table.people().stream()
                        .map(person ->
                                member(
                                        person,
                                        numbers.get(person.household()),
                                        values(facts, person.id(), ofPeople),
                                        actor))
                        .toList();
        return new Export(ofHouseholds, ofPeople, homes, people, list.total() > list.rows().size());
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
            Person person, @Nullable String number, List<@Nullable String> values, Actor actor) {
        boolean keeps = actor.may(Right.HOUSEHOLDS_WRITE);
        var age = households.age(person.birth());
        boolean hidden = age != null && age < Households.ADULT && !keeps;
        return new Export.Member(
                person.household(),
                number,
                hidden ? null : person.name(),
                person.relation(),
                age,
                keeps ? person.last4() : null,
                person.phone(),
                values);
    }
}
