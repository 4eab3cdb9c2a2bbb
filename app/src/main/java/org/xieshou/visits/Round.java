package org.xieshou.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A re-check over a list of households, with what the reader reaches of it.
///
/// @param facts what is asked again, by their names in the catalogue
/// @param unit the unit that is to go
/// @param campaign the campaign that it belongs to, if any
/// @param made the day on which it was begun
/// @param listed how many households are on the list
/// @param done how many of them were asked
public record Round(
        UUID id,
        String name,
        List<String> facts,
        String unit,
        String unitName,
        LocalDate due,
        @Nullable UUID campaign,
        LocalDate made,
        long listed,
        long done) {
    public Round {
        facts = List.copyOf(facts);
    }

    public long open() {
        return listed - done;
    }

    public boolean isLate(LocalDate today) {
        return open() > 0 && due.isBefore(today);
    }

    /// A household on the list.
    ///
    /// @param head the household's adult head, else its number
    /// @param on the day on which it was asked last; null if it was not yet
    /// @param by the unit that asked
    /// @param tried the day on which somebody came and could not ask, since the round began; null if nobody did
    /// @param met whom one met then: away, moved, or home where it was no time to ask
    public record Line(
            UUID household,
            String head,
            String village,
            @Nullable String hamlet,
            @Nullable String address,
            @Nullable LocalDate on,
            @Nullable String by,
            @Nullable LocalDate tried,
            @Nullable String met) {
        public String where() {
            return Where.of(village, hamlet, address);
        }

        /// In the words of a visit's page.
        public String why() {
            return "home".equals(met) || met == null ? "later" : met;
        }
    }

    /// How a question was answered by all who were asked.
    ///
    /// @param told answered for the first time
    public record Tally(String fact, long same, long changed, long told, long unknown) {}

    /// Households that can be put on a list.
    ///
    /// @param unfound of the numbers that were pasted, those of no household in reach
    public record Chosen(List<UUID> households, List<String> heads, List<String> unfound) {
        public Chosen {
            households = List.copyOf(households);
            heads = List.copyOf(heads);
            unfound = List.copyOf(unfound);
        }

        /// Another for any other list: what was looked at is what is begun.
        public String mark() {
            return households.size() + "-" + Integer.toHexString(Objects.hash(households, unfound));
        }
    }

    /// Whom to choose.
    ///
    /// @param area there and below; null for all in reach
    /// @param status those that have it today; empty for all
    /// @param numbers the numbers of households; if there are any, nothing else is asked for
    public record Filter(@Nullable Integer area, String status, List<String> numbers) {
        public Filter {
            numbers = numbers.stream().distinct().toList();
        }
    }
}
