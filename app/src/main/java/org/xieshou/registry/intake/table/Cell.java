package org.xieshou.registry.intake.table;

/// What stands in one cell: its text as stored and whether the file says it is a number or a day.
/// A day is already written as 2019-10-17.
public record Cell(String text, Kind kind) {
    public static final Cell BLANK = new Cell("", Kind.TEXT);

    public enum Kind {
        TEXT,
        NUMBER,
        /// Of a workbook whose days count from 1904.
        NUMBER_1904,
        DAY,
        /// `#REF!` and the like: there is no value.
        ERROR
    }

    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(text, Kind.TEXT);
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.NUMBER_1904;
    }

    public boolean isBlank() {
        return kind != Kind.ERROR && text.isBlank();
    }

    /// Never the text: it may be anything.
    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }
}
