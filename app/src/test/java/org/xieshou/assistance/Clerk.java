package org.xieshou.assistance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xieshou.shared.Entry;

/// The reference for the books: a clerk who keeps a card for each statement that stands and adds up all cards whenever
/// asked. He knows nothing of postings, reversals or batches.
final class Clerk {
    private final Map<Object, List<Leg>> cards = new HashMap<>();

    void hear(Entry entry) {
        cards.put(entry.root(), Statement.of(entry));
    }

    /// What each account should hold; a stock and its shortage are told as one, for only the order of events divides them.
    Map<Leg.At, Long> sums() {
        var sums = new TreeMap<Leg.At, Long>();
        cards.values()
                .forEach(card ->
                        card.forEach(
                                leg -> sums.merge(together(leg.at()), leg.amount(), Long::sum)));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    static Leg.At together(Leg.At at) {
        var account = at.account();
        return account.sort() == Account.Sort.SHORTAGE
                ? new Leg.At(
                        new Account(Account.Sort.STOCK, account.owner(), account.place()),
                        at.good())
                : at;
    }
}
