package org.xieshou.journal.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xieshou.access.Looks;
import org.xieshou.journal.Trace.Version;
import org.xieshou.shared.SafeText;
import org.xieshou.shared.web.Ui;

/// A household's file as a workbook: what is held, a row a field, and who looked. All cells are text, and such that
/// nothing in them is run as a formula, now or after it was saved as another file.
final class FileWorkbook {
    private final Ui ui;
    private final HouseholdFile file;

    FileWorkbook(Ui ui, HouseholdFile file) {
        this.ui = ui;
        this.file = file;
    }

    /// The stream stays open.
    void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Xieshou", "1.0")) {
            entries(workbook.newWorksheet(ui.t("file.sheet.held")));
            looks(workbook.newWorksheet(ui.t("file.sheet.looks")));
        }
    }

    private void entries(Worksheet sheet) {
        int at = head(sheet, "day", "kind", "field", "value", "unit", "who", "state");
        for (var chapter : file.chapters()) {
            for (var entry : chapter.entries()) {
                at = entry(sheet, at, entry);
            }
        }
    }

    /// An entry without fields, such as one taken back, has a row too.
    private int entry(Worksheet sheet, int from, Version entry) {
        int at = from;
        for (var field : entry.fields()) {
            row(
                    sheet,
                    at++,
                    List.of(
                            ui.date(entry.day()),
                            HouseholdFile.kind(ui, entry),
                            Shown.label(ui, field),
                            Shown.value(ui, field.value(), file.names()),
                            file.names().unit(entry.unit()),
                            file.names().person(entry.author()),
                            HouseholdFile.state(ui, entry)));
        }
        if (entry.fields().isEmpty()) {
            row(
                    sheet,
                    at++,
                    List.of(
                            ui.date(entry.day()),
                            HouseholdFile.kind(ui, entry),
                            "",
                            "",
                            file.names().unit(entry.unit()),
                            file.names().person(entry.author()),
                            HouseholdFile.state(ui, entry)));
        }
        return at;
    }

    private String when(Looks.Look look) {
        var last = ui.time(look.at());
        var first = ui.time(look.first());
        var from = first.equals(last) ? last : first + " – " + last;
        return look.times() == 1 ? from : from + " · " + ui.t("file.looks.times", look.times());
    }

    private void looks(Worksheet sheet) {
        int at = head(sheet, "when", "who", "unit", "why", "words");
        for (var look : file.looks()) {
            var words = look.words();
            row(
                    sheet,
                    at++,
                    List.of(
                            when(look),
                            look.name(),
                            file.names().unit(look.unit()),
                            ui.t(look.why()),
                            words == null ? "" : words));
        }
    }

    private int head(Worksheet sheet, String... columns) {
        sheet.freezePane(0, 1);
        row(sheet, 0, List.of(columns).stream().map(name -> ui.t("file.col." + name)).toList());
        return 1;
    }

    private static void row(Worksheet sheet, int at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(at, column, SafeText.of(cells.get(column)));
        }
    }
}
