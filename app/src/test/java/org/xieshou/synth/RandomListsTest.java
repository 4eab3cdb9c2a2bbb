package org.xieshou.synth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.IdNumber;
import org.xieshou.synth.RandomLists.Wish;

class RandomListsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 17);

    @TempDir private Path folder;

    @Test
    void aFaultlessListIsOneRowAPersonInColumnsThatTheCatalogueKnows() throws IOException {
        var file = folder.resolve("list.csv");

        var made = RandomLists.write(new Wish(500, 3, 0, DAY), file);

        var records = records(file, UTF_8);
        assertThat(records).hasSize(500);
        assertThat(made.rows()).isEqualTo(500);
        assertThat(made.defects()).isEmpty();
        assertThat(records.getFirst().getHeader())
                .startsWith("户编号")
                .doesNotContain("民族")
                .allMatch(RandomListsTest::isKnown);
        assertThat(records).noneMatch(RandomListsTest::isBroken);
    }

    @Test
    void aFaultyListIsInGb18030WithRefusedColumnsAndAsManyFaultsAsWished() throws IOException {
        var file = folder.resolve("list.csv");

        var made = RandomLists.write(new Wish(2_000, 3, 0.25, DAY), file);

        var records = records(file, Charset.forName("GB18030"));
        assertThat(records).hasSize(2_000);
        assertThat(records.getFirst().getHeader()).contains("民族", "政治面貌", "银行账号");
        assertThat(made.defects()).containsOnlyKeys(Defect.values());
        assertThat(made.defects().values().stream().mapToInt(Integer::intValue).sum())
                .isBetween(400, 600);
        assertThat(records.stream().filter(RandomListsTest::isBroken))
                .hasSize(
                        made.defects().getOrDefault(Defect.ID_CHECK, 0)
                                + made.defects().getOrDefault(Defect.ID_SHORT, 0)
                                + made.defects().getOrDefault(Defect.ID_SCIENTIFIC, 0));
    }

    @Test
    void theSameWishGivesTheSameList() throws IOException {
        var one = folder.resolve("one.csv");
        var other = folder.resolve("other.csv");

        RandomLists.write(new Wish(300, 7, 0.1, DAY), one);
        RandomLists.write(new Wish(300, 7, 0.1, DAY), other);

        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void aSpreadsheetHasATitleMergedCellsAndAllRows() throws IOException {
        var file = folder.resolve("list.xlsx");

        RandomLists.write(new Wish(1_200, 3, 0.1, DAY), file);

        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            var all = rows.toList();
            assertThat(all).hasSize(1_202);
            assertThat(all.get(1).getCellText(0)).isEqualTo("户编号");
            assertThat(all.get(2).getCellText(0)).startsWith("H-");
        }
    }

    @Test
    void refusesAListOfNothing() {
        assertThatThrownBy(() -> new Wish(0, 1, 0, DAY)).isInstanceOf(SynthProblem.class);
        assertThatThrownBy(() -> new Wish(10, 1, 1.5, DAY)).isInstanceOf(SynthProblem.class);
    }

    private static List<NamedCsvRecord> records(Path file, Charset charset) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file, charset)) {
            return reader.stream().toList();
        }
    }

    private static boolean isBroken(NamedCsvRecord row) {
        return IdNumber.read(row.getField("证件号码")) instanceof IdNumber.Reading.Broken;
    }

    private static boolean isKnown(String header) {
        return Catalogue.load().declared().stream()
                .anyMatch(one -> one.columns().contains(header) || one.label().zh().equals(header));
    }
}
