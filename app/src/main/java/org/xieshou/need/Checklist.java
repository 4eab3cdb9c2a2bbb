package org.xieshou.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xieshou.need.Check.Result;
import org.xieshou.need.Home.Member;
import org.xieshou.need.Home.Stated;

/// The seven results of a household on a day. What is not known stays so: nothing is made up.
final class Checklist {
    private static final String GRADE = "household.housing-grade";
    private static final String DANGEROUS = "household.housing-dangerous";
    private static final String WATER_SAFE = "household.water-safe";
    private static final String WATER_HARD = "household.water-hard";
    private static final List<String> WATER =
            List.of(
                    "household.water-quantity",
                    "household.water-quality",
                    "household.water-near",
                    "household.water-steady");
    private static final String PUPIL = "person.pupil";
    private static final String DROPOUT = "person.dropout";
    private static final String NOT_AT_SCHOOL = "person.not-at-school";
    private static final List<String> MEDICAL =
            List.of("person.medical-resident", "person.medical-employee");

    /// All facts that it looks at, and those of the income.
    static final List<String> FACTS =
            List.of(
                    "household.food-enough",
                    "household.clothes-enough",
                    GRADE,
                    DANGEROUS,
                    WATER_SAFE,
                    WATER_HARD,
                    WATER.get(0),
                    WATER.get(1),
                    WATER.get(2),
                    WATER.get(3),
                    PUPIL,
                    DROPOUT,
                    NOT_AT_SCHOOL,
                    MEDICAL.get(0),
                    MEDICAL.get(1),
                    Income.WAGES,
                    Income.BUSINESS,
                    Income.COST,
                    Income.PROPERTY,
                    Income.TRANSFER,
                    Income.SALES,
                    Income.MEMBERS);

    private final Standards standards;
    private final LocalDate day;

    Checklist(Standards standards, LocalDate day) {
        this.standards = standards;
        this.day = day;
    }

    List<Check> of(Home home, Income income) {
        return List.of(
                yesNo(Item.FOOD, home, "household.food-enough"),
                yesNo(Item.CLOTHING, home, "household.clothes-enough"),
                education(home),
                medical(home),
                housing(home),
                water(home),
                income(home, income));
    }

    private static Check yesNo(Item item, Home home, String fact) {
        return home.find(fact)
                .map(each -> result(item, each.isYes(), "told", List.of(each)))
                .orElseGet(() -> Check.unknown(item, List.of(), List.of(fact)));
    }

    private static Check result(Item item, boolean passes, String why, List<Stated> grounds) {
        return passes ? Check.pass(item, why, grounds) : Check.fail(item, "not-" + why, grounds);
    }

    /// Only a professional's grade says that a house is safe; that it is not may be told by the list of unsafe houses.
    private static Check housing(Home home) {
        var grade = home.find(GRADE).filter(each -> !each.value().equals("none"));
        if (grade.isPresent()) {
            var letter = grade.get().value();
            boolean isSafe = letter.equals("A") || letter.equals("B");
            return result(Item.HOUSING, isSafe, "graded", List.of(grade.get()));
        }
        return home.find(DANGEROUS)
                .filter(Stated::isYes)
                .map(each -> Check.fail(Item.HOUSING, "listed", List.of(each)))
                .orElseGet(() -> Check.unknown(Item.HOUSING, List.of(), List.of(GRADE)));
    }

    /// All four of quantity, quality, way and steadiness; else what was said of it as a whole.
    private static Check water(Home home) {
        var known = WATER.stream().flatMap(fact -> home.find(fact).stream()).toList();
        var bad = known.stream().filter(each -> !each.isYes()).toList();
        if (!bad.isEmpty()) {
            return Check.fail(Item.WATER, "not-measured", bad);
        }
        if (known.size() == WATER.size()) {
            return Check.pass(Item.WATER, "measured", known);
        }
        var hard = home.find(WATER_HARD).filter(Stated::isYes);
        if (hard.isPresent()) {
            return Check.fail(Item.WATER, "not-told", List.of(hard.get()));
        }
        return home.find(WATER_SAFE)
                .map(each -> result(Item.WATER, each.isYes(), "told", List.of(each)))
                .orElseGet(() ->
                        Check.unknown(
                                Item.WATER,
                                known,
                                WATER.stream().filter(fact -> home.find(fact).isEmpty()).toList()));
    }

