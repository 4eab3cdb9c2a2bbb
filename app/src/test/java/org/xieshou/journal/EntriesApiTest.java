package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Tokens;
import org.xieshou.shared.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntriesApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static TestHouse house;
    private static String token;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        var city = new TestCity(house);
        token =
                house.get(Tokens.class)
                        .issue(city.coordinator().id(), "test", Duration.ofDays(1))
                        .secret();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static HttpResponse<String> post(String body, String bearer) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + house.port() + "/api/v1/entries"))
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode receipts(String body) throws Exception {
        var response = post(body, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
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

        var receipts = receipts("[" + unit(id, "sfj") + "," + unit(id(), "zfw") + "]");
        var again = receipts("[" + unit(id, "sfj") + "]");

        assertThat(receipts).hasSize(2);
        assertThat(receipts.get(0).path("status").stringValue()).isEqualTo("accepted");
        assertThat(again.get(0).path("status").stringValue()).isEqualTo("had");
        assertThat(again.get(0).path("seq").longValue())
                .isEqualTo(receipts.get(0).path("seq").longValue());
    }

    @Test
    void takesTheGoodOnesWhenOneCannotBeRead() throws Exception {
        var receipts =
                receipts(
                        "[{\"id\":\"nonsense\",\"kind\":\"x\"},"
                                + unit(id(), "mzj")
                                + ",{\"家\":{}}]");

        assertThat(receipts)
                .extracting(each -> each.path("status").stringValue())
                .containsExactly("refused", "accepted", "refused");
        assertThat(receipts.get(2).toString()).doesNotContain("家");
    }

    @Test
    void answersAProblemToWhatIsNoArray() throws Exception {
        var response = post("{\"id\":1}", token);

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
