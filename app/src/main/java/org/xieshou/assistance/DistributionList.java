package org.xieshou.assistance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is to get what, and whether a second person has checked it.
///
/// @param author the first of the two persons
/// @param checkedBy the name of the second, null if nobody has
/// @param why what the second person found wrong
/// @param households how many are on it
/// @param unchecked how many came onto it since it was checked, or were put there by the person who checked it
/// @param shares what each household gets
public record DistributionList(
        UUID id,
        String title,
        String unit,
        String unitName,
        UUID author,
        String authorName,
        Instant written,
        @Nullable Boolean approved,
        @Nullable String checkedBy,
        @Nullable String why,
        long households,
        long unchecked,
        List<Share> shares) {
    public DistributionList {
        shares = List.copyOf(shares);
    }

    DistributionList giving(List<Share> each) {
        return new DistributionList(
                id,
                title,
                unit,
                unitName,
                author,
                authorName,
                written,
                approved,
                checkedBy,
                why,
                households,
                unchecked,
                each);
    }

    /// @param quantity thousandths of the measure; fen for money
    public record Share(String item, String measure, String lot, long quantity) {}

    /// A household on it.
    ///
    /// @param checked a second person has seen it there
    /// @param given how many hand-overs followed the list; more than one needs a look
    public record Line(UUID entry, UUID household, String name, boolean checked, long given) {}

    public enum State {
        /// Nobody is on it yet.
        EMPTY,
        WAITING,
        SENT_BACK,
        APPROVED
    }

    public State state() {
        if (households == 0) {
            return State.EMPTY;
        }
        if (approved == null) {
            return State.WAITING;
        }
        return approved ? unchecked == 0 ? State.APPROVED : State.WAITING : State.SENT_BACK;
    }
}
