package org.xieshou.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Said;
import org.xieshou.shared.StandingTable.Fold;
import org.xieshou.shared.StandingTable.Standing;

/// The head of the latest day; of one day, the last word.
final class HeadRows implements Fold {
    @Override
    public Standing add(@Nullable Standing before, UUID next, Function<UUID, Said> words) {
        if (before != null && day(words.apply(next)).isBefore(day(words.apply(before.now())))) {
            return before;
        }
        return new Standing(next, List.of());
    }

    private static LocalDate day(Said said) {
        return LocalDate.parse(said.get("on_day"));
    }
}
