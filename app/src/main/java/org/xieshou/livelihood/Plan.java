package org.xieshou.livelihood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A courtyard or breeding plan of a household.
///
/// @param head the household's adult head, else its number
/// @param sort courtyard or breeding
/// @param inputs what it takes, a line each; null if nothing was said
/// @param expected fen that its sales should bring; sold, what they brought so far
public record Plan(
        UUID plan,
        UUID household,
        String head,
        @Nullable String village,
        String sort,
        String what,
        @Nullable BigDecimal quantity,
        @Nullable String measure,
        @Nullable String inputs,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long expected,
        long sold) {

    /// Help that a unit promised for it, due whether or not the plan still stands: whoever promised takes it back.
    ///
    /// @param planned what the plan is or was about
    /// @param dropped the plan was taken back
    /// @param kept the day on which it was
    public record Promise(
            UUID promise,
            UUID plan,
            UUID household,
            @Nullable Integer area,
            String head,
            @Nullable String village,
            String unit,
            String unitName,
            String planned,
            boolean dropped,
            String what,
            LocalDate due,
            @Nullable LocalDate kept) {
        public boolean isLate(LocalDate today) {
            return kept == null && due.isBefore(today);
        }
    }

    public List<String> inputLines() {
        return inputs == null ? List.of() : inputs.lines().toList();
    }
}
