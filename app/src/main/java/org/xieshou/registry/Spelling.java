package org.xieshou.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// How far two short words lie apart, for "Maybe …" lines and doubtful columns.
public final class Spelling {
    private Spelling() {}

    /// Insertions, deletions and replacements of code units that turn one word into the other.
    public static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /// The nearest of the known words, if it is near enough to have been meant.
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(one -> distance(word, one)))
                .filter(one -> distance(word, one) <= Math.max(1, word.length() / 3));
    }
}
