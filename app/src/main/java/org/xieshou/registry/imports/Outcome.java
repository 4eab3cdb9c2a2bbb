package org.xieshou.registry.imports;

import java.util.List;

/// What became of a list, in numbers.
///
/// @param rows data rows read
/// @param households of the list, by what became of them
/// @param people the same
/// @param entries new in the journal
/// @param here what was said and is in the register or the journal already
/// @param held entries that wait for a person
/// @param faults places in the file that a person should look at, notes included
/// @param villages names of areas that were added
public record Outcome(
        int rows,
        Counts households,
        Counts people,
        long entries,
        long here,
        long held,
        int faults,
        List<String> villages) {
    public static final Outcome NOTHING =
            new Outcome(0, Counts.NONE, Counts.NONE, 0, 0, 0, 0, List.of());

    public Outcome {
        villages = List.copyOf(villages);
    }

    /// @param left not taken, for the reasons that the faults give
    public record Counts(int fresh, int changed, int unchanged, int left) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        public int all() {
            return fresh + changed + unchanged + left;
        }
    }
}
