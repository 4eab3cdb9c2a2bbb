package org.xieshou.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.need.Check.Result;
import org.xieshou.need.Picture.PlaceNeed;
import org.xieshou.shared.Ids;

/// Need from the register: one household's income and checklist, and places with what may be told of them.
@Tag("slow")
class NeedRoomTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static TestHouse house;
    private static TestCity city;
    private static UUID home;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        home = household(TestCity.VILLAGE, 4);
        money(home, Income.WAGES, 18_000);
        money(home, Income.BUSINESS, 12_000);
        money(home, Income.COST, 4_500);
        money(home, Income.PROPERTY, 800);
        money(home, Income.TRANSFER, 3_600);
        water(home, true);
        for (int i = 0; i < 24; i++) {
            water(household(TestCity.VILLAGE, 2), i >= 6);
        }
        for (int i = 0; i < 21; i++) {
            water(household(TestCity.OTHER_VILLAGE, 2), i >= 2);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(CLOCK);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static UUID household(int area, int members) {
        var household = city.household(area);
        var occasion = city.occasion(city.coordinator());
        for (int i = 0; i < members; i++) {
            occasion.add(
                    "registry.person@1",
                    household,
                    Ids.v7(CLOCK),
                    Map.of(
                            "name",
                            "石玉" + "甲乙丙丁".charAt(i),
                            "relation",
                            i == 0 ? "head" : "other",
                            "birth",
                            "1970-01-02"));
        }
        city.append(city.coordinator(), occasion.envelopes());
        return household;
    }

    private static void money(UUID household, String fact, long yuan) {
        say(household, fact, yuan * 100, today());
    }

    private static void water(UUID household, boolean safe) {
        say(household, "household.water-safe", safe, today());
    }

    private static void say(UUID household, String fact, Object value, LocalDate asOf) {
        tell(
                household,
                "registry.fact@1",
                Map.of("fact", fact, "value", value, "asOf", asOf.toString()));
    }

    private static void tell(UUID household, String kind, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        occasion.add(kind, household, new HashMap<>(body));
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(each -> each.state() == Receipt.State.ACCEPTED);
    }

    private static Needs.Sheet sheet() {
        return house.get(Needs.class).of(city.coordinator(), home, today());
    }

    private static Picture picture(Actor actor, @Nullable Integer area) {
        return house.get(Surveys.class).picture(actor, area).orElseThrow();
    }

    @Test
    void goodsFromAVisitAreNeverIncome() {
        assertThat(sheet().income().shown()).isEqualTo(7_475_00L);

        tell(
                home,
                "assistance.handover@1",
                Map.of(
                        "items",
                        List.of(Map.of("item", "大米", "quantity", 10, "unit", "公斤")),
                        "value",
                        120_00,
                        "basis",
                        "total"));

        assertThat(sheet().income().shown()).isEqualTo(7_475_00L);
        assertThat(sheet().of(Item.INCOME).result()).isEqualTo(Result.PASS);
    }

    @Test
    void eachItemHasAResultWithItsDayAndSourceOrWhatWouldSettleIt() {
        say(home, "household.housing-grade", "C", today().minusDays(9));

        var sheet = sheet();
        var housing = sheet.of(Item.HOUSING);

        assertThat(housing.result()).isEqualTo(Result.FAIL);
        assertThat(housing.day()).isEqualTo(today().minusDays(9));
        assertThat(housing.grounds().getFirst().unit()).isEqualTo("市帮扶办");
        assertThat(sheet.of(Item.EDUCATION).why()).isEqualTo("no-children");
        assertThat(sheet.of(Item.FOOD).result()).isEqualTo(Result.UNKNOWN);
        assertThat(sheet.of(Item.FOOD).missing()).containsExactly("household.food-enough");
    }

    @Test
    void aPastDayShowsWhatWasTrueThen() {
        var other = household(TestCity.VILLAGE, 1);
        say(other, "household.water-safe", false, today().minusDays(40));
        say(other, "household.water-safe", true, today().minusDays(10));

        var needs = house.get(Needs.class);

        assertThat(needs.of(city.coordinator(), other, today()).of(Item.WATER).result())
                .isEqualTo(Result.PASS);
        assertThat(
                        needs.of(city.coordinator(), other, today().minusDays(20))
                                .of(Item.WATER)
                                .result())
                .isEqualTo(Result.FAIL);
        assertThat(
                        needs.of(city.coordinator(), other, today().minusDays(50))
                                .of(Item.WATER)
                                .result())
                .isEqualTo(Result.UNKNOWN);
    }

    @Test
    void whoDoesNotKeepTheRegisterSeesNoIncomeAndNoPlace() {
        city.unit("sfj" + Ids.v7(CLOCK), "市司法局");
        var visitor = city.person("阿依达", Role.UNIT_STAFF, "fpb", TestCity.ROOT);
        var needs = house.get(Needs.class);

        assertThatThrownBy(() -> needs.of(visitor, home, today())).isInstanceOf(NeedProblem.class);
        assertThatThrownBy(() -> picture(visitor, null)).isInstanceOf(NeedProblem.class);
    }

    @Test
    void eachWallHoldsWithTheOtherGone() {
        var far = city.person("远村", Role.VILLAGE_STAFF, "fpb", TestCity.OTHER_VILLAGE);
        var needs = house.get(Needs.class);

        assertThatThrownBy(() -> needs.of(far, home, today())).isInstanceOf(NeedProblem.class);
        assertThatThrownBy(() -> picture(far, TestCity.VILLAGE)).isInstanceOf(NeedProblem.class);
        var everywhere = org.xieshou.access.Reach.of(city.coordinator());
        var seen =
                house.get(Reading.class)
                        .as(far, db -> new HomeTable(db).home(home, everywhere, today()));
        assertThat(seen).as("row-level security alone").isEmpty();
    }

    @Test
    void aSmallNumberIsHiddenWithAnotherThatWouldGiveItAway() {
        var small = picture(city.coordinator(), TestCity.TOWNSHIP);
        var villages = new ArrayList<PlaceNeed>(small.below());

        assertThat(villages).hasSize(2);
        assertThat(small.place().of(Item.WATER).isTold()).isTrue();
        assertThat(small.place().of(Item.WATER).lacking()).isEqualTo(6 * 2 + 2 * 2);
        assertThat(villages).allSatisfy(each -> assertThat(each.of(Item.WATER).isTold()).isFalse());
        assertThat(villages).allSatisfy(each -> assertThat(each.households()).isNotNull());
    }

    @Test
    void whatIsToldOfAPlaceIsTheSameForAllWhoLook() {
        var far = city.person("远村", Role.VILLAGE_STAFF, "fpb", TestCity.OTHER_VILLAGE);

        var own = picture(far, null);
        var same = picture(city.coordinator(), TestCity.OTHER_VILLAGE);

        assertThat(own.place()).isEqualTo(same.place());
    }
}
