package org.xieshou.registry;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list of households as it leaves the house: what its reader may see on the pages, and no more. Read piece by piece
/// while it is written.
///
/// @param householdFacts those that any of the households has, in the catalogue's order
/// @param peopleFacts the same of the members
/// @param homes in the order of the list
/// @param people in the same order, heads first
/// @param isCut more were found than go into one file
public record Export(
        List<FactDeclaration> householdFacts,
        List<FactDeclaration> peopleFacts,
        Supplier<Stream<Home>> homes,
        Supplier<Stream<Member>> people,
        boolean isCut) {
    public static final int MOST = 10_000;

    public Export {
        householdFacts = List.copyOf(householdFacts);
        peopleFacts = List.copyOf(peopleFacts);
    }

    /// @param values as stored, one a fact; null where it is not known
    public record Home(HouseholdRow row, List<@Nullable String> values) {}

    /// @param name null where the reader may not see a minor's
    /// @param last4 of the ID number; null where the reader may not see it
    /// @param values as stored, one a fact; null where it is not known
    public record Member(
            UUID household,
            @Nullable String number,
            @Nullable String name,
            String relation,
            @Nullable Integer age,
            @Nullable String last4,
            @Nullable String phone,
            List<@Nullable String> values) {}
}
