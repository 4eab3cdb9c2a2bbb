package org.xieshou.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.xieshou.poverty.Disclosure;
import org.xieshou.poverty.Disclosure.Tree;
import org.xieshou.poverty.Fraction;

/// Which cells of a tree of places may be told: for each column on its own, and the same for everybody who looks, so that
/// two people who compare their pages find no more than one alone.
///
/// @param sizes places whose numbers of households and people are hidden
/// @param items one an item
/// @param measures places whose measures are hidden
record Cells(Set<Tree<Sums>> sizes, List<Set<Tree<Sums>>> items, Set<Tree<Sums>> measures) {

    static Cells of(Tree<Sums> root, Standards standards) {
        var sizes = hidden(root, Set.of(), standards, _ -> LongStream.empty());
        var items = new ArrayList<Set<Tree<Sums>>>();
        for (var item : Item.ALL) {
            int i = item.at();
            Numbers numbers =
                    sums -> LongStream.of(sums.lacking()[i], sums.unsure()[i], sums.meeting(i));
            items.add(hidden(root, sizes, standards, numbers));
        }
        return new Cells(
                sizes, List.copyOf(items), hidden(root, sizes, standards, Cells::measured));
    }

    /// The numbers of people that a column tells or lets be worked out.
    private interface Numbers {
        LongStream of(Sums sums);
    }

    private static Set<Tree<Sums>> hidden(
            Tree<Sums> root, Set<Tree<Sums>> others, Standards standards, Numbers numbers) {
        Predicate<Sums> isSmall =
                sums ->
                        sums.households() < standards.leastHouseholds()
                                || numbers.of(sums)
                                        .anyMatch(
                                                each -> each > 0 && each < standards.leastPeople());
        return new Disclosure<>(Sums::plus, isSmall, Sums::households).hidden(root, others);
    }

    private static LongStream measured(Sums sums) {
        var tally = sums.tally();
        var people = new ArrayList<Fraction>();
        people.add(tally.counted());
        people.add(tally.all().minus(tally.counted()));
        people.add(tally.poor());
        people.add(tally.counted().minus(tally.poor()));
        for (int j = 0; j < tally.raw().size(); j++) {
            people.add(tally.censored().get(j));
            people.add(tally.raw().get(j).minus(tally.censored().get(j)));
            people.add(tally.counted().minus(tally.raw().get(j)));
        }
        var incomes =
                LongStream.of(
                        sums.incomes(),
                        sums.people() - sums.incomes(),
                        sums.below(),
                        sums.incomes() - sums.below());
        return LongStream.concat(
                incomes, people.stream().mapToLong(each -> each.top().longValueExact()));
    }

    boolean tellsSize(Tree<Sums> place) {
        return !sizes.contains(place);
    }

    boolean tells(Tree<Sums> place, Item item) {
        return !items.get(item.at()).contains(place);
    }

    boolean tellsMeasures(Tree<Sums> place) {
        return !measures.contains(place);
    }
}
