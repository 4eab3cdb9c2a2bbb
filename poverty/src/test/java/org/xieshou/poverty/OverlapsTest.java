package org.xieshou.poverty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/// Any sums over the same cells, attacked by adding and subtracting.
class OverlapsTest {
    private static final int CELLS = 7;

    private static BitSet sum(int... cells) {
        var sum = new BitSet();
        for (int cell : cells) {
            sum.set(cell);
        }
        return sum;
    }

    @Provide
    Arbitrary<List<BitSet>> sums() {
        return Arbitraries.integers()
                .between(1, (1 << CELLS) - 1)
                .map(bits -> BitSet.valueOf(new long[] {bits}))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Test
    void aWholeTakesTheSecondPartWithTheFirst() {
        var wanted = List.of(sum(0, 1, 2), sum(2), sum(1), sum(0));

        assertThat(Overlaps.told(wanted, List.of(sum(0)))).isEqualTo(sum(0, 1));
    }

    @Test
    void aSecretBehindTwoWholesIsFoundByNeither() {
        // rows 0 1 | 2 3, columns 0 2 | 1 3: with both rows and both columns cell 0 stays unknown
        // while 3 is
        var wanted = List.of(sum(0, 1), sum(2, 3), sum(0, 2), sum(1, 3), sum(3), sum(2), sum(1));

        assertThat(Overlaps.told(wanted, List.of(sum(0)))).isEqualTo(sum(0, 1, 2, 3));
    }

    @Property(tries = 2000)
    @Tag("slow")
    void noSecretCanBeWorkedOutNorAnythingRefused(
            @ForAll("sums") List<BitSet> wanted, @ForAll("sums") List<BitSet> secrets) {
        var may = Overlaps.told(wanted, secrets);
        var told = may.stream().mapToObj(wanted::get).toList();

        assertThat(secrets).noneMatch(secret -> isFound(told, secret));
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(isFound(told, wanted.get(i))).as("sum %d", i).isEqualTo(may.get(i));
        }
    }

    @Property(tries = 1000)
    void nothingIsRefusedThatWouldHarmNothing(
            @ForAll("sums") List<BitSet> wanted, @ForAll("sums") List<BitSet> secrets) {
        var may = Overlaps.told(wanted, secrets);
        var told = may.stream().mapToObj(wanted::get).toList();

        for (int i = may.nextClearBit(0); i < wanted.size(); i = may.nextClearBit(i + 1)) {
            var more = new ArrayList<>(told);
            more.add(wanted.get(i));
            assertThat(secrets).anyMatch(secret -> isFound(more, secret));
        }
    }

    /// With the secret as one more row the rank does not grow.
    private static boolean isFound(List<BitSet> told, BitSet secret) {
        var more = new ArrayList<>(told);
        more.add(secret);
        return rank(more) == rank(told);
    }

    private static int rank(List<BitSet> sums) {
        var rows = new ArrayList<Fraction[]>();
        for (var sum : sums) {
            var row = new Fraction[CELLS];
            for (int i = 0; i < CELLS; i++) {
                row[i] = sum.get(i) ? Fraction.ONE : Fraction.ZERO;
            }
            rows.add(row);
        }
        int rank = 0;
        for (int column = 0; column < CELLS; column++) {
            rank += clear(rows, rank, column);
        }
        return rank;
    }

    private static int clear(List<Fraction[]> rows, int from, int column) {
        for (int at = from; at < rows.size(); at++) {
            if (rows.get(at)[column].sign() != 0) {
                java.util.Collections.swap(rows, from, at);
                for (int below = from + 1; below < rows.size(); below++) {
                    var times = rows.get(below)[column].over(rows.get(from)[column]);
                    for (int i = 0; i < CELLS; i++) {
                        rows.get(below)[i] =
                                rows.get(below)[i].minus(times.times(rows.get(from)[i]));
                    }
                }
                return 1;
            }
        }
        return 0;
    }
}
