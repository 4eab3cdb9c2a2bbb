package org.xieshou.registry.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xieshou.registry.intake.AreaPath;
import org.xieshou.registry.intake.IntakeResult;

/// What a whole file would bring, found by reading it once and writing nothing.
///
/// @param wish for which it was read
/// @param result what the reading found
/// @param places households by where the list says they live, groups left out, in the list's order
/// @param placed households that would go into the register
/// @param villages names of areas that would be added
/// @param refused households that cannot be placed
/// @param faults places in the file that a person should look at
/// @param heads of the households that would go into the register
/// @param isTried whether `faults` has also what the list would meet in the register; a long list is not tried
public record Checked(
        Wish wish,
        IntakeResult result,
        Map<AreaPath, Integer> places,
        int placed,
        List<String> villages,
        int refused,
        int faults,
        Heads heads,
        boolean isTried) {
    public Checked {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        villages = List.copyOf(villages);
    }

    Checked tried(int more) {
        return new Checked(
                wish, result, places, placed, villages, refused, faults + more, heads, true);
    }
}
