package org.xieshou.journal;

/// One thing in the database that is not what was signed or what the entries give.
///
/// @param table where it lies, `schema.table`
/// @param row the row: a seq or a range of them, an entry's id, the place of a tile; never a value
public record Misfit(String table, String row, What what) {
    /// What is wrong with it; each has a sentence in the messages.
    public enum What {
        /// not as it was signed, or not there
        CHANGED,
        /// it cannot be told, because something before it is missing or changed
        UNPROVEN,
        /// its body or its key does not open to what its digest says
        BODY,
        /// its key is gone
        KEY,
        /// its area is not what the entries before it give
        AREA,
        /// a number that no entry can have
        NUMBER,
        /// a part of the stored tree that does not fit, or is not there
        TILE,
        /// a part of the stored tree that belongs to no checkpoint
        TILE_OF_NOTHING,
        /// a checkpoint that this key did not sign, or a row that says something else than its text
        FORGED,
        /// entries of hours ago that no checkpoint covers
        UNSIGNED,
        /// a checkpoint that a witness keeps and that is not of this key
        WITNESS,
        /// a row that no entry explains
        EXTRA,
        /// a row that the entries give and that is not there
        MISSING,
        /// entries that cannot be replayed as they now are
        REPLAY
    }
}
