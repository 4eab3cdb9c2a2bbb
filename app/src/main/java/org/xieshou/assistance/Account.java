package org.xieshou.assistance;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where goods and money are, in the books.
///
/// @param owner the unit whose stock or shortage it is; empty otherwise
/// @param place a store, a donor or a pledge by id, or why something was written off; empty for a unit's own hands
record Account(Sort sort, String owner, String place) implements Comparable<Account> {
    /// In the order in which goods pass them.
    enum Sort {
        /// Where it came from; what came in is what this is below zero.
        DONOR,
        /// Promised and not yet here.
        PLEDGED,
        /// In a store or a unit's hands; never below zero.
        STOCK,
        /// More given than was there (below zero), or fewer found than should be (above), until a person explains it.
        SHORTAGE,
        HOUSEHOLD,
        WRITTEN_OFF
    }

    private static final Comparator<Account> ORDER =
            Comparator.comparing(Account::sort)
                    .thenComparing(Account::owner)
                    .thenComparing(Account::place);

    static final Account HOUSEHOLDS = new Account(Sort.HOUSEHOLD, "", "");

    static Account donor(@Nullable UUID donor) {
        return new Account(Sort.DONOR, "", text(donor));
    }

    static Account pledged(UUID pledge) {
        return new Account(Sort.PLEDGED, "", pledge.toString());
    }

    /// A unit's store, or its own hands if none is named. Only the unit itself can reach its stores: what others say of
    /// a store of that id is theirs alone.
    static Account stock(String unit, @Nullable UUID store) {
        return new Account(Sort.STOCK, unit, text(store));
    }

    static Account writtenOff(String why) {
        return new Account(Sort.WRITTEN_OFF, "", why);
    }

    /// The shortage of this stock.
    Account shortage() {
        return new Account(Sort.SHORTAGE, owner, place);
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }
}
