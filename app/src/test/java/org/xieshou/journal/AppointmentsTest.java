package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// Who keeps units and roles keeps those of their own reach, gives nobody more than they have, and nothing to themselves.
class AppointmentsTest {
    private static final int FAR = 1;

    private static TestHouse house;
    private static TestCity city;
    private static Actor administrator;
    private static Actor keeper;
    private static Actor stranger;

    @BeforeAll
    static void open() {
        house = TestHouse.withoutWeb(Map.of("xieshou.place.zone", whereItIsAnotherDay().getId()));
        city = new TestCity(house);
        city.unit("sfj", "市司法局");
        administrator = city.person("林岚", Role.ADMINISTRATOR, "fpb", TestCity.ROOT);
        keeper = city.person("雁回", Role.COORDINATOR, "fpb", TestCity.VILLAGE);
        stranger = city.person("阿依达", Role.UNIT_STAFF, "sfj", TestCity.OTHER_VILLAGE);
    }

    /// Not the day that it is in Greenwich.
    private static ZoneId whereItIsAnotherDay() {
        return ZoneId.of(ZonedDateTime.now(Clock.systemUTC()).getHour() < 12 ? "-12" : "+14");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void givesRolesWithinOnesReachOnly() {
        assertThat(said(keeper, role(stranger.id(), Role.HELPER, TestCity.VILLAGE))).isNull();
        assertThat(said(keeper, role(stranger.id(), Role.HELPER, TestCity.ROOT)))
                .isEqualTo("right role");
        assertThat(said(keeper, role(stranger.id(), Role.HELPER, null))).isEqualTo("right role");
        var household = city.household(TestCity.OTHER_VILLAGE);
        assertThat(said(keeper, charge(stranger.id(), household))).isEqualTo("right role");
        assertThat(said(keeper, charge(stranger.id(), city.household(TestCity.VILLAGE)))).isNull();
    }

    @Test
    void aRoleCountsOnTheDaysOfTheCity() {
        var today = LocalDate.now(Clock.system(whereItIsAnotherDay()));
        assertThat(today).isNotEqualTo(LocalDate.now(Clock.systemUTC()));
        var somebody = city.person("迪娜", Role.EDITOR, "sfj", TestCity.VILLAGE);
        var household = city.household(TestCity.OTHER_VILLAGE);
        var ofToday = charge(somebody.id(), household);
        ofToday.put("from", today.toString());
        ofToday.put("to", today.toString());

        assertThat(said(city.coordinator(), ofToday)).isNull();

        assertThat(city.actor(somebody.id()).households()).containsExactly(household);
    }

    @Test
    void givesNobodyMoreThanOneHas() {
        for (var role : List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.CLINICIAN)) {
            var asked = role(stranger.id(), role, TestCity.VILLAGE);
            assertThat(said(keeper, asked)).isEqualTo("right role");
            assertThat(said(administrator, asked)).isNull();
        }
    }

    @Test
    void nobodyAppointsThemselves() {
        assertThat(said(keeper, role(keeper.id(), Role.HELPER, TestCity.VILLAGE)))
                .isEqualTo("right role");
        assertThat(said(administrator, role(administrator.id(), Role.COORDINATOR, TestCity.ROOT)))
                .isEqualTo("right role");
    }

    @Test
    void endsNoRoleOfOthersReach() {
        var given = city.occasion(administrator);
        var id = given.add("access.assignment@1", null, role(stranger.id(), Role.HELPER, FAR));
        assertThat(city.append(administrator, given.envelopes()).getFirst().reason()).isNull();

        var ending = city.occasion(keeper);
        ending.correct(
                id,
                "access.assignment@1",
                null,
                role(stranger.id(), Role.HELPER, TestCity.VILLAGE));
        var receipt = city.append(keeper, ending.envelopes()).getFirst();

        assertThat(receipt.reason() + " " + receipt.where()).isEqualTo("right corrects");
    }

    @Test
    void whatMayNotBeSaidDoesNotWaitForWhatItCorrects() {
        var call = city.occasion(keeper);
        var later = Ids.v7(Clock.systemUTC());
        call.correct(
                later,
                "access.assignment@1",
                null,
                role(stranger.id(), Role.HELPER, TestCity.ROOT));
        assertThat(city.append(keeper, call.envelopes()).getFirst().reason()).isEqualTo("right");
    }

