package org.xieshou.registry.intake;

import java.util.List;

/// What came of a file beside its households and faults.
///
/// @param looked the sheets and columns as they were found: also what was not taken, and why
/// @param skippedRows the first of them, at most 1000
/// @param grouping spares the next reading with the same mapping a look through the file
public record IntakeResult(
        IntakeCounts counts, Inspection looked, List<SkippedRow> skippedRows, Grouping grouping) {
    static final int MOST_SKIPPED = 1000;

    public IntakeResult {
        skippedRows = List.copyOf(skippedRows);
    }
}
