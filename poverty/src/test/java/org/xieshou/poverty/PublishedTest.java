package org.xieshou.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.poverty.Scheme.Indicator;

/// Numbers that others published or that were worked out from theirs with fractions.
class PublishedTest {
    private static final List<String> NAMES = List.of("income", "schooling", "health", "access");
    private static final List<Fraction> CUTOFFS = fractions("13 12 3 1");

    /// Alkire and Foster 2011: four people, four indicators.
    private static final List<Observed> FOUR =
            List.of(
                    person("13.1 14 4 1"),
                    person("15.2 7 5 0"),
                    person("12.5 10 1 0"),
                    person("20 11 3 1"));

    private static List<Fraction> fractions(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Fraction::of).toList();
    }

    private static Observed person(String achievements) {
        var all = fractions(achievements);
        var gaps = new ArrayList<Fraction>();
        for (int j = 0; j < all.size(); j++) {
            gaps.add(Observed.gap(all.get(j), CUTOFFS.get(j)));
        }
        return Observed.known(Fraction.ONE, gaps);
    }

    private static AlkireFoster equal(String cutoff) {
        return new AlkireFoster(Scheme.equal(NAMES, Fraction.of(cutoff)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/4, 3/4, 7/12, 7/16, 1/4 3/4 1/4 1/2, 1/7 3/7 1/7 2/7, 263/1248, 32297/194688",
                "1/2, 1/2, 3/4, 3/8, 1/4 1/2 1/4 1/2, 1/6 1/3 1/6 1/3, 171/832, 21475/129792",
                "3/4, 1/4, 1, 1/4, 1/4 1/4 1/4 1/4, 1/4 1/4 1/4 1/4, 73/624, 4483/48672",
                "1, 1/4, 1, 1/4, 1/4 1/4 1/4 1/4, 1/4 1/4 1/4 1/4, 73/624, 4483/48672",
            })
    void alkireAndFostersExampleComesOutExactly(String row) {
        // cut-off, H, A, M0, censored headcounts, contributions, M1, M2
        var expected = row.split(", ", -1);
        var measures = equal(expected[0]).of(FOUR);

        assertThat(measures.incidence()).isEqualTo(Fraction.of(expected[1]));
        assertThat(measures.intensity()).isEqualTo(Fraction.of(expected[2]));
        assertThat(measures.m0()).isEqualTo(Fraction.of(expected[3]));
        assertThat(measures.raw()).isEqualTo(fractions("1/4 3/4 1/4 1/2"));
        assertThat(measures.censored()).isEqualTo(fractions(expected[4]));
        assertThat(measures.contributions()).isEqualTo(fractions(expected[5]));
        assertThat(measures.m1()).isEqualTo(Fraction.of(expected[6]));
        assertThat(measures.m2()).isEqualTo(Fraction.of(expected[7]));
    }

    @Test
    void itsDecimalsAreThePublishedOnes() {
        var half = equal("1/2").of(FOUR);

        assertThat(half.m0().rounded(3)).hasToString("0.375");
        assertThat(half.m1().rounded(6)).hasToString("0.205529");
        assertThat(half.m2().rounded(6)).hasToString("0.165457");
        assertThat(half.averageGap().rounded(6)).hasToString("0.548077");
        assertThat(half.averageSeverity().rounded(6)).hasToString("0.441219");
        assertThat(equal("1/4").of(FOUR).m1().rounded(6)).hasToString("0.210737");
        assertThat(equal("1/4").of(FOUR).m2().rounded(6)).hasToString("0.165891");
        assertThat(equal("1").of(FOUR).m1().rounded(6)).hasToString("0.116987");
        assertThat(equal("1").of(FOUR).m2().rounded(6)).hasToString("0.092106");
    }

    @Test
    void nestedWeightsMakeOnePersonPoorAndAScoreJustAtTheCutOffIsPoor() {
        var sixth = Fraction.of(1, 6);
        var nested =
                new Scheme(
                        List.of(
                                new Indicator("income", Fraction.of(1, 2)),
                                new Indicator("schooling", sixth),
                                new Indicator("health", sixth),
                                new Indicator("access", sixth)),
                        Fraction.of(1, 2));
        var method = new AlkireFoster(nested);
        var measures = method.of(FOUR);

        assertThat(FOUR.stream().map(method::score)).isEqualTo(fractions("0 1/3 1 1/6"));
        assertThat(measures.incidence()).isEqualTo(Fraction.of("1/4"));
        assertThat(measures.intensity()).isEqualTo(Fraction.ONE);
        assertThat(measures.m0()).isEqualTo(Fraction.of("1/4"));
        assertThat(measures.contributions()).isEqualTo(fractions("1/2 1/6 1/6 1/6"));
        assertThat(new AlkireFoster(nested.cutoff(Fraction.of("1/3"))).isPoor(FOUR.get(1)))
                .isTrue();
    }

    @Test
    void whoLacksAnIndicatorIsLeftOutAndCoverageSaysSo() {
        var gaps = new ArrayList<>(FOUR.getFirst().gaps());
        gaps.set(2, Optional.empty());
        var five = new ArrayList<>(FOUR);
        five.add(new Observed(Fraction.ONE, gaps));

        var measures = equal("1/2").of(five);

        assertThat(measures.coverage()).isEqualTo(Fraction.of("4/5"));
        assertThat(measures.m0()).isEqualTo(Fraction.of("3/8"));
    }

    @Test
    void fosterGreerAndThorbeckeAsInTheHandbook() {
        var incomes = Incomes.of(fractions("100 110 150 160"));
        var line = Fraction.of(125);

        assertThat(incomes.fgt(line, 0)).isEqualTo(Fraction.of("1/2"));
        assertThat(incomes.fgt(line, 1)).isEqualTo(Fraction.of("0.08"));
        assertThat(incomes.fgt(line, 2)).isEqualTo(Fraction.of("0.0136"));
        assertThat(incomes.fgt(Fraction.of(100), 0)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void giniAndAtkinsonAsInR() {
        var ten = Incomes.of(fractions("541 1463 2445 3438 4437 5401 6392 8304 11904 22261"));

        assertThat(ten.gini().rounded(7)).hasToString("0.4620911");
        assertThat(ten.gini().toDouble()).isCloseTo(0.46209113026762383, within(1e-15));
        assertThat(ten.giniOfSample().toDouble()).isCloseTo(0.5134345891862487, within(1e-15));
        assertThat(ten.atkinsonHalf()).isCloseTo(0.1796591, within(5e-8));
        assertThat(Incomes.of(fractions("25 75")).gini()).isEqualTo(Fraction.of("1/4"));
        assertThat(Incomes.of(fractions("7 7 7")).gini()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void netIncomeLeavesConsolationGoodsOutAndComparesExactly() {
        var net = new NetIncome(18_000_00, 12_000_00, 4_500_00, 800_00, 3_600_00);

        assertThat(net.fen()).isEqualTo(29_900_00);
        assertThat(net.perHead(4)).isEqualTo(Fraction.of(7_475_00));
        assertThat(net.isBelow(7_300_00, 4)).isFalse();
        assertThat(net.perHead(6).rounded(0)).hasToString("498333");
        assertThat(net.isBelow(7_300_00, 6)).isTrue();
        assertThat(net.isBelow(7_475_00, 4)).isFalse();
        assertThat(net.afterShock(1_000_00, 9_000_00)).isEqualTo(21_900_00);
        assertThatThrownBy(() -> net.perHead(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSchemeThatDoesNotSumToOneIsRefused() {
        var third = new Indicator("one", Fraction.of(1, 3));
        assertThatThrownBy(() -> new Scheme(List.of(third), Fraction.ONE))
                .hasMessage("the weights sum to 1/3, not to 1");
    }
}
