package org.xieshou.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a statement about a person changes where that person lives. Pure: the same statements in the same order give the
/// same result, however they are cut into batches.
///
/// A description puts somebody into its household who is in none, or moves him if its author had seen where he was. A
/// move needs no description and outranks it; leaving counts only where one lives; the dead stay dead. Two households
/// that claim a person without knowing of each other are rivals until a person settles it.
final class MemberFold {
    private MemberFold() {}

    enum Told {
        DESCRIBED,
        MOVED,
        LEFT
    }

    /// @param from the household that the entry is about
    /// @param home where the person lives from then on; null: in none
    /// @param on the day of a move or a departure; null for a description
    /// @param first the seq at which it came
    /// @param known the seq at which its present words came
    /// @param branch the device, or the journal that brought the entry, and its number there
    /// @param basedOn the last seq that its author had seen
    /// @param branchBased the last number of his own branch that he had seen
    record Stated(
            UUID entry,
            Told told,
            UUID from,
            @Nullable UUID home,
            @Nullable LocalDate on,
            boolean died,
            long first,
            long known,
            UUID branch,
            long branchSeq,
            long basedOn,
            long branchBased) {

        boolean hadSeen(Stated other) {
            long since = other.known <= first ? other.known : other.first;
            return since <= basedOn
                    || (other.branch.equals(branch) && other.branchSeq <= branchBased);
        }

        /// A day before that of what stands: it tells of earlier times.
        private boolean isBefore(Stated other) {
            return on != null && other.on != null && on.isBefore(other.on);
        }
    }

    /// @param rivals in the order of their arrival
    record Standing(Stated now, List<Stated> rivals) {
        Standing {
            rivals = List.copyOf(rivals);
        }
    }

    private enum Outcome {
        KEEPS,
        STANDS,
        RIVALS
    }

    static Standing state(@Nullable Standing before, Stated next) {
        if (before == null) {
            return new Standing(next, List.of());
        }
        return switch (outcome(before.now, next)) {
            case KEEPS -> before;
            case STANDS -> new Standing(next, next.died ? List.of() : unseen(before, next));
            case RIVALS -> rival(before, next);
        };
    }

    private static Outcome outcome(Stated now, Stated next) {
        if (now.died) {
            return Outcome.KEEPS;
        }
        boolean same = next.home != null && next.home.equals(now.home);
        boolean saw = next.hadSeen(now);
        return switch (next.told) {
            case DESCRIBED -> same ? Outcome.KEEPS : described(now, saw);
            case MOVED -> same ? Outcome.STANDS : moved(now, next, saw);
            case LEFT -> left(now, next);
        };
    }

    /// Who did not know that somebody left does not bring him back by describing him.
    private static Outcome described(Stated now, boolean saw) {
        if (saw) {
            return Outcome.STANDS;
        }
        return now.home == null ? Outcome.KEEPS : Outcome.RIVALS;
    }

    private static Outcome moved(Stated now, Stated next, boolean saw) {
        if (next.isBefore(now)) {
            return Outcome.KEEPS;
        }
        boolean clashes = !saw && now.told == Told.MOVED;
        return clashes ? Outcome.RIVALS : Outcome.STANDS;
    }

    private static Outcome left(Stated now, Stated next) {
        boolean lives = next.from.equals(now.home) && !next.isBefore(now);
        return next.died || lives ? Outcome.STANDS : Outcome.KEEPS;
    }

    private static List<Stated> unseen(Standing before, Stated next) {
        return before.rivals.stream()
                .filter(rival -> !next.hadSeen(rival))
                .filter(rival -> rival.home != null && !rival.home.equals(next.home))
                .toList();
    }

    private static Standing rival(Standing before, Stated next) {
        boolean known =
                before.rivals.stream()
                        .anyMatch(rival -> rival.home != null && rival.home.equals(next.home));
        var rivals = new ArrayList<>(before.rivals);
        if (!known) {
            rivals.add(next);
        }
        return new Standing(before.now, rivals);
    }
}
