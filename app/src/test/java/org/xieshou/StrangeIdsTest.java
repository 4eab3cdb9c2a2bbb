package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Kinds;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whoever names what lies out of their reach is answered as if it were not there: every kind, by a role that may write it,
/// with the id of another unit's entry of every kind, of its household, of its people and of an erased household in every place
/// that takes an id, beside the same with ids of nobody. And nothing of the other unit's changes by it.
///
/// What such an entry makes itself must be told from what is there, or ids could not be given by phones: the household that
/// an entry places, and the person of whom it speaks (docs/decisions/0026-neither-here-nor-out-of-reach.md).
@Tag("slow")
class StrangeIdsTest extends MarkedCity {
    private static final String OTHER_UNIT = "wsy2";

    /// By kind, one of another unit in the other village.
    private static final Map<String, UUID> THERE = new LinkedHashMap<>();

    private static final Map<Role, Actor> ACTORS = new EnumMap<>(Role.class);
    private static UUID erased = new UUID(0, 0);
    private static UUID erasedPerson = new UUID(0, 0);

    /// Two entries that differ in one id alone.
    private record Twins(String place, ObjectNode strange, ObjectNode nobodys) {}

    @BeforeAll
    static void fillTheOtherUnit() throws Exception {
        marked.more();
        city.unit(OTHER_UNIT, "二院");
        erase();
        for (var kind : house.get(Kinds.class).all()) {
            var role = roleFor(kind);
            if (role == null || kind.room().equals("access") || kind.room().equals("journal")) {
                continue;
            }
            var there = city.person(role.name(), role, OTHER_UNIT, TestCity.OTHER_VILLAGE);
            try (var machine = Machine.of(house, there)) {
                for (var subject : subjects(kind, marked.household)) {
                    var entry = envelope(kind, subject, Sample.body(kind.shape()), there);
                    var receipt = machine.append("[" + entry + "]").get(0);
                    if (receipt.path("status").stringValue().equals("accepted")) {
                        THERE.put(kind.full(), UUID.fromString(entry.path("id").stringValue()));
                    }
                }
            }
        }
        assertThat(THERE).hasSizeGreaterThan(60);
    }

    private static void erase() {
        var asker = city.coordinator();
        erased = city.household(TestCity.OTHER_VILLAGE);
        erasedPerson = Ids.v7(Clock.systemUTC());
        var occasion = city.occasion(asker);
        occasion.add(
                "registry.person@1",
                erased,
                erasedPerson,
                Map.of("name", "王守信", "relation", "head"));
        var request = occasion.add("registry.erasure@1", erased, Map.of("why", "wish"));
        city.append(asker, occasion.envelopes());
        var second = city.person("古丽", Role.COORDINATOR, "fpb", TestCity.ROOT);
        city.send(
                second,
                "journal.erased@1",
                Map.of("household", erased, "request", request, "why", "wish"));
    }

    @Test
    void noAnswerTellsWhetherItIsThere() throws Exception {
        var told = new TreeSet<String>();
        var tried = new AtomicInteger();
        assertThat(others()).hasSizeGreaterThan(THERE.size());
        ofEachKind((machine, by, twins) -> {
            var before = others();
            var strange = send(machine, twins.stream().map(Twins::strange).toList());
            var nobodys = send(machine, twins.stream().map(Twins::nobodys).toList());
            for (int i = 0; i < twins.size(); i++) {
                var there = answer(strange.get(i));
                var nowhere = answer(nobodys.get(i));
                if (!there.equals(nowhere)) {
                    told.add(
                            "%s %s: %s, of nobody %s"
                                    .formatted(by, twins.get(i).place, there, nowhere));
                }
            }
            tried.addAndGet(twins.size());
            difference(before, others()).forEach(row -> told.add(by + " changed " + row));
        });
        System.out.printf("ids of others named: %d%n", tried.get());
        assertThat(told).isEmpty();
    }

