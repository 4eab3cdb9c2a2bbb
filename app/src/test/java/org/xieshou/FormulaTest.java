package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;

/// What people in the field write may begin like a formula. No file that a spreadsheet opens runs it: neither the exported
/// list nor a household's whole file, nor what somebody saves of them as another file.
@Tag("slow")
class FormulaTest {
    private static final String SIGNS = "=+-@|%＝＋－＠";
    private static final List<String> LEADS =
            List.of(
                    "",
                    " ",
                    "\t",
                    "\r",
                    "\u00A0",
                    "\u3000",
                    "\u200B",
                    "\uFEFF",
                    "\u2060",
                    "\u00AD",
                    "\u3164",
                    "\u2800",
                    "\uFE0F",
                    "\u115F",
                    "\"",
                    " \u200B\t");

    private static TestHouse house;
    private static Machine machine;
    private static UUID last = UUID.randomUUID();
    private static int written;

    @BeforeAll
    static void fill() {
        house = TestHouse.open();
        var city = new TestCity(house);
        var keeper = city.person("保管", Role.COORDINATOR, "fpb", TestCity.ROOT);
        machine = Machine.of(house, keeper);
        for (var lead : LEADS) {
            for (var sign : SIGNS.codePoints().mapToObj(Character::toString).toList()) {
                var home = city.household(keeper, TestCity.VILLAGE);
                var text = lead + sign + "1+cmd|' /C calc'!A0";
                var occasion = city.occasion(keeper);
                occasion.add(
                        "registry.household@1",
                        home,
                        Map.of(
                                "area",
                                TestCity.VILLAGE,
                                "number",
                                text,
                                "address",
                                text,
                                "group",
                                text));
                occasion.add(
                        "visits.voice@1",
                        home,
                        Map.of("kind", "wish", "text", text, "quote", "none"));
                assertThat(city.append(keeper, occasion.envelopes()))
                        .allMatch(receipt -> receipt.reason() == null);
                last = home;
                written++;
            }
        }
    }

    @AfterAll
    static void close() {
        machine.close();
        house.close();
    }

    @Test
    void theExportedTextRunsNothing() throws Exception {
        var text =
                new String(
                        machine.bytes("/api/v1/households/export?format=csv").body(),
                        StandardCharsets.UTF_8);
        var cells = new ArrayList<String>();
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(text.substring(1))) {
            cells.addAll(row.getFields());
        }
        assertThat(cells.stream().filter(cell -> cell.contains("calc"))).hasSize(written);
        assertThat(cells).allMatch(FormulaTest::isHarmless);
    }

    @Test
    void theExportedWorkbookRunsNothing() throws Exception {
        var cells = cells(machine.bytes("/api/v1/households/export?format=xlsx").body());
        assertThat(cells.stream().filter(cell -> cell.contains("calc")))
                .hasSizeGreaterThanOrEqualTo(written);
        assertThat(cells).allMatch(FormulaTest::isHarmless);
    }

    @Test
    void theHouseholdsFileRunsNothing() throws Exception {
        var cells = cells(machine.bytes("/api/v1/households/" + last + "/file.xlsx").body());
        assertThat(cells.stream().filter(cell -> cell.contains("calc")))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(cells).allMatch(FormulaTest::isHarmless);
    }

    /// Text that says it is text, or whose first visible character begins no formula; a plain number may be below zero.
    private static boolean isHarmless(String cell) {
        var visible =
                Normalizer.normalize(cell, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}\\p{C}\\p{M}\u115F\u1160\u2800\u3164\"]", "");
        return visible.isEmpty()
                || visible.matches("-?[0-9]+([.,][0-9]+)*")
                || "=+-@|%".indexOf(visible.charAt(0)) < 0;
    }

    private static List<String> cells(byte[] workbook) throws IOException {
        var cells = new ArrayList<String>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : book.getSheets().toList()) {
                for (var row : sheet.read()) {
                    row.forEach(cell -> {
                        if (cell != null) {
                            assertThat(cell.getFormula()).isNull();
                            cells.add(cell.getText());
                        }
                    });
                }
            }
        }
        return cells;
    }
}
