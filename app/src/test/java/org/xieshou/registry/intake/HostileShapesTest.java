package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xieshou.registry.intake.table.Content;

/// Files that are well formed and yet made to keep a reader busy or to lead it elsewhere, each read in a JVM of 256 MB.
@Tag("slow")
@Timeout(180)
class HostileShapesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String XMLNS =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String HEADS =
            "<row r=\"1\">" + cell("姓名", 0) + cell("行政村", 0) + cell("户编号", 0) + "</row>";

    @TempDir private Path folder;

    @Test
    void longRunsOfOneCharacterCostNoMoreThanOthers() throws Exception {
        var blanks = "张" + " ".repeat(32_000) + "三";
        csv("blanks.csv", blanks, blanks);
        csv("dots.csv", "张" + "·".repeat(32_000) + "a三", "张" + "·".repeat(32_000) + "a");
        csv("commas.csv", "张三", "、".repeat(32_000) + "a");
        csv("marks.csv", "\u0345".repeat(32_000) + "三", "\u0345".repeat(32_000));
        csv("causes.csv", "张三", "因病、".repeat(10_000));
        csv("quotes.csv", "'".repeat(32_000) + "三", "'".repeat(32_000));
        csv("parts.csv", "张·".repeat(16_000) + "三", "1".repeat(32_000));
        sheet("merges.xlsx", HEADS, "<mergeCell ref=\"A1:B2\"/>".repeat(600_000), "");
        sheet("tall.xlsx", HEADS + rows(50_000), merges(400_000), "");
        sheet("format.xlsx", HEADS + dated(200), "", "[".repeat(500_000));
        Files.writeString(folder.resolve("heads.csv"), heads(60, 500));

        var said = HostileBudgetTest.answers(folder);

        assertThat(HostileBudgetTest.slow(said)).isEmpty();
        assertThat(HostileBudgetTest.plain(said))
                .containsExactly(
                        "blanks.csv read",
                        "causes.csv read",
                        "commas.csv read",
                        "dots.csv read",
                        "format.xlsx read",
                        "heads.csv HEADER_NOT_FOUND",
                        "marks.csv read",
                        "merges.xlsx read",
                        "parts.csv read",
                        "quotes.csv read",
                        "tall.xlsx read");
    }

    @Test
    void archivesThatLeadElsewhereLeadNowhere() throws Exception {
        endless("endless.xlsx", 10_000);
        linked("symlink.xlsx");
        locked("locked.xlsx");
        many("many.xlsx", 6_000);
        Files.writeString(folder.resolve("wide.csv"), "姓名,行政村" + ",x".repeat(16_382) + "\n");
        var parts = parts();
        parts.put(
                SHEET,
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet/>"
                        .getBytes(StandardCharsets.UTF_16));
        zip("wider.xlsx", parts);

        var said = HostileBudgetTest.answers(folder);

        assertThat(HostileBudgetTest.slow(said)).isEmpty();
        assertThat(HostileBudgetTest.plain(said))
                .containsExactly(
                        "endless.xlsx TOO_LARGE_UNZIPPED",
                        "locked.xlsx ENCRYPTED",
                        "many.xlsx DAMAGED",
                        "symlink.xlsx DAMAGED",
                        "wide.csv TOO_MANY_COLUMNS",
                        "wider.xlsx FORBIDDEN_XML");
    }

    /// In two seconds nobody reads so many rows; but they fit the memory.
    @Test
    void aFamilyOfAllRowsFitsTheMemory() throws Exception {
        var rows =
                IntStream.range(0, 400_000)
                        .mapToObj(i -> "K-1,张三" + Integer.toString(i, 36) + ",之子\n")
                        .collect(Collectors.joining());
        Files.writeString(folder.resolve("family.csv"), "户编号,姓名,与户主关系\n" + rows);

        assertThat(HostileBudgetTest.plain(HostileBudgetTest.answers(folder)))
                .containsExactly("family.csv read");
    }

    /// Twenty people of one name, with the same in each other column.
    private void csv(String file, String name, String other) throws IOException {
        var text = new StringBuilder("姓名,行政村,户编号,主要致贫原因,联系电话,出生日期\n");
        for (int i = 0; i < 20; i++) {
            text.append(
                    "\"%s\",村,%d,\"%s\",\"%s\",\"%s\"%n".formatted(name, i, other, other, other));
        }
        Files.writeString(folder.resolve(file), text);
    }

    private static String heads(int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(r ->
                        IntStream.range(0, columns)
                                .mapToObj(c ->
                                        "姓联系行政村与户主关系的户编号"
                                                + Character.toString('一' + r * columns + c)
                                                + "号")
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    private static String rows(int count) {
        return IntStream.range(2, count + 2)
                .mapToObj(r ->
                        "<row r=\""
                                + r
                                + "\">"
                                + cell("张三" + Integer.toString(r, 36), 0)
                                + cell("村", 0)
                                + cell("K" + r / 4, 0)
                                + "</row>")
                .collect(Collectors.joining());
    }

    private static String merges(int count) {
        return IntStream.range(2, count + 2)
                .mapToObj(r -> "<mergeCell ref=\"C" + r % 50_000 + ":C" + (r % 50_000 + 3) + "\"/>")
                .collect(Collectors.joining());
    }

    private static String dated(int count) {
        return IntStream.range(2, count + 2)
                .mapToObj(r ->
                        "<row r=\"" + r + "\"><c s=\"1\"><v>" + (40_000 + r) + "</v></c></row>")
                .collect(Collectors.joining());
    }

    private static String cell(String text, int style) {
        return "<c t=\"str\" s=\"" + style + "\"><v>" + text + "</v></c>";
    }

    private void sheet(String file, String rows, String merges, String format) throws IOException {
        var parts = parts();
        var xml =
                "<worksheet "
                        + XMLNS
                        + "><sheetData>"
                        + rows
                        + "</sheetData><mergeCells>"
                        + merges
                        + "</mergeCells></worksheet>";
        parts.put(SHEET, xml.getBytes(StandardCharsets.UTF_8));
        var styles =
                "<styleSheet "
                        + XMLNS
                        + "><numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\""
                        + format
                        + "\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>";
        parts.put("xl/styles.xml", styles.getBytes(StandardCharsets.UTF_8));
        zip(file, parts);
    }

    private static Map<String, byte[]> parts() throws IOException {
        var good = (Content.OnDisk) Lists.drawn("姓名|与户主关系|行政村\n张三|户主|红旗村").content();
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(good.file())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private void zip(String file, Map<String, byte[]> parts) throws IOException {
        Files.write(folder.resolve(file), zipped(parts));
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /// One megabyte of comments, folded once and written as often as is asked for: 10 MB that unfold to 10 GB.
    private void endless(String file, int times) throws IOException {
        var folded = new ByteArrayOutputStream();
        try (var out =
                new DeflaterOutputStream(
                        folded, new Deflater(Deflater.BEST_COMPRESSION, true), 1 << 16, true)) {
            out.write("<!---->".repeat(150_000).getBytes(StandardCharsets.UTF_8));
            out.flush();
            var piece = folded.toByteArray();
            var all = new ByteArrayOutputStream(piece.length * times);
            for (int i = 0; i < times; i++) {
                all.write(piece);
            }
            var entry = new ZipArchiveEntry(SHEET);
            entry.setMethod(ZipEntry.DEFLATED);
            entry.setSize(1L << 20);
            entry.setCompressedSize(all.size());
            entry.setCrc(0);
            try (var zip = new ZipArchiveOutputStream(folder.resolve(file).toFile())) {
                zip.addRawArchiveEntry(entry, new java.io.ByteArrayInputStream(all.toByteArray()));
            }
        }
    }

    private void linked(String file) throws IOException {
        try (var zip = new ZipArchiveOutputStream(folder.resolve(file).toFile())) {
            for (var part : parts().entrySet()) {
                var entry = new ZipArchiveEntry(part.getKey());
                boolean isSheet = part.getKey().equals(SHEET);
                entry.setUnixMode(isSheet ? 0120777 : 0100644);
                zip.putArchiveEntry(entry);
                zip.write(
                        isSheet
                                ? "/etc/hostname".getBytes(StandardCharsets.UTF_8)
                                : part.getValue());
                zip.closeArchiveEntry();
            }
        }
    }

    /// Each entry says that it is encrypted.
    private void locked(String file) throws IOException {
        var bytes = zipped(parts());
        for (int i = 0; i + 10 < bytes.length; i++) {
            boolean isPart = bytes[i] == 'P' && bytes[i + 1] == 'K';
            if (isPart && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                bytes[i + 6] |= 1;
            } else if (isPart && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            out.write(bytes);
        }
    }

    private void many(String file, int count) throws IOException {
        var parts = parts();
        IntStream.range(0, count).forEach(i -> parts.put("xl/media/" + i, new byte[] {1}));
        zip(file, parts);
    }
}
