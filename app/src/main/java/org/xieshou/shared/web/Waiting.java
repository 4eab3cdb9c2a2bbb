package org.xieshou.shared.web;

import java.time.Instant;
import java.util.List;

/// What waits for a person: each room that has such things gives a bean, the home page lists them
/// emergencies first, then gravest and oldest. What is done is gone from the list.
public interface Waiting {
    List<Item> waiting(Visitor visitor);

    /// The four texts of one kind of thing: `key`, `key.tag`, `key.text` with what fills it, `key.act`.
    static Words words(String key, Object... told) {
        return new Words(key, List.of(told));
    }

    /// @param told fills the explanation
    record Words(String key, List<Object> told) {
        public Words {
            told = List.copyOf(told);
        }

        public Item item(State state, Instant since, long count, String href) {
            return new Item(
                    state,
                    since,
                    count,
                    Text.of(key),
                    Text.of(key + ".tag"),
                    new Text(key + ".text", told),
                    href,
                    Text.of(key + ".act"),
                    false);
        }
    }

    /// One kind of thing that waits.
    ///
    /// @param state LATE for a broken promise or an emergency, then LOOK, DUE, GAP, ASK
    /// @param since when the oldest of them came
    /// @param count how many; more than none
    /// @param title what it is, in a few words
    /// @param tag the word beside the title, saying the state
    /// @param explanation what a person needs to know before acting
    /// @param href the list behind the count
    /// @param act the word on the button
    /// @param emergency somebody cannot wait: before every day that has passed
    record Item(
            State state,
            Instant since,
            long count,
            Text title,
            Text tag,
            Text explanation,
            String href,
            Text act,
            boolean emergency) {
        public Item {
            if (count < 1) {
                throw new IllegalArgumentException("nothing waits");
            }
        }
    }
}
