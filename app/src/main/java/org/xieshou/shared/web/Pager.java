package org.xieshou.shared.web;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// The way through a long list.
///
/// @param page the page shown, from 1; 0 when the list is walked by key and pages are not counted
/// @param pages how many there are; 0 when not counted
/// @param previous address of the page before, of the first page where pages are not counted; null on the first
/// @param next address of the page after, null on the last
public record Pager(long page, long pages, @Nullable String previous, @Nullable String next) {

    /// A counted list.
    public static Pager counted(long page, long total, int size, LongFunction<String> href) {
        long pages = Math.max(1, Math.ceilDiv(total, size));
        long here = Math.clamp(page, 1, pages);
        return new Pager(
                here,
                pages,
                here > 1 ? href.apply(here - 1) : null,
                here < pages ? href.apply(here + 1) : null);
    }

    /// How many rows stand before that page; a page past the end is the last, as in [#counted].
    public static long before(long page, long total, int size) {
        long pages = Math.max(1, Math.ceilDiv(total, size));
        return (Math.clamp(page, 1, pages) - 1) * size;
    }

    /// A list walked by the key of its last row, forwards alone: from any later page one goes back to the first.
    public static Pager byKey(@Nullable String first, @Nullable String next) {
        return new Pager(0, 0, first, next);
    }

    public boolean isNeeded() {
        return previous != null || next != null;
    }
}
