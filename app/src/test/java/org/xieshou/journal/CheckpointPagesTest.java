package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Credentials;
import org.xieshou.access.Role;
import org.xieshou.access.Tokens;
import org.xieshou.tree.Checkpoint;
import org.xieshou.tree.Note;
import tools.jackson.databind.json.JsonMapper;

class CheckpointPagesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static TestHouse house;
    private static TestCity city;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        city = new TestCity(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path))
                .header("Accept-Language", "en");
    }

    private static HttpResponse<String> api(String path, Actor by) throws Exception {
        var token = house.get(Tokens.class).issue(by.id(), "test", Duration.ofDays(1)).secret();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request(path).header("Authorization", "Bearer " + token).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpClient signedIn(Actor as, String login) throws Exception {
        house.get(Credentials.class).set(as.id(), "a long enough password");
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var csrf = TOKEN.matcher(page("/sign-in", client));
        assertThat(csrf.find()).isTrue();
        var form = "username=" + login + "&password=a+long+enough+password&_csrf=" + csrf.group(1);
        client.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return client;
    }

    private static String page(String path, HttpClient client) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void handsOutTheCheckpointAndTellsThoseWhoRunTheHouseWhenItStops() throws Exception {
        makeAdministrator(city.coordinator().id());
        house.get(Checkpoints.class).sealNow();
        var keeper = city.coordinator();
        var browser = signedIn(keeper, "zhoumin");

        var answer = api("/api/v1/checkpoint", keeper);
        var signed =
                Note.parse(
                        JsonMapper.builder()
                                .build()
                                .readTree(answer.body())
                                .path("note")
                                .stringValue());
        assertThat(Checkpoint.parse(signed.text()).size()).isEqualTo(city.tip());
        assertThat(page("/checkpoint", browser)).contains("entries are sealed");
        assertThat(page("/home", browser)).doesNotContain("no longer signed");

        try (var owner = SealerTest.owner(house.database());
                var statement = owner.createStatement()) {
            statement.execute(
                    "update journal.checkpoint set note = replace(note, 'xieshou', 'other')");
            statement.execute("update journal.checkpoint set root = sha256('x')");
        }
        assertThatThrownBy(() -> house.get(Checkpoints.class).sealNow())
                .isInstanceOf(JournalProblem.class);
        assertThat(page("/home", browser)).contains("no longer signed");
        assertThat(page("/checkpoint", browser)).contains("was not signed by this journal");
    }

    private static void makeAdministrator(UUID staff) {
        city.send(
                city.coordinator(),
                "access.assignment@1",
                Map.of(
                        "staff",
                        staff,
                        "role",
                        Role.ADMINISTRATOR.name(),
                        "unit",
                        "fpb",
                        "area",
                        TestCity.ROOT,
                        "from",
                        "2019-01-01"));
    }

    @Test
    void isNotForThoseWhoDoNotRunTheHouse() throws Exception {
        var helper = city.person("马玉珍", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);

        assertThat(api("/api/v1/checkpoint", helper).statusCode()).isEqualTo(403);
        assertThat(api("/api/v1/home", helper).body()).doesNotContain("journal.seal");
    }
}
