package org.xieshou.poverty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xieshou.poverty.Disclosure.Tree;

/// Small numbers of villages, towns and cities, attacked with linear algebra.
class DisclosureTest {
    private static final Disclosure<Long> FIVE =
            new Disclosure<>(Long::sum, number -> number > 0 && number < 5, Long::longValue);

    private static Tree<Long> village(long number) {
        return new Tree<>("village", number, List.of());
    }

    private static Tree<Long> over(List<Tree<Long>> parts) {
        return new Tree<>("over", parts.stream().mapToLong(Tree::sums).sum(), parts);
    }

    @Provide
    Arbitrary<Tree<Long>> cities() {
        var villages = Arbitraries.longs().between(0, 14).map(DisclosureTest::village);
        var towns = villages.list().ofMinSize(1).ofMaxSize(5).map(DisclosureTest::over);
        return towns.list().ofMinSize(1).ofMaxSize(5).map(DisclosureTest::over);
    }

    @Test
    void aSmallVillageTakesAnotherWithIt() {
        var small = village(3);
        var next = village(9);
        var town = over(List.of(small, village(20), next));

        assertThat(FIVE.hidden(town)).containsExactlyInAnyOrder(small, next);
    }

    @Test
    void twoSmallVillagesThatAreSmallTogetherTakeAThird() {
        var town = over(List.of(village(1), village(2), village(20), village(30)));

        assertThat(FIVE.hidden(town)).hasSize(3).doesNotContain(town);
    }

    @Test
    void aTownWithOneVillageOnlyHidesBehindItsNeighbour() {
        var city = over(List.of(over(List.of(village(2))), over(List.of(village(8), village(9)))));
        var hidden = FIVE.hidden(city);

        assertThat(hidden).contains(city.parts().get(0), city.parts().get(1)).doesNotContain(city);
    }

    @Property(tries = 1000)
    void nothingHiddenCanBeWorkedOut(@ForAll("cities") Tree<Long> city) {
        var hidden = FIVE.hidden(city);
        var unknown = new ArrayList<>(hidden);
        var equations = new ArrayList<Fraction[]>();
        collect(city, hidden, unknown, equations);

        for (var row : reduced(equations, unknown.size())) {
            long left = java.util.Arrays.stream(row).filter(each -> each.sign() != 0).count();
            assertThat(left).isNotEqualTo(1);
        }
    }

    @Property(tries = 1000)
    void nothingSmallIsTold(@ForAll("cities") Tree<Long> city) {
        assertThat(told(city, FIVE.hidden(city))).noneMatch(number -> number > 0 && number < 5);
    }

    private static List<Long> told(Tree<Long> node, Set<Tree<Long>> hidden) {
        var told = new ArrayList<Long>();
        if (!hidden.contains(node)) {
            told.add(node.sums());
        }
        node.parts().forEach(part -> told.addAll(told(part, hidden)));
        return told;
    }

    /// One equation a whole: it less its parts is nothing. What is told stands on the other side, which does not matter.
    private static void collect(
            Tree<Long> node,
            Set<Tree<Long>> hidden,
            List<Tree<Long>> unknown,
            List<Fraction[]> equations) {
        if (node.parts().isEmpty()) {
            return;
        }
        var row = new Fraction[unknown.size()];
        java.util.Arrays.fill(row, Fraction.ZERO);
        set(row, place(unknown, node), Fraction.ONE);
        node.parts().forEach(part -> set(row, place(unknown, part), Fraction.of(-1)));
        equations.add(row);
        node.parts().forEach(part -> collect(part, hidden, unknown, equations));
    }

    private static int place(List<Tree<Long>> unknown, Tree<Long> node) {
        // the very object: villages may have the same numbers
        var identities = new java.util.IdentityHashMap<Tree<Long>, Integer>();
        unknown.forEach(each -> identities.put(each, identities.size()));
        return identities.getOrDefault(node, -1);
    }

    private static void set(Fraction[] row, int at, Fraction value) {
        if (at >= 0) {
            row[at] = value;
        }
    }

    /// Gauss and Jordan: a row with one number left would tell that unknown.
    private static List<Fraction[]> reduced(List<Fraction[]> rows, int width) {
        int done = 0;
        for (int column = 0; column < width && done < rows.size(); column++) {
            int pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column].sign() == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            java.util.Collections.swap(rows, done, pivot);
            var lead = rows.get(done);
            var by = lead[column];
            for (int i = 0; i < width; i++) {
                lead[i] = lead[i].over(by);
            }
            for (int other = 0; other < rows.size(); other++) {
                if (other != done) {
                    subtract(rows.get(other), lead, column);
                }
            }
            done++;
        }
        return rows;
    }

    private static void subtract(Fraction[] row, Fraction[] lead, int column) {
        var times = row[column];
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].minus(times.times(lead[i]));
        }
    }
}
