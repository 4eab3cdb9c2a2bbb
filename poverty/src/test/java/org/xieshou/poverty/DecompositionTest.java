package org.xieshou.poverty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for any group.
class DecompositionTest {
    private static final AlkireFoster METHOD =
            new AlkireFoster(Scheme.equal(List.of("a", "b", "c"), Fraction.of(1, 3)));

    @Provide
    Arbitrary<List<Observed>> groups() {
        var gap = Arbitraries.integers().between(0, 4).map(quarters -> Fraction.of(quarters, 4));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6).map(Fraction::of),
                        gap.list().ofSize(3))
                .as(Observed::known)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void theWholeIsTheWeightedSumOfItsParts(@ForAll("groups") List<Observed> all) {
        var whole = METHOD.of(all);
        var parts = METHOD.by(all, one -> one.weight().toString());

        var sum =
                parts.values().stream()
                        .map(part -> part.m0().times(part.size()).over(whole.size()))
                        .reduce(Fraction.ZERO, Fraction::plus);
        assertThat(sum).isEqualTo(whole.m0());
    }

    @Property(tries = 200)
    void theIdentitiesHold(@ForAll("groups") List<Observed> all) {
        var whole = METHOD.of(all);

        assertThat(whole.incidence().times(whole.intensity())).isEqualTo(whole.m0());
        assertThat(whole.m1().compareTo(whole.m0())).isLessThanOrEqualTo(0);
        assertThat(whole.m2().compareTo(whole.m1())).isLessThanOrEqualTo(0);
        assertThat(Fraction.sum(whole.contributions()))
                .isEqualTo(whole.m0().sign() == 0 ? Fraction.ZERO : Fraction.ONE);
        assertThat(IntStream.range(0, 3))
                .allMatch(j -> whole.censored().get(j).compareTo(whole.raw().get(j)) <= 0);
    }

    @Property(tries = 100)
    void aWeightOfTwoIsTwoPeople(@ForAll("groups") List<Observed> all) {
        var doubled =
                all.stream()
                        .map(one -> new Observed(one.weight().times(Fraction.of(2)), one.gaps()))
                        .toList();
        var twice = IntStream.range(0, 2).boxed().flatMap(_ -> all.stream()).toList();

        assertThat(METHOD.of(doubled)).isEqualTo(METHOD.of(twice));
    }

    @Property(tries = 100)
    void theSumsOfThePartsGiveTheMeasuresOfTheWhole(@ForAll("groups") List<Observed> all) {
        var middle = all.size() / 2;
        var sums =
                METHOD.tally(all.subList(0, middle))
                        .plus(METHOD.tally(all.subList(middle, all.size())));

        assertThat(METHOD.measures(sums)).isEqualTo(METHOD.of(all));
    }
}
