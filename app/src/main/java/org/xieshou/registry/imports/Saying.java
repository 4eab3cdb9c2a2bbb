package org.xieshou.registry.imports;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One statement of a list about one household, ready to become an entry.
///
/// @param id the same whenever the same list day says the same
/// @param person the member it is about; null for the household
/// @param basedOn what its author is taken to have seen; below 0: everything
/// @param restates the root of a statement that it would replace; null if it is the first of its kind
/// @param carries whether the ID number of the statement replaced goes along: the list does not have it
record Saying(
        UUID id,
        String kind,
        @Nullable UUID person,
        Map<String, Object> body,
        long basedOn,
        @Nullable UUID restates,
        boolean carries) {
    static final String HOUSEHOLD = "registry.household@1";
    static final String PERSON = "registry.person@1";
    static final String FACT = "registry.fact@1";
    static final String STATUS = "registry.status@1";

    /// Never the content: it would end in a log.
    @Override
    public String toString() {
        return "Saying[" + kind + " " + id + "]";
    }
}
