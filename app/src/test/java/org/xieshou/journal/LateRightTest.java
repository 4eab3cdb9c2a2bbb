package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Reading;
import org.xieshou.journal.Receipt.State;
import org.xieshou.shared.Ids;

/// What was held for want of a right, when the process stops before it is tried again, and when its area comes last.
class LateRightTest {
    private static final int LATE_VILLAGE = 77;

    /// As if the server went away between two transactions.
    private static final String GONE =
            """
            create function journal.gone() returns trigger language plpgsql as $$
            begin
              raise exception 'gone' using errcode = '57P01';
            end $$;
            create trigger gone before update on journal.holding execute function journal.gone()
            """;

    private static long rows(TestHouse house, String table, UUID household) {
        return house.get(Reading.class)
                .asSystem(db ->
                        db.sql("select count(*) from " + table + " where subject = ?")
                                .param(household)
                                .query(Long.class)
                                .single());
    }

    private static UUID visited(TestCity city) {
        var household = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator()).forUnit("late");
        occasion.add(
                "visits.visit@1", household, Map.of("met", "home", "team", 2, "consent", true));
        var receipt = city.append(city.coordinator(), occasion.envelopes()).getFirst();
        assertThat(receipt.reason()).isEqualTo("right");
        return household;
    }

    @Test
    void isTriedWithTheNextEntriesAfterTheProcessStoppedBetween() throws SQLException {
        var house = TestHouse.open();
        var city = new TestCity(house);
        city.unit("sfj", "市司法局");
        var household = visited(city);
        house.database().change(GONE);

        city.unit("late", "后来的单位");
        assertThat(rows(house, "visits.visit_now", household)).isZero();
        var author = city.coordinator();
        var occasion = city.occasion(author);
        occasion.add(
                "registry.household@1",
                Ids.v7(Clock.systemUTC()),
                Map.of("area", TestCity.VILLAGE));
        house.leave();
        house.database().change("drop trigger gone on journal.holding");
        try (var next = TestHouse.on(house.database(), WebApplicationType.NONE)) {
            next.get(Journal.class).append(occasion.envelopes(), author);

            assertThat(rows(next, "visits.visit_now", household)).isOne();
        }
    }

    @Test
    void isTriedWhenItsAreaComes() {
        try (var house = TestHouse.open()) {
            var city = new TestCity(house);
            var household = Ids.v7(Clock.systemUTC());
            var occasion = city.occasion(city.coordinator());
            occasion.add("registry.household@1", household, Map.of("area", LATE_VILLAGE));
            var receipt = city.append(city.coordinator(), occasion.envelopes()).getFirst();
            assertThat(receipt.state()).isEqualTo(State.HELD);
            assertThat(receipt.reason()).isEqualTo("right");

            city.send(
                    city.coordinator(),
                    "access.area@1",
                    Map.of(
                            "area",
                            LATE_VILLAGE,
                            "parent",
                            TestCity.TOWNSHIP,
                            "name",
                            "后来的村",
                            "level",
                            "village"));

            assertThat(rows(house, "registry.household_now", household)).isOne();
        }
    }
}
