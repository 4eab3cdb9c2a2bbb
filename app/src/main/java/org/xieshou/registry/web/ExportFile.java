package org.xieshou.registry.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Export;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.shared.SafeText;
import org.xieshou.shared.web.Ui;

/// An export as a workbook with a sheet for households and one for their members, or as a text with the households alone.
/// What could be run as a formula is text, and so is every number that is a name: of a household, an ID, a phone.
final class ExportFile {
    private static final int FLUSHED = 1000;
    private static final BigDecimal MOST_EXACT = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final Ui ui;
    private final Export export;

    ExportFile(Ui ui, Export export) {
        this.ui = ui;
        this.export = export;
    }

    /// The stream stays open.
    void xlsx(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Xieshou", "1.0")) {
            sheet(workbook, "homes.export.households", homes());
            sheet(workbook, "homes.export.people", people());
        }
    }

    /// In UTF-8 with a mark, as spreadsheets expect it; the stream stays open.
    void csv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        homes().forEach(row -> csv.writeRecord(row.stream().map(Objects::toString).toList()));
        csv.flush();
    }

    private void sheet(Workbook workbook, String name, Stream<List<Object>> rows)
            throws IOException {
        var sheet = workbook.newWorksheet(ui.t(name));
        sheet.freezePane(0, 1);
        int at = 0;
        for (var row : (Iterable<List<Object>>) rows::iterator) {
            write(sheet, at, row);
            if (++at % FLUSHED == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int at, List<Object> row) {
        for (int column = 0; column < row.size(); column++) {
            if (row.get(column) instanceof Number number) {
                sheet.value(at, column, number);
            } else {
                sheet.inlineString(at, column, row.get(column).toString());
            }
        }
    }

    private Stream<List<Object>> homes() {
        var heads = heads("number", "head", "village", "members", "language", "status");
        export.householdFacts().forEach(fact -> heads.add(head(fact)));
        return Stream.concat(Stream.of(heads), export.homes().get().map(this::home));
    }

    private List<Object> home(Export.Home home) {
        var row = home.row();
        var cells = new ArrayList<Object>();
        cells.add(text(row.number()));
        cells.add(text(row.head()));
        cells.add(text(row.village()));
        cells.add(row.members());
        cells.add(row.language() == null ? "" : text(Words.language(ui, row.language())));
        cells.add(
                text(
                        String.join(
                                ui.isZh() ? "、" : ", ",
                                row.statuses().stream()
                                        .map(it -> Words.code(ui, "registry.status", it))
                                        .toList())));
        addValues(cells, export.householdFacts(), home.values());
        return cells;
    }

    private Stream<List<Object>> people() {
        var heads = heads("number", "name", "relation", "age", "last4", "phone");
        export.peopleFacts().forEach(fact -> heads.add(head(fact)));
        return Stream.concat(Stream.of(heads), export.people().get().map(this::person));
    }

    private List<Object> person(Export.Member person) {
        var cells = new ArrayList<Object>();
        cells.add(text(person.number()));
        cells.add(person.name() == null ? ui.t("registry.minor") : text(person.name()));
        cells.add(Words.code(ui, "registry.relation", person.relation()));
        cells.add(person.age() == null ? "" : person.age());
        cells.add(text(person.last4()));
        cells.add(text(person.phone()));
        addValues(cells, export.peopleFacts(), person.values());
        return cells;
    }

    private List<Object> heads(String... names) {
        var heads = new ArrayList<Object>();
        for (var name : names) {
            heads.add(ui.t("homes.export." + name));
        }
        return heads;
    }

    private Object head(FactDeclaration fact) {
        var label = Words.label(ui, fact.label());
        var unit = Words.unitOf(ui, fact);
        return text(unit.isEmpty() ? label : label + " (" + unit + ")");
    }

    private void addValues(
            List<Object> cells, List<FactDeclaration> facts, List<@Nullable String> values) {
        for (int i = 0; i < facts.size(); i++) {
            cells.add(value(facts.get(i), values.get(i)));
        }
    }

    private Object value(FactDeclaration fact, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (fact.type()) {
            case MONEY_FEN -> number(value, 2);
            case INTEGER, DECIMAL -> number(value, 0);
            case TEXT, DATE, MONTH, YES_NO, CHOICE, CHOICES -> text(Words.value(ui, fact, value));
        };
    }

    /// What a spreadsheet would round stays text.
    private static Object number(String value, int places) {
        try {
            var number = new BigDecimal(value).movePointLeft(places);
            return number.abs().compareTo(MOST_EXACT) < 0 ? number : number.toPlainString();
        } catch (NumberFormatException _) {
            return SafeText.of(value);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : SafeText.of(text);
    }
}
