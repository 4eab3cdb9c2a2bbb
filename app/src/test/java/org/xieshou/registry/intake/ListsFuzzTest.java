package org.xieshou.registry.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;
import org.xieshou.Bounds;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.FactType;
import org.xieshou.registry.intake.table.Cell;
import org.xieshou.registry.intake.table.Content;
import org.xieshou.registry.intake.table.Upload;

/// Lists as strangers send them: text in any encoding, workbooks, and each part of a workbook.
class ListsFuzzTest {
    private static final String LIST =
            """
            户编号,行政村,姓名,证件号码,与户主关系,出生日期,2023年工资性收入（万元）,民族,电话
            K-1,石榴渠村,王守信,999999197108230012,户主,1971年8月23日,1.2,x,139 0000 0071
            K-1,,买买提．肉孜,,之子,45216,３００,y,=cmd|' /c'!A1
            """;
    private static final List<String> PARTS =
            List.of(
                    "xl/worksheets/sheet1.xml",
                    "xl/sharedStrings.xml",
                    "xl/styles.xml",
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    "[Content_Types].xml");
    private static final Map<String, byte[]> WHOLE = whole();

    static {
        Lists.read(Lists.csv(LIST)); // what is loaded once is not charged to the first input
    }

    static Stream<byte[]> texts() {
        return Stream.of(
                LIST.getBytes(StandardCharsets.UTF_8),
                LIST.getBytes(Charset.forName("GB18030")),
                LIST.getBytes(StandardCharsets.UTF_16),
                LIST.replace(',', '\t').getBytes(StandardCharsets.UTF_8),
                "姓名;\"a\n\"\"b\";c\r\n\r".getBytes(StandardCharsets.UTF_8),
                (LIST + "\"").getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> workbooks() throws IOException {
        var truncated = zipped(WHOLE);
        return Stream.of(
                zipped(WHOLE),
                Arrays.copyOf(truncated, truncated.length - 40),
                zipped(Map.of("[Content_Types].xml", new byte[0])));
    }

    /// The first byte says which part of a good workbook is put in the place of its own.
    static Stream<byte[]> parts() {
        return Stream.concat(
                PARTS.stream()
                        .filter(WHOLE::containsKey)
                        .map(part ->
                                numbered(
                                        PARTS.indexOf(part),
                                        WHOLE.getOrDefault(part, new byte[0]))),
                Stream.of(
                        numbered(
                                0,
                                "<worksheet><sheetData><row r=\"9\"><c r=\"A9\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>"),
                        numbered(
                                0,
                                "<worksheet><sheetData><row><c><f>A1</f></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>"),
                        numbered(
                                2,
                                "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"[\"/></numFmts></styleSheet>"),
                        numbered(0, "/etc/hostname"),
                        numbered(0, "<worksheet>\u0001</worksheet>"),
                        numbered(1, "<!DOCTYPE a [<!ENTITY b \"c\">]><sst>&b;</sst>")));
    }

    static Stream<byte[]> cells() {
        return Stream.of(
                        "2019.1",
                        "1971年8月23日",
                        "45216.5",
                        "1.2万元",
                        "9.9E+17",
                        "=\"0012\"",
                        "-",
                        "'1",
                        "1e99999",
                        "因病、因残")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("texts")
    @FuzzTest
    void text(byte[] bytes) throws Exception {
        read(Upload.of(bytes, "list.csv"));
    }

    @MethodSource("workbooks")
    @FuzzTest
    void workbook(byte[] bytes) throws Exception {
        read(Upload.of(bytes, "list.xlsx"));
    }

    @MethodSource("parts")
    @FuzzTest
    void part(byte[] bytes) throws Exception {
        if (bytes.length > 0) {
            var changed = new LinkedHashMap<>(WHOLE);
            var name = PARTS.get((bytes[0] & 0xFF) % PARTS.size());
            changed.put(name, Arrays.copyOfRange(bytes, 1, bytes.length));
            read(Upload.of(zipped(changed), "list.xlsx"));
        }
    }

    /// One cell in a column of each type.
    @MethodSource("cells")
    @FuzzTest
    void cell(byte[] bytes) throws Exception {
        var text = new String(bytes, StandardCharsets.UTF_8);
        Bounds.hold(() -> {
            for (var kind : List.of(Cell.Kind.TEXT, Cell.Kind.NUMBER)) {
                var cell = new Cell(text, kind);
                CellDate.day(cell);
                CellDate.month(cell);
                CellAmount.of(cell);
                CellText.code(cell);
                CellText.hasLostDigits(cell);
            }
        });
        var quoted = '"' + text.replace("\"", "\"\"") + '"';
        var columns = ofEachType();
        read(
                Upload.of(
                        (String.join(",", columns)
                                        + "\n"
                                        + (quoted + ",").repeat(columns.size())
                                        + "\n")
                                .getBytes(StandardCharsets.UTF_8),
                        "list.csv"));
    }

    /// All that say who and where, and one fact of each type: more of them cost under the fuzzer's hooks what they never cost without.
    private static List<String> ofEachType() {
        var types = EnumSet.noneOf(FactType.class);
        return Lists.CATALOGUE.declared().stream()
                .filter(one -> !(one instanceof FactDeclaration) || types.add(one.type()))
                .map(one -> one.label().zh())
                .toList();
    }

    /// As the page does it, with the file of faults that is offered.
    private static void read(Upload upload) throws Exception {
        var faults = new ByteArrayOutputStream();
        Bounds.hold(() -> {
            try (var file = FaultFile.csv(faults, Locale.CHINESE)) {
                Lists.read(upload).faults().forEach(file::add);
            }
        });
    }

    private static Map<String, byte[]> whole() {
        var good = (Content.OnDisk) Lists.drawn(LIST.replace(',', '|')).content();
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(good.file())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            Files.delete(good.file().toPath());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return parts;
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

    private static byte[] numbered(int part, String xml) {
        return numbered(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] numbered(int part, byte[] xml) {
        var all = new byte[xml.length + 1];
        all[0] = (byte) part;
        System.arraycopy(xml, 0, all, 1, xml.length);
        return all;
    }
}
