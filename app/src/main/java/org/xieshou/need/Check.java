package org.xieshou.need;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieshou.need.Home.Stated;

/// How one line of the checklist stands.
///
/// @param why code of the reason, for the words `need.why.<item>.<why>`
/// @param grounds what was stated, on which it rests; the newest first
/// @param missing names of the facts that would settle it
public record Check(
        Item item, Result result, String why, List<Stated> grounds, List<String> missing) {
    public enum Result {
        PASS,
        FAIL,
        UNKNOWN
    }

    public Check {
        grounds =
                grounds.stream()
                        .sorted(java.util.Comparator.comparing(Stated::asOf).reversed())
                        .toList();
        missing = missing.stream().distinct().toList();
    }

    static Check pass(Item item, String why, List<Stated> grounds) {
        return new Check(item, Result.PASS, why, grounds, List.of());
    }

    static Check fail(Item item, String why, List<Stated> grounds) {
        return new Check(item, Result.FAIL, why, grounds, List.of());
    }

    static Check unknown(Item item, List<Stated> grounds, List<String> missing) {
        return new Check(item, Result.UNKNOWN, "unknown", grounds, missing);
    }

    /// The day as of which the newest ground was true; null without any.
    public @Nullable LocalDate day() {
        return grounds.isEmpty() ? null : grounds.getFirst().asOf();
    }

    boolean isKnown() {
        return result != Result.UNKNOWN;
    }
}
