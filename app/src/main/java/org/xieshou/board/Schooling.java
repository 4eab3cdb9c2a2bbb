package org.xieshou.board;

/// Pupils of a campaign's area and those with a teacher who keeps in touch, on the day of the counting.
///
/// @param pupils registered members at kindergarten or school
/// @param paired those with at least one standing pair of sort teacher
/// @param pairs standing pairs with them
public record Schooling(long pupils, long paired, long pairs) {
    public static final Schooling NONE = new Schooling(0, 0, 0);

    /// Whole per cent, never rounded up to a hundred.
    public long percent() {
        return pupils == 0 ? 0 : paired * 100 / pupils;
    }
}
