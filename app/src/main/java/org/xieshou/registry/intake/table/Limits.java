package org.xieshou.registry.intake.table;

/// What an uploaded list may be at most. Guards the machine, not the users: the largest county list fits ten times.
public record Limits(long fileBytes, long unzippedBytes, int rows, int columns) {
    public static final Limits USUAL = new Limits(64L << 20, 1L << 30, 1_100_000, 512);

    /// For a command: the file lies on the machine itself, takes no memory, and nobody waits at a page.
    public static final Limits ON_DISK = new Limits(256L << 20, 4L << 30, 1_100_000, 512);

    /// An entry may unfold beyond this only as long as it stays below `MOST_FOLDED` to one.
    static final long FREE_BYTES = 16L << 20;

    static final int MOST_FOLDED = 100;

    /// A spreadsheet's own limit for one cell.
    public static final int CELL_CHARACTERS = 32_767;

    /// Between two tags: a full cell with every character escaped.
    static final int TAG_DISTANCE = 1 << 19;

    static final int SHEET_ROWS = 1_048_576;
    static final int SHEET_COLUMNS = 16_384;
    static final int XML_DEPTH = 64;
    static final int ENTRIES = 5_000;
    static final int SHARED_TEXTS = 8_000_000;
    static final int MERGES = 2_000_000;
}