    /// What is not here is not told from what is out of reach, and counts all the same once it comes.
    @Test
    void whatCameBeforeItsHouseholdCountsWhenThatComes() {
        var actor = city.person("早到", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
        var household = Ids.v7(Clock.systemUTC());
        var early = city.occasion(actor);
        early.add("registry.consent@1", household, Map.of("purpose", "visit", "given", true));
        assertThat(city.append(actor, early.envelopes()).getFirst().reason()).isEqualTo("right");

        var late = city.occasion(actor);
        late.add("registry.household@1", household, Map.of("area", TestCity.VILLAGE));
        city.append(actor, late.envelopes());

        assertThat(city.append(actor, early.envelopes()).getFirst().reason())
                .as("no longer held")
                .isNull();
    }

    @Test
    void nothingForeseenTellsWhetherItIsThere() throws Exception {
        var told = new TreeSet<String>();
        ofEachKind((machine, by, all) -> {
            for (var twins : all) {
                if (!twins.place.startsWith("subject") && !twins.place.contains(" household")) {
                    continue; // names nothing that the rules of quality read
                }
                var there = foreseen(machine, twins.strange);
                var nowhere = foreseen(machine, twins.nobodys);
                if (!there.equals(nowhere)) {
                    told.add(by + " " + twins.place + ": " + there + ", " + nowhere);
                }
            }
        });
        assertThat(told).isEmpty();
    }

    private interface Trial {
        /// @param by which kind, and by whom
        void of(Machine machine, String by, List<Twins> twins) throws Exception;
    }

    private static void ofEachKind(Trial trial) throws Exception {
        for (var kind : house.get(Kinds.class).all()) {
            var role = roleFor(kind);
            if (role == null) {
                continue;
            }
            var actor = actor(role);
            var own = city.household(TestCity.VILLAGE);
            try (var machine = Machine.of(house, actor)) {
                trial.of(machine, kind.full() + " by " + role, twins(kind, own, actor));
            }
        }
    }

    private static String foreseen(Machine machine, ObjectNode entry) throws Exception {
        var answer = machine.post("/api/v1/entries/foreseen", "[" + entry + "]");
        return answer.statusCode() + answer.body().replaceAll("[0-9a-f-]{36}", "ID");
    }

    /// One for all kinds: each that comes anew has what was held in their unit tried again.
    private static Actor actor(Role role) throws Exception {
        var hired = ACTORS.get(role);
        if (hired == null) {
            hired = city.actor(crowd.hire(role, TestCity.VILLAGE, Crowd.inDays(9)).staff());
            ACTORS.put(role, hired);
        }
        return hired;
    }

    private static List<Twins> twins(Kind kind, UUID own, Actor actor) {
        var twins = new ArrayList<Twins>();
        var whole = Sample.body(kind.shape());
        for (var subject : subjects(kind, own)) {
            var entry = envelope(kind, subject, whole, actor);
            addEntries(twins, kind, entry, whole);
            addHouseholds(twins, entry, whole);
        }
        boolean places = kind.places().apply(new org.xieshou.shared.Body(whole)) != null;
        if (kind.about() != Kind.About.NONE && !places) {
            addSubjects(twins, envelope(kind, own, whole, actor));
        }
        return twins;
    }

    private static void addEntries(
            List<Twins> twins, Kind kind, ObjectNode entry, ObjectNode whole) {
        for (var there : THERE.entrySet()) {
            var name = there.getKey();
            // campaigns are everybody's to read, and theirs to correct who plan them
            if (!kind.room().equals("campaigns") || !name.startsWith(kind.name() + "@")) {
                twins.add(twins("corrects " + name, entry, "/corrects", there.getValue()));
            }
            for (var path : ids(whole, "/body")) {
                twins.add(twins(path.substring(1) + " " + name, entry, path, there.getValue()));
            }
        }
    }

    private static void addHouseholds(List<Twins> twins, ObjectNode entry, ObjectNode whole) {
        for (var gone : List.of(marked.household, erased)) {
            for (var path : ids(whole, "/body")) {
                if (!path.endsWith("/person") && !path.endsWith("/staff")) {
                    twins.add(twins(path.substring(1) + " household", entry, path, gone));
                }
            }
        }
    }

    private static void addSubjects(List<Twins> twins, ObjectNode entry) {
        twins.add(twins("subject", entry, "/subject", marked.household));
        twins.add(twins("subject erased", entry, "/subject", erased));
        var ofPerson = entry.deepCopy().put("person", marked.person.toString());
        twins.add(twins("subject and person", ofPerson, "/subject", marked.household));
        var ofErased = entry.deepCopy().put("person", erasedPerson.toString());
        twins.add(twins("subject and person, erased", ofErased, "/subject", erased));
        var correcting = entry.deepCopy().put("corrects", UUID.randomUUID().toString());
        twins.add(twins("subject of a correction", correcting, "/subject", marked.household));
    }

    private static Twins twins(String place, ObjectNode entry, String path, UUID strange) {
        return new Twins(
                place, with(entry, path, strange), with(entry, path, Ids.v7(Clock.systemUTC())));
    }

    private static ObjectNode with(ObjectNode entry, String path, UUID id) {
        var copy = entry.deepCopy().put("id", Ids.v7(Clock.systemUTC()).toString());
        int slash = path.lastIndexOf('/');
        var last = path.substring(slash + 1);
        switch (slash == 0 ? copy : copy.at(path.substring(0, slash))) {
            case ObjectNode object -> object.put(last, id.toString());
            case tools.jackson.databind.node.ArrayNode array ->
                    array.set(Integer.parseInt(last), id.toString());
            default -> throw new AssertionError(path);
        }
        return copy;
    }

    /// Where a body holds an id.
    private static List<String> ids(JsonNode node, String at) {
        if (node.isString()) {
            return node.stringValue().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? List.of(at)
                    : List.of();
        }
        var paths = new ArrayList<String>();
        if (node.isObject()) {
            node.propertyNames()
                    .forEach(name -> paths.addAll(ids(node.get(name), at + "/" + name)));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            paths.addAll(ids(node.get(i), at + "/" + i));
        }
        return paths;
    }

    /// The first role that may write it; null of the system's own.
    private static @Nullable Role roleFor(Kind kind) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR && role.rights().contains(kind.right()))
                .findFirst()
                .orElse(null);
    }

    private static List<@Nullable UUID> subjects(Kind kind, UUID household) {
        var subjects = new ArrayList<@Nullable UUID>();
        if (kind.about() != Kind.About.NONE) {
            subjects.add(household);
        }
        if (kind.about() != Kind.About.HOUSEHOLD) {
            subjects.add(null);
        }
        return subjects;
    }

    private static ObjectNode envelope(
            Kind kind, @Nullable UUID subject, ObjectNode body, Actor actor) {
        var envelope =
                Sample.JSON
                        .createObjectNode()
                        .put("id", Ids.v7(Clock.systemUTC()).toString())
                        .put("kind", kind.full())
                        .put("unit", actor.unit())
                        .put("happened", "2019-10-17T10:00:00+08:00");
        if (subject != null) {
            envelope.put("subject", subject.toString());
        }
        return envelope.set("body", body.deepCopy());
    }

    private static List<JsonNode> send(Machine machine, List<ObjectNode> entries) throws Exception {
        var receipts = new ArrayList<JsonNode>();
        for (int from = 0; from < entries.size(); from += 200) {
            var call = entries.subList(from, Math.min(from + 200, entries.size()));
            machine.append(call.toString()).forEach(receipts::add);
        }
        return receipts;
    }

    private static String answer(JsonNode receipt) {
        return Stream.of("status", "reason", "where")
                .map(name -> receipt.path(name).asString(""))
                .reduce((some, more) -> some + " " + more)
                .orElseThrow()
                .strip();
    }

    private static Set<String> difference(Set<String> before, Set<String> after) {
        var gone = new LinkedHashSet<>(before);
        gone.removeAll(after);
        var come = new LinkedHashSet<>(after);
        come.removeAll(before);
        gone.addAll(come);
        return gone;
    }

    /// What the rooms keep of the other unit and its village.
    private static Set<String> others() throws SQLException {
        var rows = new TreeSet<String>();
        try (var owner = house.database().connect();
                var statement = owner.createStatement();
                var found = statement.executeQuery(ofOthers(owner))) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    /// One statement for all tables that say a unit or an area: told apart by their columns, hundreds of times as quick as by their rows.
    private static String ofOthers(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var sql =
                        statement.executeQuery(
                                """
                                select string_agg(format('select %%L || t::text from %%s t where %%s', c.t || ' ', c.t, c.is_theirs), ' union all ')
                                from (
                                  select attrelid::regclass::text as t,
                                    string_agg(format('%%I::text = %%L', attname, case attname when 'unit' then '%s' else '%d' end), ' or ') as is_theirs
                                  from pg_attribute join pg_class on oid = attrelid
                                  where relkind = 'r' and not attisdropped and attname in ('unit', 'area')
                                    and relnamespace::regnamespace::text !~ '^pg_|information_schema|journal|access'
                                  group by attrelid) c
                                """
                                        .formatted(OTHER_UNIT, TestCity.OTHER_VILLAGE))) {
            sql.next();
            return sql.getString(1);
        }
    }
}
