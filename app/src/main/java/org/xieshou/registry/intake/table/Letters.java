package org.xieshou.registry.intake.table;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Columns as a spreadsheet shows them: 0 is A, 26 is AA.
public final class Letters {
    private static final Pattern RANGE =
            Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private Letters() {}

    public static String of(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /// The column of `B12`, or -1 if it is none.
    static int column(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length()
                && i < 4
                && reference.charAt(i) >= 'A'
                && reference.charAt(i) <= 'Z') {
            column = column * 26 + reference.charAt(i++) - 'A' + 1;
        }
        boolean known =
                i > 0 && i < 4 && i < reference.length() && Character.isDigit(reference.charAt(i));
        return known ? column - 1 : -1;
    }

    static Merges.@Nullable Range range(String reference) {
        var match = RANGE.matcher(reference);
        return match.matches()
                ? new Merges.Range(
                        Integer.parseInt(match.group(2)),
                        column(match.group(1) + "1"),
                        Integer.parseInt(match.group(4)),
                        column(match.group(3) + "1"))
                : null;
    }
}
