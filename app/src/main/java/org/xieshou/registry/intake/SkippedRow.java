package org.xieshou.registry.intake;

/// A row that is not data and was passed over.
public record SkippedRow(String sheet, int row, Why why) {
    /// Hidden in the file; a sum; a note such as who filled in the form; the head printed once more.
    public enum Why {
        HIDDEN,
        SUM,
        NOTE,
        HEAD_AGAIN
    }
}
