package org.xieshou.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xieshou.need.Home.Member;
import org.xieshou.need.Home.Stated;

/// The worked example of net income a head, and what happens while a part is missing.
class IncomeTest {
    private static final LocalDate DAY = LocalDate.of(2019, 10, 17);
    private static final Map<String, Long> YUAN =
            Map.of(
                    Income.WAGES, 18_000L,
                    Income.BUSINESS, 12_000L,
                    Income.COST, 4_500L,
                    Income.PROPERTY, 800L,
                    Income.TRANSFER, 3_600L);

    private static Stated stated(String fact, String value) {
        return new Stated(fact, null, value, DAY.minusMonths(2), "self", "村委会");
    }

    private static Home home(int members, Map<String, Long> yuan, Stated... more) {
        var facts = new ArrayList<>(List.of(more));
        yuan.forEach((fact, amount) -> facts.add(stated(fact, String.valueOf(amount * 100))));
        var people =
                IntStream.range(0, members)
                        .mapToObj(nth -> new Member(new UUID(0, nth), DAY.minusYears(30)))
                        .toList();
        return new Home(new UUID(1, 1), 3, List.of("石榴渠村"), people, facts);
    }

    private static Map<String, Long> without(String fact) {
        var some = new java.util.HashMap<>(YUAN);
        some.remove(fact);
        return some;
    }

    @Test
    void fourMembersHave7475YuanEachAndAreAboveALineOf7300() {
        var income = Income.of(home(4, YUAN));

        assertThat(income.net()).isEqualTo(29_900_00L);
        assertThat(income.shown()).isEqualTo(7_475_00L);
        assertThat(income.isBelow(7_300_00L)).contains(false);
        assertThat(income.isBelow(7_475_00L)).contains(false);
        assertThat(income.isBelow(7_475_01L)).contains(true);
    }

    @Test
    void sixMembersHave4983Yuan33EachAndAreBelowIt() {
        var income = Income.of(home(6, YUAN));

        assertThat(income.shown()).isEqualTo(4_983_33L);
        assertThat(income.isBelow(7_300_00L)).contains(true);
    }

    @Test
    void twoWhoAreMissingInTheRegisterLeaveItOpenOnWhichSideTheyAre() {
        var income = Income.of(home(4, YUAN, stated(Income.MEMBERS, "6")));

        assertThat(income.shown()).isEqualTo(7_475_00L);
        assertThat(income.shownAsTold()).isEqualTo(4_983_33L);
        assertThat(income.isBelow(7_300_00L)).isEmpty();
        assertThat(income.isBelow(4_000_00L)).contains(false);
    }

    @Test
    void aMissingPartIsNotNothingButWhatIsKnownMayBeEnough() {
        var income = Income.of(home(4, without(Income.PROPERTY)));

        assertThat(income.net()).isNull();
        assertThat(income.shown()).isNull();
        assertThat(income.least()).isEqualTo(29_100_00L);
        assertThat(income.isBelow(7_000_00L)).contains(false);
        assertThat(income.isBelow(7_300_00L)).isEmpty();
    }

    @Test
    void aBusinessWhoseCostNobodyToldMayHaveLostAnything() {
        var income = Income.of(home(4, without(Income.COST)));

        assertThat(income.least()).isNull();
        assertThat(income.isBelow(1L)).isEmpty();
    }

    @Test
    void whoHasNoBusinessHasNoneOfItsCost() {
        var some = without(Income.COST);
        some.put(Income.BUSINESS, 0L);

        assertThat(Income.of(home(4, some)).net()).isEqualTo(22_400_00L);
    }

    @Test
    void salesCountWithinFarmingAndOnlyOnce() {
        var less = Income.of(home(4, YUAN, stated(Income.SALES, "500000")));
        var more = Income.of(home(4, YUAN, stated(Income.SALES, "1300000")));

        assertThat(less.net()).isEqualTo(29_900_00L);
        assertThat(more.net()).isEqualTo(30_900_00L);
    }
}