    @Test
    void keepsUnitsAreasAndPeopleOfOnesReachOnly() {
        assertThat(said(keeper, "access.unit@1", unit("far", TestCity.ROOT)))
                .isEqualTo("right area");
        assertThat(said(keeper, "access.unit@1", unit("fpb", TestCity.VILLAGE)))
                .as("of the city already")
                .isEqualTo("right area");
        assertThat(said(keeper, "access.unit@1", unit("near", TestCity.VILLAGE))).isNull();
        assertThat(said(keeper, "access.staff@1", staff(stranger.id(), "near", "aida")))
                .as("of another unit already")
                .isEqualTo("right unit");
        assertThat(said(keeper, "access.area@1", area(31, TestCity.VILLAGE))).isNull();
        assertThat(said(keeper, "access.area@1", area(41, TestCity.OTHER_VILLAGE)))
                .isEqualTo("right area");
        assertThat(said(keeper, "access.area@1", area(TestCity.TOWNSHIP, TestCity.VILLAGE)))
                .as("the area above, moved below")
                .isEqualTo("right area");
        assertThat(said(administrator, "access.area@1", area(90, null))).isEqualTo("right area");
    }

    @Test
    void newAreasUnitsAndPeopleMayComeInOneCall() {
        var call = city.occasion(administrator);
        var person = Ids.v7(Clock.systemUTC());
        call.add("access.area@1", null, area(50, TestCity.TOWNSHIP));
        call.add("access.area@1", null, area(51, 50));
        call.add("access.unit@1", null, unit("school-51", 51));
        call.add("access.staff@1", null, staff(person, "school-51", "newcomer"));
        call.add("access.assignment@1", null, role(person, Role.UNIT_STAFF, 51));
        assertThat(city.append(administrator, call.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    @Test
    void twoPeopleNeverShareASignInName() {
        var first = Ids.v7(Clock.systemUTC());
        assertThat(said(administrator, "access.staff@1", staff(first, "fpb", "Gulnar"))).isNull();
        assertThat(said(administrator, "access.staff@1", staff(first, "fpb", "gulnar"))).isNull();
        var second = staff(Ids.v7(Clock.systemUTC()), "fpb", "gulnar");
        assertThat(said(administrator, "access.staff@1", second)).isEqualTo("clash login");
    }

    @Test
    void nobodyWithLessRewritesAnAdministrator() {
        var other = city.person("何", Role.ADMINISTRATOR, "fpb", TestCity.ROOT);
        assertThat(
                        said(
                                city.coordinator(),
                                "access.staff@1",
                                staff(other.id(), "fpb", "taken-over")))
                .isEqualTo("right unit");
    }

    private static @Nullable String said(Actor by, Map<String, Object> assignment) {
        return said(by, "access.assignment@1", assignment);
    }

    /// Why it was held, and where; null if it was taken.
    private static @Nullable String said(Actor by, String kind, Map<String, Object> body) {
        var call = city.occasion(by);
        call.add(kind, null, body);
        var receipt = city.append(city.actor(by.id()), call.envelopes()).getFirst();
        return receipt.reason() == null ? null : receipt.reason() + " " + receipt.where();
    }

    private static Map<String, Object> role(UUID staff, Role role, @Nullable Integer area) {
        var body = new LinkedHashMap<String, Object>();
        body.put("staff", staff);
        body.put("role", role.name());
        body.put("unit", "fpb");
        body.put("from", LocalDate.now(Clock.systemUTC()).toString());
        if (area != null) {
            body.put("area", area);
        }
        return body;
    }

    private static Map<String, Object> charge(UUID staff, UUID household) {
        var body = role(staff, Role.HELPER, null);
        body.put("household", household);
        return body;
    }

    private static Map<String, Object> unit(String id, int area) {
        return Map.of("unit", id, "name", "单位", "type", "office", "area", area);
    }

    private static Map<String, Object> staff(UUID staff, String unit, String login) {
        return Map.of("staff", staff, "name", "燕归", "unit", unit, "login", login);
    }

    private static Map<String, Object> area(int number, @Nullable Integer parent) {
        var body = new LinkedHashMap<String, Object>();
        body.put("area", number);
        body.put("name", "新村");
        body.put("level", "village");
        if (parent != null) {
            body.put("parent", parent);
        }
        return body;
    }
}
