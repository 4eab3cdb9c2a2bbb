package org.xieshou.shared;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One statement of a [StandingTable], as a row.
public final class Said {
    private final List<String> columns;
    private final @Nullable Object[] row;
    final Was was;

    /// What a row is, or was while it lay where it lies.
    enum Was {
        NOW,
        RIVAL,
        SAID,
        GONE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Said(List<String> columns, @Nullable Object[] row, Was was) {
        this.columns = columns;
        this.row = row;
        this.was = was;
    }

    public UUID root() {
        return UUID.fromString(get("entry"));
    }

    /// A column as PostgreSQL writes it; null if it is.
    public @Nullable String find(String column) {
        return Sql.text(row[columns.indexOf(column)]);
    }

    /// A column that is never null.
    public String get(String column) {
        var value = find(column);
        if (value == null) {
            throw new IllegalStateException("no " + column);
        }
        return value;
    }

    public long number(String column) {
        return Long.parseLong(get(column));
    }

    /// The same words in another place, from that seq on.
    Said as(Was was, long since) {
        return with("since", since, was);
    }

    /// Taken back at that seq.
    Said gone(long at) {
        return with("since", at, Was.GONE).with("known", at, Was.GONE);
    }

    private Said with(String column, long value, Was was) {
        var copy = row.clone();
        copy[columns.indexOf(column)] = value;
        return new Said(columns, copy, was);
    }

    boolean isGone() {
        return was == Was.GONE;
    }

    @Nullable Object[] row() {
        return row.clone();
    }

    /// The row as it goes to the past.
    @Nullable Object[] closed(long until) {
        var closed = java.util.Arrays.copyOf(row, row.length + 2);
        closed[row.length] = until;
        closed[row.length + 1] = was.word();
        return closed;
    }
}
