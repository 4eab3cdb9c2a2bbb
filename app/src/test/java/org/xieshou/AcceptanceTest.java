package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The article's day over HTTP (domain §1): what the units send is what the bulletin says, and each figure opens to the
/// entries that it counts. Sent twice, shuffled and in pieces, the bulletin is the same.
@Tag("slow")
class AcceptanceTest {
    private static final List<String> UNITS =
            List.of("law", "zone", "health", "insurance", "civil", "cdc", "hospital", "clinic");
    private static final OctoberDay DAY = new OctoberDay();
    private static City inOrder;
    private static City shuffled;
    private static City unitsLast;

    /// A house with the units in it, and its API.
    private static final class City implements AutoCloseable {
        private final TestHouse house = TestHouse.open();
        private final Machine machine;

        private final TestCity city = new TestCity(house);

        City() {
            machine = Machine.of(house, city.coordinator());
        }

        City withUnits() {
            UNITS.forEach(unit -> city.unit(unit, "单位" + unit));
            return this;
        }

        List<String> send(List<String> entries) throws Exception {
            var states = new ArrayList<String>();
            machine.append(OctoberDay.call(entries))
                    .forEach(each -> states.add(each.path("status").stringValue()));
            return states;
        }

        String bulletin() throws Exception {
            var answer = machine.get("/api/v1/bulletins/" + DAY.campaign + "/text");
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }

        /// The entries to which a figure of a unit opens.
        Set<UUID> behind(String figure, String unit) throws Exception {
            var path =
                    "/api/v1/campaigns/%s/entries?figure=%s&unit=%s"
                            .formatted(DAY.campaign, figure, unit);
            var ids = new HashSet<UUID>();
            machine.json(path)
                    .path("entries")
                    .forEach(each -> ids.add(UUID.fromString(each.path("entry").stringValue())));
            return ids;
        }

        @Override
        public void close() {
            machine.close();
            house.close();
        }
    }

    @BeforeAll
    static void send() throws Exception {
        inOrder = new City().withUnits();
        assertThat(inOrder.send(DAY.entries)).containsOnly("accepted");
        shuffled = new City().withUnits();
        var mixed = new ArrayList<>(DAY.entries);
        Collections.shuffle(mixed, new Random(17));
        int half = mixed.size() / 2;
        shuffled.send(mixed.subList(0, half));
        shuffled.send(mixed.subList(half / 2, mixed.size()));
        unitsLast = new City();
        unitsLast.send(mixed.subList(half, mixed.size()));
        unitsLast.send(mixed.subList(0, half));
        unitsLast.withUnits();
    }

    @AfterAll
    static void close() {
        inOrder.close();
        shuffled.close();
        unitsLast.close();
    }

    @Test
    void saysWhatTheUnitOfTheEveDid() throws Exception {
        assertThat(inOrder.bulletin())
                .contains("单位law", "走访 13 户", "500 元（口径：合计）", "送到 13 户", "宣讲等活动 13 场");
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
    void saysWhoWroteWhatAModuleReached() throws Exception {
        var modules =
                inOrder.machine
                        .json("/api/v1/campaigns/" + DAY.campaign)
                        .path("board")
                        .path("joint")
                        .path(0)
                        .path("modules");

        var measured = modules.path(1).path("writers");
        assertThat(measured.path(0).path("unit").stringValue()).startsWith("单位");
        assertThat(measured.path(0).path("person").stringValue()).isEqualTo("周敏");
        var visits = modules.path(2).path("writers").path(0);
        assertThat(visits.path("unit").stringValue()).isEqualTo("单位civil");
        assertThat(visits.path("person").isNull()).as("of visits the unit alone").isTrue();
    }

    @Test
    void saysTheSameWhenSentShuffledInPiecesAndTwice() throws Exception {
        assertThat(shuffled.send(DAY.entries)).containsOnly("had");

        assertThat(withoutSeq(shuffled.bulletin())).isEqualTo(withoutSeq(inOrder.bulletin()));
        assertThat(shuffled.behind("households", "law")).isEqualTo(DAY.lawVisits);
        assertThat(shuffled.behind("fen", "law")).isEqualTo(DAY.lawHandovers);
    }

    /// What they did was held until somebody knew them; nobody has to settle it by hand.
    @Test
    void saysTheSameWhenTheUnitsComeLast() throws Exception {
        assertThat(unitsLast.machine.json("/api/v1/held").path("own")).isEmpty();

        assertThat(withoutSeq(unitsLast.bulletin())).isEqualTo(withoutSeq(inOrder.bulletin()));
        assertThat(unitsLast.behind("households", "law")).isEqualTo(DAY.lawVisits);
        assertThat(unitsLast.behind("fen", "law")).isEqualTo(DAY.lawHandovers);
        assertThat(unitsLast.send(DAY.entries)).containsOnly("had");
    }

    /// The releases of what came too early are entries too.
    private static String withoutSeq(String bulletin) {
        return bulletin.replaceAll("序号 [0-9,]+", "序号");
    }
}
