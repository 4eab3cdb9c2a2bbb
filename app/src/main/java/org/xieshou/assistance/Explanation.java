package org.xieshou.assistance;

import java.util.List;

/// How a shortage can be explained, and so where the books put it.
enum Explanation {
    /// More was given than the books had: it was written into the stock afterwards.
    LATE,
    /// More was given, or found, than the books had: it came in and nobody wrote it down.
    UNBOOKED,
    /// Fewer were found: they have turned up.
    FOUND,
    /// Fewer were found: they are gone.
    GONE;

    static final List<String> OVER = List.of("late-receipt", "unbooked");
    static final List<String> MISSING = List.of("found", "lost", "spoiled", "damaged", "stolen");

    static Explanation of(String why) {
        return switch (why) {
            case "late-receipt" -> LATE;
            case "unbooked" -> UNBOOKED;
            case "found" -> FOUND;
            default -> GONE;
        };
    }
}
