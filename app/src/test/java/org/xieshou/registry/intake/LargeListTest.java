package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xieshou.registry.TestIds;
import org.xieshou.registry.intake.table.Upload;

/// A county's list streams: 100,000 people in a heap of 128 MB.
@Tag("slow")
class LargeListTest {
    private static final int PEOPLE = 100_000;

    @TempDir Path folder;

    @Test
    void readsAHundredThousandPeopleInLittleMemory() throws IOException, InterruptedException {
        var file = folder.resolve("list.xlsx");
        write(file);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-Xmx128m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        LargeListTest.class.getName(),
                                        file.toString()))
                        .redirectErrorStream(true)
                        .start();

        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("rows 100000, households 25000, people 100000");
        System.out.println(said.strip());
    }

    private static void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("名单");
            var heads =
                    "户编号,县,乡镇,行政村,姓名,证件号码,与户主关系,联系电话,户类型,识别时间,民族,文化程度,在校生状况,劳动技能,城乡居民医保,工资性收入,"
                            + "转移性收入,耕地面积,是否危房,健康状况".strip();
            var names = heads.split(",", -1);
            for (int c = 0; c < names.length; c++) {
                sheet.value(0, c, names[c]);
            }
            for (int r = 1; r <= PEOPLE; r++) {
                var cells = cells(r).split(",", -1);
                for (int c = 0; c < cells.length; c++) {
                    sheet.value(r, c, cells[c]);
                }
                if (r % 1000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static String cells(int r) {
        int household = (r - 1) / 4;
        int place = (r - 1) % 4;
        var relation = List.of("户主", "配偶", "之子", "之女").get(place);
        var born = LocalDate.of(1950 + 20 * (place / 2), 1, 1).plusDays(household % 7000);
        var id =
                TestIds.on(
                        born,
                        1 + (household / 7000) * 4 * 8 + place * 2 + (place % 2 == 0 ? 0 : 1));
        return "H%d,某县,红旗镇,村%d,叶尔兰·巴合提%d,%s,%s,139%08d,脱贫户,201910,某,初中,,普通劳动力,是,18000.50,3600,12.5,否,健康"
                .formatted(household, household % 40, r, id, relation, household);
    }

    /// Run in a process of its own, so that the heap can be small.
    public static void main(String[] args) {
        var start = Instant.now();
        var intake = new Intake(Lists.CATALOGUE, Lists.TODAY);
        var upload = Upload.of(new File(args[0]));
        var result = intake.read(upload, intake.inspect(upload).mapping(), IntakeSink.NOTHING);
        var counts = result.counts();
        System.out.printf(
                "rows %d, households %d, people %d, %d ms %s%n",
                counts.rows(),
                counts.householdsTaken(),
                counts.peopleTaken(),
                Duration.between(start, Instant.now()).toMillis(),
                counts.faults());
    }
}
