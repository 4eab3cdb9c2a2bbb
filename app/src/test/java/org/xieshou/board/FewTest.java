package org.xieshou.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xieshou.board.Guarded.Spot;

/// Of fewer than five people nothing is told, nor what would give them away.
class FewTest {
    private static final UUID ACTIVITY = new UUID(1, 1);
    private static final Place WHOLE = new Place.Whole();

    @Test
    void whoKnewIsNotToldIfFewerThanFiveDidNot() {
        assertThat(guarded(40, 37).isFew(Figure.KNEW)).as("three did not").isTrue();
        assertThat(guarded(40, 37).word(Figure.KNEW)).as("37 are not few").isEqualTo("some");
        assertThat(guarded(40, 37).number(Figure.ASKED)).isEqualTo(40);
        assertThat(guarded(40, 35).number(Figure.KNEW)).as("five did not").isEqualTo(35);
        assertThat(guarded(40, 40).number(Figure.KNEW)).isEqualTo(40);
    }

    @Test
    void fewerThanFiveAreNotTold() {
        assertThat(guarded(40, 3).isFew(Figure.KNEW)).isTrue();
        assertThat(guarded(40, 3).word(Figure.KNEW)).isEqualTo("few");
        assertThat(guarded(4, 4).isFew(Figure.ASKED)).isTrue();
        assertThat(guarded(4, 4).isFew(Figure.KNEW)).isTrue();
        var contacts = SmallCells.of(List.of(contacts("school", 4)));
        assertThat(contacts.guard(Figures.of(Map.of(Figure.CONTACTS, 4L)), WHOLE))
                .returns(true, figures -> figures.isFew(Figure.CONTACTS))
                .returns(0L, figures -> figures.number(Figure.CONTACTS));
    }

    @Test
    void oneSmallSchoolHidesTheNextSoThatTheSumDoesNotTellIt() {
        var hidden = SmallCells.of(List.of(contacts("a", 3), contacts("b", 9), contacts("c", 20)));

        assertThat(List.of("a", "b", "c"))
                .extracting(unit -> hidden.has(Figure.CONTACTS, new Place.OfUnit(unit)))
                .containsExactly(true, true, false);
        assertThat(hidden.has(Figure.CONTACTS, WHOLE)).isFalse();
        assertThat(hidden.word(Figure.CONTACTS, new Place.OfUnit("b"))).isEqualTo("some.");
    }

    @Test
    void aRowOfAListIsHiddenIfItsUnitsSumLessTheOthersIsSmall() {
        var hidden =
                SmallCells.of(
                        List.of(
                                measured("clinic", 1, 1, 30),
                                measured("clinic", 1, 2, 9),
                                measured("clinic", 2, 3, 3)));

        assertThat(hidden.has(Figure.MEASURED, new Place.OfUnit("clinic"))).isFalse();
        assertThat(List.of(1, 2, 3))
                .extracting(no -> hidden.word(Figure.MEASURED, single(no)))
                .containsExactly("", "some.", "few.");
        assertThat(hidden.has(Figure.MEASURED, new Place.OfModule(ACTIVITY, 1)))
                .as("42 less 39 would tell it")
                .isTrue();
    }

    @Test
    void aListBehindWhatIsNotToldIsNotCountedEither() {
        var hidden = SmallCells.of(List.of(contacts("a", 3), contacts("b", 9), contacts("c", 20)));

        assertThat(hidden.hides(Behind.of(Figure.CONTACTS, "a"))).isTrue();
        assertThat(hidden.hides(Behind.of(Figure.CONTACTS, "c"))).isFalse();
        assertThat(hidden.hides(Behind.of(Figure.CONTACTS))).isFalse();
        assertThat(hidden.quiet()).containsExactlyInAnyOrder("a", "b");
        assertThat(hidden.shortens(Behind.ALL)).isTrue();
        assertThat(hidden.shortens(Behind.of(Figure.VISITS))).isFalse();
    }

    @Provide
    Arbitrary<List<Guarded>> people() {
        var number = Arbitraries.longs().between(0, 14);
        var unit = Arbitraries.of("a", "b", "c");
        var results =
                Combinators.combine(unit, Arbitraries.integers().between(0, 2), number)
                        .as((of, module, n) -> List.of(measured(of, module, -1, n)));
        var contacts = Combinators.combine(unit, number).as((of, n) -> List.of(contacts(of, n)));
        var asked =
                Combinators.combine(unit, Arbitraries.of("x", "y"), number, number)
                        .as(FewTest::asked);
        return Arbitraries.oneOf(results, contacts, asked)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(FewTest::numbered);
    }

