package org.xieshou.registry.web;

import java.util.Collection;
import java.util.List;
import org.xieshou.registry.Declared;
import org.xieshou.registry.intake.columns.ColumnMatch;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Ui;

/// Columns and what they mean, in the reader's language.
public final class ImportWords {
    private static final int NAMED = 12;

    private ImportWords() {}

    /// All that a column can be read as.
    public static List<Option> targets(Ui ui, Collection<Declared> declared) {
        return declared.stream()
                .map(one -> new Option(one.name(), Words.label(ui, one.label())))
                .toList();
    }

    /// Why a column is not taken.
    public static String reason(Ui ui, ColumnMatch column) {
        return column.reason() == null ? "" : Words.label(ui, column.reason());
    }

    /// The first names of a list that may be long.
    public static String some(Ui ui, List<String> names) {
        var first = names.subList(0, Math.min(NAMED, names.size()));
        return String.join(ui.isZh() ? "、" : ", ", first) + (names.size() > NAMED ? "…" : "");
    }
}
