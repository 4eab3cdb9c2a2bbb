package org.xieshou.synth;

import java.time.LocalDate;

/// What a family earns in a year, in fen, rounded to hundred yuan as people tell it.
///
/// @param business 0 if they run nothing of their own
record Means(long wages, long business, long cost, long transfer) {
    private static final long YUAN = 100;
    private static final long HUNDRED_YUAN = 100 * YUAN;

    static Means of(Family family, LocalDate day, Dice dice) {
        int working = 0;
        int old = 0;
        for (var member : family.members()) {
            int age = member.age(day);
            working += age >= 18 && age < 60 ? 1 : 0;
            old += age >= 60 ? 1 : 0;
        }
        int hardship = 100 - family.need() * 17;
        long wages = (long) working * dice.between(60, 260) * hardship;
        boolean farms = dice.percent(family.village().isCommunity() ? 12 : 45);
        long business = farms ? (long) dice.between(40, 320) * hardship : 0;
        long transfer = (long) dice.between(4, 30) * 100 + old * 16L * 100 + family.need() * 1_500L;
        return new Means(
                rounded(wages),
                rounded(business),
                rounded(business * dice.between(25, 45) / 100),
                rounded(transfer));
    }

    /// As told again later: somewhat more or less.
    static long again(long fen, Dice dice) {
        return fen == 0
                ? dice.between(0, 1) * 3_000L * YUAN
                : rounded(fen / YUAN * dice.between(88, 126) / 100);
    }

    private static long rounded(long yuan) {
        return yuan * YUAN / HUNDRED_YUAN * HUNDRED_YUAN;
    }
}
