package org.xieshou.shared;

import java.util.List;

/// One thing that an entry says, for time lines and traces: a message key and its values. Values may be text, numbers,
/// dates ([java.time.LocalDate]), [Worded], [OfUnit] or [Fen]; who shows the line formats them for the reader's language.
public record Line(String key, List<Object> values) {
    public Line {
        values = List.copyOf(values);
    }

    public static Line of(String key, Object... values) {
        return new Line(key, List.of(values));
    }

    /// A unit by its id, before the journal names it for whoever reads.
    public record OfUnit(String id) {
        @Override
        public String toString() {
            return id;
        }
    }

    /// An amount of money in whole fen (a hundredth of a yuan).
    public record Fen(long amount) {}
}
