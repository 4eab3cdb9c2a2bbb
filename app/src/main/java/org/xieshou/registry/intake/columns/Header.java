package org.xieshou.registry.intake.columns;

import java.util.List;

/// The head of a sheet: the number of its last row, and its columns. Rows below are data.
public record Header(int lastRow, List<Column> columns) {
    public Header {
        columns = List.copyOf(columns);
    }

    /// A column's name and, if two rows make the head, the group above it.
    public record Column(int index, String group, String name) {
        String written() {
            var both = group.isEmpty() ? name : group + " / " + name;
            var masked = both.replaceAll("\\s+", " ").replaceAll("[\\d０-９]{6,}", "…");
            return masked.length() > 60 ? masked.substring(0, 59) + "…" : masked;
        }
    }
}
