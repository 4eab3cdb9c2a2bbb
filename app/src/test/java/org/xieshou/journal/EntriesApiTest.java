package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.Machine;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Tokens;
import org.xieshou.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

class EntriesApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static TestHouse house;
    private static Machine machine;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        var city = new TestCity(house);
        machine = Machine.of(house, city.coordinator());
    }

    @AfterAll
    static void close() {
        machine.close();
        house.close();
    }

    private static HttpResponse<String> post(String body, String bearer) throws Exception {
        try (var machine = new Machine(house, bearer)) {
            return machine.post("/api/v1/entries", body);
        }
    }

    private static String unit(UUID id, String unit) {
        return """
        {"id":"%s","kind":"access.unit@1","unit":"fpb","happened":"2019-10-17T10:00:00+08:00",
         "body":{"unit":"%s", "name":"市司法局","type":"office","area":1}}\
        """
                .formatted(id, unit);
    }

    private static UUID id() {
        return Ids.v7(Clock.systemUTC());
    }

    @Test
    void takesAnArrayAndGivesAReceiptEach() throws Exception {
        var id = id();

        var receipts = machine.append("[" + unit(id, "sfj") + "," + unit(id(), "zfw") + "]");
        var again = machine.append("[" + unit(id, "sfj") + "]");

        assertThat(receipts).hasSize(2);
        assertThat(receipts.get(0).path("status").stringValue()).isEqualTo("accepted");
        assertThat(again.get(0).path("status").stringValue()).isEqualTo("had");
        assertThat(again.get(0).path("seq").longValue())
                .isEqualTo(receipts.get(0).path("seq").longValue());
    }

    @Test
    void takesTheGoodOnesWhenOneCannotBeRead() throws Exception {
        var receipts =
                machine.append(
                        "[{\"id\":\"nonsense\",\"kind\":\"x\"},"
                                + unit(id(), "mzj")
                                + ",{\"家\":{}}]");

        assertThat(receipts)
                .extracting(each -> each.path("status").stringValue())
                .containsExactly("refused", "accepted", "refused");
        assertThat(receipts.get(2).toString()).doesNotContain("家");
    }

    @Test
    void saysWhatIsWrongWithTextThatNobodyCanStore() throws Exception {
        var receipts =
                machine.append(
                        "["
                                + unit(id(), "s\\u0000j")
                                + ","
                                + unit(id(), "s\\ud800j")
                                + ","
                                + unit(id(), "tyj").replace("\"area\"", "\"a\\u0000\"")
                                + ","
                                + unit(id(), "slj").replace("fpb", "f\\u0000b")
                                + ","
                                + unit(id(), "lcj")
                                + "]");

        assertThat(receipts)
                .extracting(each ->
                        each.path("status").stringValue()
                                + " "
                                + each.path("where").stringValue("-"))
                .containsExactly(
                        "held unit not-a-text",
                        "held unit not-a-text",
                        "held area missing",
                        "refused unit unreadable",
                        "accepted -");
        var stranger = unit(id(), "gtj").replace("\"area\":1", "\"area\":1,\"a\\u0000\":1");
        assertThat(machine.append("[" + stranger + "]").get(0).path("where").stringValue())
                .isEqualTo("? unknown-field");
    }

    @Test
    void saysWhatEntriesWouldBringAndTakesNothing() throws Exception {
        var household = id();
        var person = id();
        var text =
                """
                [{"id":"%1$s","kind":"registry.household@1","subject":"%2$s","unit":"fpb","happened":"2019-10-17T10:00:00+08:00",
                  "body":{"area":3}},
                 {"id":"%3$s","kind":"registry.person@1","subject":"%2$s","person":"%4$s","unit":"fpb","happened":"2019-10-17T10:00:00+08:00",
                  "body":{"name":"燕知秋","relation":"head","birth":"1880-01-01"}},
                 {"id":"nonsense","kind":"x"}]\
                """
                        .formatted(id(), household, id(), person);
        long tip = house.get(Journal.class).tip();
        long unread = kept();

        var answer = JSON.readTree(machine.post("/api/v1/entries/foreseen", text).body());

        assertThat(answer.path("foreseen"))
                .extracting(each -> each.path("finding").path("rule").asString(""))
                .containsExactly("over-age");
        assertThat(answer.at("/foreseen/0/refused").booleanValue()).isFalse();
        assertThat(answer.at("/foreseen/0/finding/person").stringValue())
                .isEqualTo(person.toString());
        assertThat(answer.path("unread")).hasSize(1);
        assertThat(house.get(Journal.class).tip()).isEqualTo(tip);
        assertThat(kept()).isEqualTo(unread);
    }

    private static long kept() {
        var sender = house.get(org.xieshou.access.Actors.class).byLogin("zhoumin").orElseThrow();
        return house.get(UnreadCalls.class).count(sender).calls();
    }

    @Test
    void answersAProblemToWhatIsNoArray() throws Exception {
        var response = machine.post("/api/v1/entries", "{\"id\":1}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(JSON.readTree(response.body()).path("code").stringValue())
                .isEqualTo("journal.unreadable");
    }

    @Test
    void asksStrangersToSignIn() throws Exception {
        assertThat(post("[]", "xs_nobody").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesARevokedToken() throws Exception {
        var tokens = house.get(Tokens.class);
        var owner = house.get(org.xieshou.access.Actors.class).byLogin("zhoumin").orElseThrow();
        var issued = tokens.issue(owner.id(), "soon gone", Duration.ofDays(1));
        assertThat(post("[]", issued.secret()).statusCode()).isEqualTo(200);

        tokens.revoke(issued.id());

        assertThat(post("[]", issued.secret()).statusCode()).isEqualTo(401);
    }
}
