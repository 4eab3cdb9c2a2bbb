package org.xieshou.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.Machine;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Role;

/// A list that is not what was asked for does not pass for it.
class FiltersTest {
    private static TestHouse house;
    private static TestCity city;
    private static Machine coordinator;
    private static Machine staff;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        city = new TestCity(house);
        city.household(TestCity.VILLAGE);
        coordinator = Machine.of(house, city.coordinator());
        staff = Machine.of(house, city.person("沈知秋", Role.UNIT_STAFF, "fpb", TestCity.VILLAGE));
    }

    @AfterAll
    static void close() {
        coordinator.close();
        staff.close();
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fact=household.nothing&test=known",
                "fact=household.members-stated&test=LEAST&value=3",
                "fact=household.members-stated&test=atleast&value=3",
                "fact=household.members-stated&test=least&value=abc",
                "fact=household.members-stated&test=is&value=3.5",
                "fact=household.water-safe&test=is&value=abc",
                "status=nonsense",
                "area=31999",
                "known=abc",
                "on=2019-13-01"
            })
    void whatCannotBeFollowedIsSaidAndNoFileIsMadeOfIt(String asked) throws Exception {
        var field =
                asked.matches(".*value=(abc|3\\.5)")
                        ? "value"
                        : asked.startsWith("fact=household.members")
                                ? "test"
                                : asked.split("=", -1)[0];

        var list = coordinator.get("/api/v1/households?" + asked);
        assertThat(list.statusCode()).isEqualTo(422);
        assertThat(list.body()).contains("\"" + field + "\"");
        assertThat(coordinator.get("/api/v1/households/export?format=csv&" + asked).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFactThatOneMayNotSeeIsAsOneThatThereIsNot() throws Exception {
        var hidden = staff.get("/api/v1/households?fact=household.income-wages&test=known");
        var none = staff.get("/api/v1/households?fact=household.nothing&test=known");

        assertThat(hidden.statusCode()).isEqualTo(422);
        assertThat(hidden.body()).isEqualTo(none.body());
    }

    @Test
    void anAreaOutOfReachIsAsOneThatThereIsNot() throws Exception {
        var far = staff.get("/api/v1/households?area=" + TestCity.OTHER_VILLAGE);
        var none = staff.get("/api/v1/households?area=31999");

        assertThat(far.statusCode()).isEqualTo(422);
        assertThat(far.body()).isEqualTo(none.body());
        assertThat(staff.get("/api/v1/households?area=" + TestCity.ROOT).statusCode())
                .as("what is above holds what is in reach")
                .isEqualTo(200);
    }

    @Test
    void twoVillagesOfOneNameAreToldApart() throws Exception {
        city.send(
                city.coordinator(),
                "access.area@1",
                Map.of("area", 77, "name", "石榴渠村", "level", "village", "parent", TestCity.ROOT));

        assertThat(coordinator.json("/api/v1/households").path("areas"))
                .extracting(each -> each.path("label").asString(""))
                .contains("石榴渠村（雁回乡）", "石榴渠村（晨光市）", "三棵杏村");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fact=&test=&value=&known=&on=",
                "fact=household.members-stated&test=least&value=3",
                "fact=household.members-stated",
                "status=dibao&area=1",
                "known=2019-10-17",
                "known=5",
                "on=2019-10-17"
            })
    void whatCanBeFollowedIs(String asked) throws Exception {
        assertThat(coordinator.get("/api/v1/households?" + asked).statusCode()).isEqualTo(200);
    }
}
