package org.xieshou.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xieshou.need.Check.Result;
import org.xieshou.poverty.AlkireFoster;
import org.xieshou.poverty.Fraction;
import org.xieshou.poverty.Incomes;
import org.xieshou.poverty.Observed;

/// Judges one household for the survey of places: by the same checklist as its own page.
final class Assessed {
    private final Standards standards;
    private final LocalDate day;
    private final Checklist checklist;
    private final AlkireFoster method;

    Assessed(Standards standards, LocalDate day) {
        this.standards = standards;
        this.day = day;
        this.checklist = new Checklist(standards, day);
        this.method = new AlkireFoster(standards.scheme());
    }

    /// @param income of each of its people, if it is known
    record Household(Sums sums, Optional<Incomes.Income> income) {}

    /// @param home with one member at least
    Household of(Home home) {
        var income = Income.of(home);
        var checks = checklist.of(home, income);
        long people = home.members().size();
        var weight = Fraction.of(people);
        var lacking = new long[Item.ALL.size()];
        var unsure = new long[Item.ALL.size()];
        for (var check : checks) {
            int i = check.item().at();
            lacking[i] = check.result() == Result.FAIL ? people : 0;
            unsure[i] = check.result() == Result.UNKNOWN ? people : 0;
        }
        var perHead = income.perHead();
        var gap = perHead.flatMap(amount -> gap(home, amount));
        var tally = method.tally(List.of(new Observed(weight, gaps(checks, gap))));
        var shortfall = gap.orElse(Fraction.ZERO);
        boolean below = shortfall.sign() > 0;
        var sums =
                new Sums(
                        1,
                        people,
                        lacking,
                        unsure,
                        tally,
                        gap.isPresent() ? people : 0,
                        below ? people : 0,
                        shortfall.times(weight),
                        shortfall.power(2).times(weight));
        return new Household(sums, perHead.map(each -> new Incomes.Income(each, weight)));
    }

    /// The share of the line that is lacking, at most all of it.
    private Optional<Fraction> gap(Home home, Fraction perHead) {
        var amount = perHead.sign() < 0 ? Fraction.ZERO : perHead;
        return standards
                .lines()
                .compared(day, home.regions())
                .map(line -> Observed.gap(amount, Fraction.of(line.fen())));
    }

    /// In the order of the scheme: living (food and clothes), schooling, insurance, house, water, income.
    private static List<Optional<Fraction>> gaps(List<Check> checks, Optional<Fraction> income) {
        var gaps = new ArrayList<Optional<Fraction>>();
        var food = gap(checks.get(Item.FOOD.at()));
        var clothes = gap(checks.get(Item.CLOTHING.at()));
        gaps.add(isLacking(food) ? food : isLacking(clothes) || food.isPresent() ? clothes : food);
        for (var item : List.of(Item.EDUCATION, Item.MEDICAL, Item.HOUSING, Item.WATER)) {
            gaps.add(gap(checks.get(item.at())));
        }
        gaps.add(income);
        return gaps;
    }

    private static boolean isLacking(Optional<Fraction> gap) {
        return gap.filter(each -> each.sign() > 0).isPresent();
    }

    private static Optional<Fraction> gap(Check check) {
        return check.isKnown()
                ? Optional.of(check.result() == Result.FAIL ? Fraction.ONE : Fraction.ZERO)
                : Optional.empty();
    }
}
