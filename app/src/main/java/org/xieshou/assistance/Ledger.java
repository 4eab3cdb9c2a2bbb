package org.xieshou.assistance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.xieshou.assistance.Leg.At;
import org.xieshou.shared.Entry;

/// The books, written forward one entry at a time. Each entry's postings add up to nothing for each good, a correction
/// first turns round all that its statement had posted, and no stock stands below zero after an entry: what is taken
/// beyond what is there goes to the shortage of that stock and stays there until a person explains it.
final class Ledger {
    private final Map<UUID, NavigableMap<At, Long>> standing;
    private final Map<At, Long> stock;
    private final NavigableMap<At, Long> change = new TreeMap<>();
    private final List<Posting> postings = new ArrayList<>();

    /// @param standing what the statements that will be corrected have posted in all, by root
    /// @param stock what is in each stock that will be touched; missing ones are empty
    Ledger(Map<UUID, NavigableMap<At, Long>> standing, Map<At, Long> stock) {
        this.standing = new LinkedHashMap<>(standing);
        this.stock = new LinkedHashMap<>(stock);
    }

    /// @throws ArithmeticException if an account would hold more than a long can count
    void post(Entry entry, List<Leg> said) {
        var before = standing.getOrDefault(entry.root(), new TreeMap<>());
        var page = new Page(entry);
        before.forEach((at, amount) -> page.add(Posting.Part.REVERSED, at, -amount));
        said.forEach(leg -> page.add(Posting.Part.SAID, leg.at(), leg.amount()));
        page.coverShortages();
        standing.put(entry.root(), page.stands);
    }

    List<Posting> postings() {
        return List.copyOf(postings);
    }

    /// By how much each account changes; those that end as they began are left out.
    void changes(BiConsumer<At, Long> work) {
        change.forEach((at, amount) -> {
            if (amount != 0) {
                work.accept(at, amount);
            }
        });
    }

    /// What one entry posts.
    private final class Page {
        private final Entry entry;
        private final NavigableMap<At, Long> touched = new TreeMap<>();
        private final NavigableMap<At, Long> stands = new TreeMap<>();
        private int no;

        Page(Entry entry) {
            this.entry = entry;
        }

        void add(Posting.Part part, At at, long amount) {
            if (amount == 0) {
                return;
            }
            postings.add(new Posting(entry, ++no, part, new Leg(at, amount)));
            change.merge(at, amount, Math::addExact);
            if (part != Posting.Part.REVERSED) {
                stands.merge(at, amount, Math::addExact);
            }
            if (at.isStock()) {
                touched.put(at, stock.merge(at, amount, Math::addExact));
            }
        }

        void coverShortages() {
            new TreeMap<>(touched)
                    .forEach((at, left) -> {
                        if (left < 0) {
                            add(Posting.Part.SHORT, at, -left);
                            add(
                                    Posting.Part.SHORT,
                                    new At(at.account().shortage(), at.good()),
                                    left);
                        }
                    });
        }
    }
}
