package org.xieshou.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a stated fact changes what stands. Pure: the same statements in the same order give the same result, however
/// they are cut into batches.
///
/// A fact stands until somebody who had seen it states another. Who had not seen it becomes its rival, both are shown,
/// and who has seen both settles it by stating one.
public final class FactFold {
    private FactFold() {}

    /// @param entry the root of the entries that say it
    /// @param first the seq at which it came
    /// @param known the seq at which its present words came: later than `first` if it was corrected
    /// @param branch the device, or the journal that brought the entry
    /// @param branchSeq its number there
    public record Fact(
            UUID entry,
            String value,
            LocalDate asOf,
            long first,
            long known,
            UUID branch,
            long branchSeq) {}

    /// @param basedOn the last seq that its author had seen
    /// @param branchBased the last number of his own branch that he had seen
    public record Stated(Fact fact, long basedOn, long branchBased) {
        boolean hadSeen(Fact other) {
            // What was corrected only later had been seen if its first words had.
            long since = other.known <= fact.first ? other.known : other.first;
            return since <= basedOn
                    || (other.branch.equals(fact.branch) && other.branchSeq <= branchBased);
        }
    }

    /// @param rivals in the order of their arrival
    public record Standing(Fact now, List<Fact> rivals) {
        public Standing {
            rivals = List.copyOf(rivals);
        }

        public boolean isDisputed() {
            return !rivals.isEmpty();
        }
    }

    /// What was before and is no more in the result goes to the past, and so does a statement that never stood.
    public static Standing state(@Nullable Standing before, Stated next) {
        var fact = next.fact;
        if (before == null) {
            return new Standing(fact, List.of());
        }
        var now = before.now;
        boolean sawNow = next.hadSeen(now);
        boolean lateOwn = now.branch.equals(fact.branch) && now.branchSeq > fact.branchSeq;
        boolean aboutEarlierDay = sawNow && fact.asOf.isBefore(now.asOf);
        if (lateOwn || aboutEarlierDay) {
            return before;
        }
        var open = stillOpen(before, next, sawNow);
        if (sawNow) {
            return new Standing(fact, open);
        }
        boolean agrees =
                now.value.equals(fact.value)
                        || open.stream().anyMatch(rival -> rival.value.equals(fact.value));
        if (!agrees) {
            open.add(fact);
        }
        return new Standing(now, open);
    }

    /// A rival is settled by who had seen it, or who says the same with the standing fact before his eyes.
    private static List<Fact> stillOpen(Standing before, Stated next, boolean sawNow) {
        var open = new ArrayList<Fact>();
        for (var rival : before.rivals) {
            boolean same = rival.value.equals(next.fact.value);
            if (!next.hadSeen(rival) && !(same && sawNow)) {
                open.add(rival);
            }
        }
        return open;
    }
}
