package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The article's day over HTTP (domain §1): what the units send is what the bulletin says, and each figure opens to the
/// entries that it counts. Sent twice, shuffled and in pieces, the bulletin is the same.
class AcceptanceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> UNITS =
            List.of("law", "zone", "health", "insurance", "civil", "cdc", "hospital", "clinic");
    private static final OctoberDay DAY = new OctoberDay();
    private static City inOrder;
    private static City shuffled;

    /// A house with the units in it, and its API.
    private static final class City implements AutoCloseable {
        private final TestHouse house = TestHouse.open();
        private final HttpClient http = HttpClient.newHttpClient();
        private final String token;

        City() {
            var city = new TestCity(house);
            UNITS.forEach(unit -> city.unit(unit, "单位" + unit));
            token =
                    house.get(Tokens.class)
                            .issue(city.coordinator().id(), "test", Duration.ofDays(1))
                            .secret();
        }

        List<String> send(List<String> entries) throws Exception {
            var answer = call("/api/v1/entries", OctoberDay.call(entries));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var states = new ArrayList<String>();
            JSON.readTree(answer.body())
                    .forEach(each -> states.add(each.path("status").stringValue()));
            return states;
        }

        String bulletin() throws Exception {
            var answer = call("/api/v1/bulletins/" + DAY.campaign + "/text", null);
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }

        /// The entries to which a figure of a unit opens.
        Set<UUID> behind(String figure, String unit) throws Exception {
            var path =
                    "/api/v1/campaigns/%s/entries?figure=%s&unit=%s"
                            .formatted(DAY.campaign, figure, unit);
            var ids = new HashSet<UUID>();
            entries(path)
                    .forEach(each -> ids.add(UUID.fromString(each.path("entry").stringValue())));
            return ids;
        }

        private JsonNode entries(String path) throws Exception {
            var answer = call(path, null);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body()).path("entries");
        }

        private HttpResponse<String> call(String path, @Nullable String body) throws Exception {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Accept-Language", "zh")
                            .header("Content-Type", "application/json");
            if (body != null) {
                request.POST(HttpRequest.BodyPublishers.ofString(body));
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        @Override
        public void close() {
            http.close();
            house.close();
        }
    }

    @BeforeAll
    static void send() throws Exception {
        inOrder = new City();
        assertThat(inOrder.send(DAY.entries)).containsOnly("accepted");
        shuffled = new City();
        var mixed = new ArrayList<>(DAY.entries);
        Collections.shuffle(mixed, new Random(17));
        int half = mixed.size() / 2;
        shuffled.send(mixed.subList(0, half));
        shuffled.send(mixed.subList(half / 2, mixed.size()));
    }

    @AfterAll
    static void close() {
        inOrder.close();
        shuffled.close();
    }

    @Test
    void saysWhatTheUnitOfTheEveDid() throws Exception {
        assertThat(inOrder.bulletin()).contains("单位law", "走访 13 户", "500 元（口径：合计）", "宣讲等活动 13 场");
    }

    @Test
    void saysHowManyCameAndWhatTheAgenciesDidTogether() throws Exception {
        assertThat(inOrder.bulletin())
                .contains("单位zone：10 人参加", "共 6 家，分 3 个模块", "模块二 义诊（单位hospital）：测量 118 人")
                .contains("模块三 集中走访（单位civil）：走访 4 户");
    }

    @Test
    void opensEachFigureToExactlyItsEntries() throws Exception {
        assertThat(inOrder.behind("households", "law")).isEqualTo(DAY.lawVisits);
        assertThat(inOrder.behind("fen", "law")).isEqualTo(DAY.lawHandovers);
        assertThat(inOrder.behind("sessions", "law")).isEqualTo(DAY.lawSessions);
        assertThat(inOrder.behind("staff", "zone")).isSubsetOf(DAY.zoneVisits).isNotEmpty();
    }

    @Test
    void saysTheSameWhenSentShuffledInPiecesAndTwice() throws Exception {
        assertThat(shuffled.send(DAY.entries)).containsOnly("had");

        assertThat(withoutSeq(shuffled.bulletin())).isEqualTo(withoutSeq(inOrder.bulletin()));
        assertThat(shuffled.behind("households", "law")).isEqualTo(DAY.lawVisits);
        assertThat(shuffled.behind("fen", "law")).isEqualTo(DAY.lawHandovers);
    }

    /// The releases of what came too early are entries too.
    private static String withoutSeq(String bulletin) {
        return bulletin.replaceAll("序号 [0-9,]+", "序号");
    }
}
