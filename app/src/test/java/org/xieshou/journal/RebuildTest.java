package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Role;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("slow")
class RebuildTest {
    private static TestHouse house;
    private static Rebuild rebuild;

    @BeforeAll
    static void fill() {
        house = TestHouse.open();
        rebuild = house.get(Rebuild.class);
        var city = new TestCity(house);
        var helper = city.person("马玉珍", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
        var home = city.household(helper, TestCity.VILLAGE);
        var visit = city.occasion(helper);
        visit.add("visits.visit@1", home, Map.of("met", "home", "team", 3, "consent", true));
        visit.add(
                "visits.voice@1", home, Map.of("kind", "wish", "text", "想给羊圈换个顶", "quote", "none"));
        assertThat(city.append(helper, visit.envelopes()))
                .extracting(Receipt::state)
                .containsOnly(Receipt.State.ACCEPTED);
        var moved = city.occasion(city.coordinator());
        moved.add("registry.household@1", home, Map.of("area", TestCity.OTHER_VILLAGE));
        city.append(city.coordinator(), moved.envelopes());
        var outOfReach = city.occasion(helper);
        outOfReach.add("visits.visit@1", home, Map.of("met", "away", "team", 1, "consent", true));
        city.append(helper, outOfReach.envelopes());
        var correction = city.occasion(helper);
        correction.correct(
                visit.envelopes().getFirst().id(),
                "visits.visit@1",
                home,
                Map.of("met", "home", "team", 4, "consent", true));
        city.append(helper, correction.envelopes());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    @Order(1)
    void givesTheSameRowsInAnyCut() throws SQLException {
        for (int chunk : new int[] {5_000, 7, 1}) {
            var result = rebuild.run(false, chunk, _ -> {});

            assertThat(result.differences()).as("in chunks of " + chunk).isEmpty();
            assertThat(result.entries()).isEqualTo(house.get(Journal.class).tip());
        }
    }

    @Test
    @Order(2)
    void namesARowThatSomebodyChangedAndPutsItRight() throws SQLException {
        var database = house.database();
        try (var owner =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = owner.createStatement()) {
            statement.execute("update visits.visit_now set team = 99");
        }

        var found = rebuild.run(true, _ -> {});

        assertThat(found.differences())
                .extracting(Rebuild.Difference::table)
                .containsExactly("visits.visit_now");
        assertThat(found.differences().getFirst().extra()).hasSize(1);
        assertThat(rebuild.run(false, _ -> {}).isSame()).isTrue();
    }
}