    private Check income(Home home, Income income) {
        var grounds =
                income.parts().stream()
                        .flatMap(part -> Optional.ofNullable(part.stated()).stream())
                        .toList();
        var line = standards.lines().compared(day, home.regions());
        if (line.isEmpty()) {
            return Check.unknown(Item.INCOME, grounds, List.of());
        }
        var below = income.isBelow(line.get().fen());
        if (below.isPresent()) {
            return result(Item.INCOME, !below.get(), line.get().name(), grounds);
        }
        var missing =
                income.parts().stream()
                        .filter(Income.Part::isMissing)
                        .map(Income.Part::fact)
                        .toList();
        return Check.unknown(
                Item.INCOME, grounds, missing.isEmpty() ? List.of(Income.MEMBERS) : missing);
    }

    private Check medical(Home home) {
        if (home.members().isEmpty()) {
            return Check.unknown(Item.MEDICAL, List.of(), List.of());
        }
        return all(Item.MEDICAL, home.members().stream().map(each -> insured(home, each)).toList());
    }

    /// Insured this year by one of the two: an older word says nothing of this year.
    private Check insured(Home home, Member member) {
        var known =
                MEDICAL.stream()
                        .flatMap(fact -> home.find(fact, member.id()).stream())
                        .filter(each -> each.asOf().plusYears(1).isAfter(day))
                        .toList();
        var yes = known.stream().filter(Stated::isYes).toList();
        if (!yes.isEmpty()) {
            return Check.pass(Item.MEDICAL, "insured", yes);
        }
        return known.size() == MEDICAL.size()
                ? Check.fail(Item.MEDICAL, "not-insured", known)
                : Check.unknown(Item.MEDICAL, known, List.of(MEDICAL.getFirst()));
    }

    private Check education(Home home) {
        var law = standards.schooling(day);
        if (law.isEmpty()) {
            return Check.unknown(Item.EDUCATION, List.of(), List.of());
        }
        var children =
                home.members().stream()
                        .filter(each -> each.age(day).filter(law.get()::covers).isPresent())
                        .map(each -> enrolled(home, each, law.get().latest()))
                        .toList();
        if (!children.isEmpty()) {
            return all(Item.EDUCATION, children);
        }
        boolean agesKnown = home.members().stream().allMatch(each -> each.birth() != null);
        return agesKnown && !home.members().isEmpty()
                ? Check.pass(Item.EDUCATION, "no-children", List.of())
                : Check.unknown(Item.EDUCATION, List.of(), List.of());
    }

    private Check enrolled(Home home, Member child, int latest) {
        boolean mayWait = child.age(day).orElse(0) < latest;
        var dropout = home.find(DROPOUT, child.id()).filter(Stated::isYes);
        var reason = home.find(NOT_AT_SCHOOL, child.id());
        var pupil = home.find(PUPIL, child.id());
        if (dropout.isPresent()) {
            return Check.fail(Item.EDUCATION, "not-enrolled", List.of(dropout.get()));
        }
        if (pupil.isPresent() && isAtSchool(pupil.get())) {
            return Check.pass(Item.EDUCATION, "enrolled", List.of(pupil.get()));
        }
        if (reason.isPresent()) {
            var said = reason.get();
            return switch (said.value()) {
                case "taught-at-home", "suspended", "deferred", "finished" ->
                        Check.pass(Item.EDUCATION, "enrolled", List.of(said));
                case "too-young" -> result(Item.EDUCATION, mayWait, "enrolled", List.of(said));
                default -> Check.fail(Item.EDUCATION, "not-enrolled", List.of(said));
            };
        }
        return pupil.map(each -> result(Item.EDUCATION, mayWait, "enrolled", List.of(each)))
                .orElseGet(() -> Check.unknown(Item.EDUCATION, List.of(), List.of(PUPIL)));
    }

    private static boolean isAtSchool(Stated pupil) {
        return !List.of("none", "preschool", "under-school-age").contains(pupil.value());
    }

    /// One that fails decides; then one that is not known.
    private static Check all(Item item, List<Check> each) {
        for (var result : List.of(Result.FAIL, Result.UNKNOWN)) {
            var such = each.stream().filter(one -> one.result() == result).toList();
            if (!such.isEmpty()) {
                return together(item, such);
            }
        }
        return together(item, each);
    }

    private static Check together(Item item, List<Check> some) {
        var grounds = new ArrayList<Stated>();
        var missing = new ArrayList<String>();
        some.forEach(one -> {
            grounds.addAll(one.grounds());
            missing.addAll(one.missing());
        });
        var first = some.getFirst();
        return new Check(item, first.result(), first.why(), grounds, missing);
    }
}
