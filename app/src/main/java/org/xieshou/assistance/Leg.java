package org.xieshou.assistance;

import java.util.Comparator;

/// What an entry adds to one account (or takes from it, below zero).
///
/// @param amount thousandths of the measure; fen for money
record Leg(At at, long amount) {
    /// One good in one account.
    record At(Account account, Good good) implements Comparable<At> {
        private static final Comparator<At> ORDER =
                Comparator.comparing(At::account).thenComparing(At::good);

        @Override
        public int compareTo(At other) {
            return ORDER.compare(this, other);
        }

        boolean isStock() {
            return account.sort() == Account.Sort.STOCK;
        }
    }

    static Leg of(Account account, Good good, long amount) {
        return new Leg(new At(account, good), amount);
    }
}
