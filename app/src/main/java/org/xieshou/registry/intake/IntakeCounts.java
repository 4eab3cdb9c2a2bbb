package org.xieshou.registry.intake;

import java.util.EnumMap;
import java.util.Map;

/// What came of a file, in numbers.
///
/// @param rows data rows read
/// @param households and people met in them
/// @param householdsTaken and people taken
/// @param householdsWithFaults households, taken or not, with at least one fault that cost something
/// @param faults by code, notes included
public record IntakeCounts(
        int rows,
        int households,
        int people,
        int householdsTaken,
        int peopleTaken,
        int householdsWithFaults,
        Map<FaultCode, Integer> faults) {
    public IntakeCounts {
        faults = Map.copyOf(faults);
    }

    /// Counts while a file is read.
    static final class Tally {
        int rows;
        int households;
        int people;
        int householdsTaken;
        int peopleTaken;
        int householdsWithFaults;
        private final Map<FaultCode, Integer> faults = new EnumMap<>(FaultCode.class);

        void add(RowFault fault) {
            faults.merge(fault.code(), 1, Integer::sum);
        }

        IntakeCounts counts() {
            return new IntakeCounts(
                    rows,
                    households,
                    people,
                    householdsTaken,
                    peopleTaken,
                    householdsWithFaults,
                    faults);
        }
    }
}
