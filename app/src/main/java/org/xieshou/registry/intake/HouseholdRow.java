package org.xieshou.registry.intake;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Phone;

/// One household of the list, checked and ready to be entered.
///
/// @param sheet where its head stands
/// @param rows the rows it was read from, in order
/// @param number the other system's household number
/// @param status kinds by the catalogue's codes
/// @param people the head first
public record HouseholdRow(
        String sheet,
        List<Integer> rows,
        @Nullable String number,
        AreaPath area,
        @Nullable String address,
        @Nullable Phone phone,
        @Nullable String language,
        Status status,
        List<Stated> facts,
        List<PersonRow> people) {
    public HouseholdRow {
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a household has a head");
        }
    }

    public PersonRow head() {
        return people.getFirst();
    }

    /// @param kind code of `household.kind`
    /// @param monitored code of `household.monitored`
    public record Status(
            @Nullable String kind,
            @Nullable String monitored,
            @Nullable YearMonth recognised,
            @Nullable YearMonth resolved) {}

    /// Never the content: it would end in a log.
    @Override
    public String toString() {
        return "HouseholdRow[" + sheet + " " + rows + ", " + people.size() + " people]";
    }
}
