package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.Machine;
import org.xieshou.Reader;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Role;
import org.xieshou.tree.Checkpoint;
import org.xieshou.tree.Note;

@Tag("slow")
class CheckpointPagesTest {
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

    @Test
    void handsOutTheCheckpointAndTellsThoseWhoRunTheHouseWhenItStops() throws Exception {
        makeAdministrator(city.coordinator().id());
        house.get(Checkpoints.class).sealNow();
        var keeper = city.coordinator();
        var machine = Machine.of(house, keeper);
        var reader = Reader.signIn(house, keeper, "zhoumin", "en");

        var signed = Note.parse(machine.json("/api/v1/checkpoint").path("note").stringValue());
        assertThat(Checkpoint.parse(signed.text()).size()).isEqualTo(city.tip());
        assertThat(reader.page("/checkpoint")).contains("entries are sealed");
        assertThat(reader.page("/home")).doesNotContain("no longer signed");

        try (var owner = SealerTest.owner(house.database());
                var statement = owner.createStatement()) {
            statement.execute(
                    "update journal.checkpoint set note = replace(note, 'xieshou', 'other')");
            statement.execute("update journal.checkpoint set root = sha256('x')");
        }
        assertThatThrownBy(() -> house.get(Checkpoints.class).sealNow())
                .isInstanceOf(JournalProblem.class);
        assertThat(reader.page("/home")).contains("no longer signed");
        assertThat(reader.page("/checkpoint")).contains("was not signed by this journal");
    }

    private static void makeAdministrator(UUID staff) {
        city.send(
                city.appointing(Role.ADMINISTRATOR),
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

        try (var machine = Machine.of(house, helper)) {
            assertThat(machine.get("/api/v1/checkpoint").statusCode()).isEqualTo(403);
            assertThat(machine.get("/api/v1/home").body()).doesNotContain("journal.seal");
        }
    }
}
