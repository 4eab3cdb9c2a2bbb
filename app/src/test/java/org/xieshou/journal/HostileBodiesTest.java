package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xieshou.Machine;
import org.xieshou.Sample;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every kind there is, with every field of its shape set to what nobody should send: each entry gets its receipt, none
/// stops those that come with it, nothing of it is in the log, and the tables can still be made anew.
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class HostileBodiesTest {
    private static final JsonMapper JSON = Sample.JSON;
    private static final String CANARY = "金丝雀8127";

    /// As JSON: numbers without end, days that no database knows, halves of characters, other types.
    private static final List<String> NASTY =
            List.of(
                    "null",
                    "\"\"",
                    "\" \"",
                    "\"" + CANARY + "\"",
                    "\"" + CANARY.repeat(900) + "\"",
                    "\"\\u0000\"",
                    "\"\\ud83d\"",
                    "\"'); drop table journal.entry; --\"",
                    "\"{0} %s ${7*7}\"",
                    "0",
                    "-1",
                    "1e999",
                    "-1e999",
                    "1e308",
                    "1e-400",
                    "0.1234567890123456789",
                    "2147483648",
                    "9223372036854775807",
                    "9223372036854775808",
                    "123456789012345678901234567890",
                    "\"0000-01-01\"",
                    "\"-9999-01-01\"",
                    "\"9999-12-31\"",
                    "\"+999999999-12-31\"",
                    "\"-999999999-01-01\"",
                    "\"00000000-0000-0000-0000-000000000000\"",
                    "true",
                    "[]",
                    "[null]",
                    "{}",
                    "[[1]]",
                    "{\"a\":{\"b\":1}}");

    private static final List<String> TIMES =
            List.of(
                    "+999999999-12-31T23:59:59.999999999-18:00",
                    "-999999999-01-01T00:00:00+18:00",
                    "-4713-01-01T00:00:00Z",
                    "0000-01-01T00:00:00Z",
                    "1969-12-31T23:59:59.999999999Z",
                    "+294277-01-01T00:00:00Z");

    private static TestHouse house;
    private static TestCity city;
    private static Machine machine;
    private static Actor all;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        city = new TestCity(house);
        all = city.person("全", Role.COORDINATOR, "fpb", TestCity.ROOT);
        for (var role : Role.values()) {
            var today = LocalDate.now(Clock.systemUTC());
            city.send(
                    Actor.SYSTEM,
                    "access.assignment@1",
                    Map.of(
                            "staff", all.id(),
                            "role", role.name(),
                            "unit", "fpb",
                            "area", TestCity.ROOT,
                            "from", today.minusYears(1).toString()));
        }
        machine = Machine.of(house, all);
    }

    @AfterAll
    static void close() {
        machine.close();
        house.close();
    }

    @Test
    void everyEntryGetsAReceiptWhateverItSays(CapturedOutput log) throws Exception {
        var unanswered = new TreeSet<String>();
        var states = new TreeMap<String, Integer>();
        for (var kind : house.get(Kinds.class).all()) {
            var entries = entries(kind);
            for (int from = 0; from < entries.size(); from += 100) {
                var call = entries.subList(from, Math.min(from + 100, entries.size()));
                var answer = machine.post("/api/v1/entries", call.toString());
                if (answer.statusCode() == 200) {
                    JSON.readTree(answer.body())
                            .forEach(receipt ->
                                    states.merge(
                                            receipt.path("status").stringValue()
                                                    + " "
                                                    + receipt.path("reason").asString(""),
                                            1,
                                            Integer::sum));
                } else {
                    unanswered.add(kind.full() + " " + answer.statusCode());
                }
            }
        }
        assertThat(unanswered).isEmpty();
        assertThat(states).containsKeys("accepted ", "held shape");
        assertThat(log.getAll()).doesNotContain(CANARY, "[ERROR]", " ERROR ");
        assertThat(states)
                .as("nothing slipped through the shapes to fail later")
                .doesNotContainKey("held interpreter");
    }

    @Test
    void timesAndNumbersOfAnEnvelopeAreJudged() throws Exception {
        var about = city.household(TestCity.VILLAGE);
        var calls = new ArrayList<String>();
        for (var time : TIMES) {
            calls.add(voice(about).put("happened", time).toString());
            calls.add(voice(about).put("sent", time).toString());
            calls.add(voice(about).put("sent", time).put("happened", time).toString());
        }
        for (var number : List.of(Long.MAX_VALUE, (long) Integer.MAX_VALUE, 0L)) {
            calls.add(voice(about).put("basedOn", number).toString());
            calls.add(voice(about).put("dseq", number).put("device", id().toString()).toString());
        }
        for (var call : calls) {
            var answer = machine.post("/api/v1/entries", "[" + call + "," + voice(about) + "]");
            assertThat(answer.statusCode()).as(call).isEqualTo(200);
            var good = JSON.readTree(answer.body()).get(1).path("status").stringValue();
            assertThat(good).as("beside " + call).isEqualTo("accepted");
        }
        assertThat(machine.get("/api/v1/households/" + about).statusCode()).isEqualTo(200);
        assertThat(machine.get("/api/v1/households/" + about + "/file").statusCode())
                .isEqualTo(200);
        assertThat(machine.get("/api/v1/households/" + about + "/visits").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTablesCanBeMadeAnew() throws Exception {
        var result = house.get(Rebuild.class).run(false, _ -> {});

        assertThat(result.differences()).isEmpty();
    }

    private static ObjectNode voice(UUID about) {
        return envelope("visits.voice@1", about)
                .set(
                        "body",
                        JSON.createObjectNode()
                                .put("kind", "wish")
                                .put("text", "好")
                                .put("quote", "none"));
    }

    private static ObjectNode envelope(String kind, @Nullable UUID subject) {
        var envelope =
                JSON.createObjectNode()
                        .put("id", id().toString())
                        .put("kind", kind)
                        .put("happened", "2019-10-17T10:00:00+08:00");
        return subject == null ? envelope : envelope.put("subject", subject.toString());
    }

    /// One entry that says all it can, and for each field one for each thing that it should not say.
    private static List<String> entries(Kind kind) {
        var subject = kind.about() == Kind.About.NONE ? null : city.household(TestCity.VILLAGE);
        var whole = Sample.body(kind.shape());
        var entries = new ArrayList<String>();
        entries.add(entry(kind, subject, whole));
        entries.add(
                entry(
                        kind,
                        subject,
                        whole.deepCopy()
                                .put("role", "ADMINISTRATOR")
                                .put("author", all.id().toString())));
        for (var field : kind.shape().fields()) {
            for (var value : NASTY) {
                var body = whole.toString();
                var own = JSON.createObjectNode();
                own.set(field.name(), whole.path(field.name()));
                var was = own.toString().substring(1, own.toString().length() - 1);
                entries.add(
                        entry(kind, subject, null)
                                .replace(
                                        "\"BODY\"",
                                        body.replace(was, "\"" + field.name() + "\":" + value)));
            }
        }
        return entries;
    }

    private static String entry(Kind kind, @Nullable UUID subject, @Nullable ObjectNode body) {
        var envelope = envelope(kind.full(), subject);
        if (subject != null && kind.room().equals("health")) {
            envelope.put("person", id().toString());
        }
        return (body == null ? envelope.put("body", "BODY") : envelope.set("body", body))
                .toString();
    }

    private static UUID id() {
        return Ids.v7(Clock.systemUTC());
    }
}
