package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Kinds;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Entries made by hand: every kind, by every role beside a household, with the ids of that household in every place that
/// takes one: subject, person, what is corrected, and each field of each body. Nothing about it is taken, nothing of it is
/// told, and nobody makes more of themselves than they are.
@Tag("slow")
class ForeignIdsTest extends MarkedCity {
    /// Tables in which an entry that was held, or its sender, may stand.
    private static final List<String> RECORDS =
            List.of("journal.entry", "journal.holding", "journal.unread", "access.look");

    @Test
    void nothingAboutAHouseholdOutOfReachIsTaken() throws Exception {
        marked.more();
        var leaks = new TreeSet<String>();
        var states = new TreeMap<String, Integer>();
        for (var role : Role.values()) {
            var hired = crowd.hire(role, TestCity.VILLAGE, Crowd.inDays(9));
            var actor = city.actor(hired.staff());
            var own = city.household(TestCity.VILLAGE);
            try (var machine = Machine.of(house, actor)) {
                var before = rows();
                var sent = new LinkedHashMap<String, String>();
                for (var kind : house.get(Kinds.class).all()) {
                    var calls = calls(kind, actor, own);
                    calls.forEach(call -> sent.put(call.path("id").stringValue(), call.toString()));
                    var answers = send(machine, calls);
                    answers.forEach(receipt -> states.merge(state(receipt), 1, Integer::sum));
                    marksIn(answers.toString())
                            .forEach(mark -> leaks.add(role + " is told " + mark));
                }
                more(before, rows())
                        .forEach(row -> leaks.add(role + " made " + row + by(row, sent)));
                for (var path : pages(own)) {
                    marksIn(machine.get(path).body())
                            .forEach(mark -> leaks.add(role + " sees at " + path + " " + mark));
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(states).containsKeys("held right", "accepted ", "held early");
    }

    @Test
    void nobodyMakesMoreOfThemselves() throws Exception {
        var before = new EnumMap<Role, Actor>(Role.class);
        for (var role : Role.values()) {
            before.put(
                    role, city.actor(crowd.hire(role, TestCity.VILLAGE, Crowd.inDays(9)).staff()));
        }
        for (var actor : before.values()) {
            try (var machine = Machine.of(house, actor)) {
                for (var role : Role.values()) {
                    assertThat(said(machine, assignment(actor.id(), role), Map.of()))
                            .as(actor.roles() + " gives themselves " + role)
                            .isEqualTo("held right");
                }
                var more = assignment(actor.id(), Role.COORDINATOR);
                var system = Actor.SYSTEM.id().toString();
                assertThat(said(machine, more, Map.of("author", system))).startsWith("refused");
                assertThat(said(machine, more, Map.of("unit", Actor.SYSTEM_UNIT)))
                        .startsWith("held");
                assertThat(said(machine, more.put("author", system), Map.of()))
                        .isEqualTo("held shape");
            }
        }
        before.forEach((role, actor) -> {
            var now = city.actor(actor.id());
            assertThat(now.rights()).as(role.name()).isEqualTo(actor.rights());
            assertThat(now.areas()).isEqualTo(actor.areas());
            assertThat(now.units()).isEqualTo(actor.units());
        });
    }

    /// @param forged members of the envelope beside those that belong there
    private static String said(Machine machine, ObjectNode body, Map<String, String> forged)
            throws Exception {
        var envelope = envelope("access.assignment@1", null, body);
        forged.forEach(envelope::put);
        return state(machine.append("[" + envelope + "]").get(0));
    }

    private static ObjectNode assignment(UUID staff, Role role) {
        return Sample.JSON
                .createObjectNode()
                .put("staff", staff.toString())
                .put("role", role.name())
                .put("unit", "fpb")
                .put("area", TestCity.ROOT)
                .put("from", "2019-01-01");
    }

    /// Where what was taken about an own household, and named something of the other, would show it.
    private static List<String> pages(UUID own) {
        var home = "/api/v1/households/" + own;
        return List.of(
                home,
                home + "/livelihood",
                home + "/entitlements",
                home + "/visits",
                home + "/file",
                home + "/story",
                "/api/v1/home",
                "/api/v1/held",
                "/api/v1/cases?all=yes",
                "/api/v1/difficulties",
                "/api/v1/watch",
                "/api/v1/livelihood",
                "/api/v1/livelihood/produce",
                "/api/v1/livelihood/work",
                "/api/v1/housing",
                "/api/v1/entitlements",
                "/api/v1/pairing/contacts",
                "/api/v1/health/queue",
                "/api/v1/health/referrals",
                "/api/v1/health/reminders",
                "/api/v1/lists",
                "/api/v1/stock",
                "/api/v1/ledger",
                "/api/v1/visits/due");
    }

    /// All that one kind can say of the household that is out of reach, and of an own one with ids of that in its body.
    private static List<ObjectNode> calls(Kind kind, Actor actor, UUID own) {
        var calls = new ArrayList<ObjectNode>();
        var bodies = Sample.naming(kind.shape(), named());
        bodies.add(
                Sample.naming(
                        kind.shape(),
                        Map.of("household", marked.household, "person", marked.person)));
        bodies.add(Sample.naming(kind.shape(), Map.of("household", own, "person", marked.person)));
        var whole = Sample.body(kind.shape());
        var corrected = marked.entries.get(kind.full());
        for (var subject : subjects(kind, own)) {
            bodies.forEach(body -> calls.add(envelope(kind.full(), subject, body)));
            for (var person : List.of(marked.person, marked.child)) {
                calls.add(envelope(kind.full(), subject, whole).put("person", person.toString()));
                calls.add(
                        envelope(kind.full(), subject, whole)
                                .put("person", person.toString())
                                .put("basedOn", city.tip()));
            }
            if (corrected != null) {
                calls.add(
                        envelope(kind.full(), subject, whole)
                                .put("corrects", corrected.toString()));
                var gone = Sample.JSON.createObjectNode().put("void", true).put("why", "好");
                calls.add(
                        envelope(kind.full(), subject, gone).put("corrects", corrected.toString()));
            }
        }
        calls.forEach(call -> call.put("unit", actor.unit()));
        return calls;
    }

    private static List<UUID> named() {
        var entries =
                List.of(
                        "casework.difficulty@1",
                        "livelihood.interest@1",
                        "livelihood.plan@1",
                        "livelihood.offer@1",
                        "watch.lead@1",
                        "health.measurement@1");
        var ids = new ArrayList<>(List.of(marked.household, marked.person, marked.child));
        entries.forEach(kind -> ids.add(Objects.requireNonNull(marked.entries.get(kind))));
        return ids;
    }

    private static List<@Nullable UUID> subjects(Kind kind, UUID own) {
        var subjects = new ArrayList<@Nullable UUID>();
        if (kind.about() != Kind.About.NONE) {
            subjects.add(marked.household);
            subjects.add(own);
        }
        if (kind.about() != Kind.About.HOUSEHOLD) {
            subjects.add(null);
        }
        return subjects;
    }

    private static ObjectNode envelope(String kind, @Nullable UUID subject, ObjectNode body) {
        var envelope =
                Sample.JSON
                        .createObjectNode()
                        .put("id", Ids.v7(java.time.Clock.systemUTC()).toString())
                        .put("kind", kind)
                        .put("happened", "2019-10-17T10:00:00+08:00");
        if (subject != null) {
            envelope.put("subject", subject.toString());
        }
        return envelope.set("body", body.deepCopy());
    }

    private static List<JsonNode> send(Machine machine, List<ObjectNode> calls) throws Exception {
        var receipts = new ArrayList<JsonNode>();
        for (int from = 0; from < calls.size(); from += 200) {
            var call = calls.subList(from, Math.min(from + 200, calls.size()));
            machine.append(call.toString()).forEach(receipts::add);
        }
        return receipts;
    }

    private static String state(JsonNode receipt) {
        return receipt.path("status").stringValue() + " " + receipt.path("reason").asString("");
    }

    private static List<String> marksIn(String text) {
        return Marked.MARKS.values().stream().flatMap(List::stream).filter(text::contains).toList();
    }

    /// The rows of all tables that are about the household or one of its people, other than what was held.
    private static Set<String> rows() throws SQLException {
        var rows = new TreeSet<String>();
        try (var owner = house.database().connect();
                var statement = owner.createStatement()) {
            for (var table : tables(statement)) {
                var sql =
                        """
                        select t::text from %s t where exists (select from jsonb_each_text(to_jsonb(t)) f(name, value)
                          where f.name in ('subject', 'household', 'person', 'key', 'home', 'into_home') and f.value ~ '%s')
                        """
                                .formatted(table, names());
                try (var found = statement.executeQuery(sql)) {
                    while (found.next()) {
                        rows.add(table + " " + found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static Set<String> more(Set<String> before, Set<String> after) {
        var more = new TreeSet<>(after);
        more.removeAll(before);
        return more;
    }

    private static String by(String row, Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(each -> row.contains(each.getKey()))
                .map(each -> " by " + each.getValue())
                .findFirst()
                .orElse("");
    }

    private static String names() {
        return List.of(marked.household, marked.person, marked.child).stream()
                .map(UUID::toString)
                .collect(Collectors.joining("|"));
    }

    private static List<String> tables(java.sql.Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found =
                statement.executeQuery(
                        """
                        select oid::regclass::text from pg_class
                        where relkind = 'r' and relnamespace::regnamespace::text !~ '^pg_|information_schema'
                        """)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        tables.removeAll(RECORDS);
        return tables;
    }
}
