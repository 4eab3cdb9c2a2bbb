package org.xieshou.registry.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.IdNumber;
import org.xieshou.registry.PersonName;
import org.xieshou.registry.Phone;
import org.xieshou.registry.Relation;
import org.xieshou.registry.Sex;

/// One person of a household of the list. Birth and sex come from the ID number where there is one.
///
/// @param number the other system's person number
/// @param relation `OTHER` where the list does not tell
public record PersonRow(
        int row,
        @Nullable String number,
        PersonName name,
        @Nullable IdNumber id,
        @Nullable LocalDate born,
        @Nullable Sex sex,
        Relation relation,
        @Nullable Phone phone,
        List<Stated> facts) {
    public PersonRow {
        facts = List.copyOf(facts);
    }

    /// Never the content: it would end in a log.
    @Override
    public String toString() {
        return "PersonRow[" + row + ", " + relation + "]";
    }
}