    /// Each entry gets a number of its own; the contacts of a unit are one.
    private static List<Guarded> numbered(List<List<Guarded>> entries) {
        var people = new LinkedHashMap<Set<Spot>, Guarded>();
        for (int i = 0; i < entries.size(); i++) {
            int no = i;
            for (var each : entries.get(i)) {
                var spots = new HashSet<Spot>();
                each.spots()
                        .forEach(spot ->
                                spots.add(
                                        spot.place() instanceof Place.Single
                                                ? new Spot(spot.figure(), single(no))
                                                : spot));
                people.merge(
                        spots,
                        new Guarded(each.number(), spots),
                        (one, other) -> new Guarded(one.number() + other.number(), one.spots()));
            }
        }
        return List.copyOf(people.values());
    }

    @Property(tries = 500)
    void whatIsHiddenDoesNotDependOnWhatComesFirst(@ForAll("people") List<Guarded> people) {
        assertThat(SmallCells.of(people.reversed())).isEqualTo(SmallCells.of(people));
    }

    @Property(tries = 1500)
    void nothingHiddenNorSmallCanBeWorkedOut(@ForAll("people") List<Guarded> people) {
        var hidden = SmallCells.of(people);
        var rows = new LinkedHashMap<Spot, double[]>();
        var numbers = new LinkedHashMap<Spot, Long>();
        for (int i = 0; i < people.size(); i++) {
            for (var spot : people.get(i).spots()) {
                // what nobody did needs no hiding
                if (people.get(i).number() > 0) {
                    rows.computeIfAbsent(spot, _ -> new double[people.size()])[i] = 1;
                    numbers.merge(spot, people.get(i).number(), Long::sum);
                }
            }
        }
        var told =
                rows.keySet().stream()
                        .filter(spot -> spot.isShown() && !hidden.has(spot.figure(), spot.place()))
                        .map(rows::get)
                        .toList();

        rows.forEach((spot, row) -> {
            boolean small = numbers.getOrDefault(spot, 0L) < 5;
            boolean untold = hidden.has(spot.figure(), spot.place());
            assertThat(small && spot.isShown() && !untold).as("small and told: " + spot).isFalse();
            if (small || untold) {
                assertThat(isFound(told, row)).as("worked out: " + spot).isFalse();
            }
        });
    }

    private static boolean isFound(List<double[]> told, double[] row) {
        var more = new ArrayList<>(told);
        more.add(row);
        return rank(more) == rank(told);
    }

    /// Few and small whole numbers: doubles are exact enough to tell nothing from something.
    private static int rank(List<double[]> given) {
        var rows = new ArrayList<double[]>();
        given.forEach(each -> rows.add(each.clone()));
        int rank = 0;
        for (int column = 0; !rows.isEmpty() && column < rows.getFirst().length; column++) {
            for (int at = rank; at < rows.size(); at++) {
                if (Math.abs(rows.get(at)[column]) > 1e-9) {
                    java.util.Collections.swap(rows, rank, at);
                    clear(rows, rank, column);
                    rank++;
                    break;
                }
            }
        }
        return rank;
    }

    private static void clear(List<double[]> rows, int by, int column) {
        for (int below = by + 1; below < rows.size(); below++) {
            double times = rows.get(below)[column] / rows.get(by)[column];
            for (int i = 0; i < rows.get(by).length; i++) {
                rows.get(below)[i] -= times * rows.get(by)[i];
            }
        }
    }

    private static Figures guarded(long asked, long knew) {
        return SmallCells.of(asked("school", "x", asked - knew, knew))
                .guard(
                        Figures.of(Map.of(Figure.ASKED, asked, Figure.KNEW, knew)),
                        new Place.OfUnit("school"));
    }

    private static Guarded contacts(String unit, long number) {
        return new Guarded(number, spots(Figure.CONTACTS, List.of(WHOLE, new Place.OfUnit(unit))));
    }

    /// @param module 0 for none
    private static Guarded measured(String unit, int module, int entry, long number) {
        var places = new ArrayList<>(List.of(WHOLE, new Place.OfUnit(unit), single(entry)));
        if (module > 0) {
            places.add(new Place.OfModule(ACTIVITY, module));
        }
        return new Guarded(number, spots(Figure.MEASURED, places));
    }

    private static List<Guarded> asked(String unit, String circle, long others, long knew) {
        var places =
                List.of(
                        WHOLE,
                        new Place.OfUnit(unit),
                        new Place.Circle("营养餐", null, circle, "pupils"),
                        single(-1));
        var asked = spots(Figure.ASKED, places);
        var who = new HashSet<>(asked);
        who.addAll(spots(Figure.KNEW, places));
        var whoNot = new HashSet<>(asked);
        places.forEach(place -> whoNot.add(new Spot(null, place)));
        return List.of(new Guarded(knew, who), new Guarded(others, whoNot));
    }

    private static Place single(int no) {
        return new Place.Single(new UUID(0, no));
    }

    private static Set<Spot> spots(Figure figure, List<Place> places) {
        var spots = new HashSet<Spot>();
        places.forEach(place -> spots.add(new Spot(figure, place)));
        return spots;
    }
}
