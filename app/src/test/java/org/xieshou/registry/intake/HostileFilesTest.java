package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.Refolded;
import org.xieshou.registry.intake.table.Content;
import org.xieshou.registry.intake.table.IntakeProblem;
import org.xieshou.registry.intake.table.IntakeProblem.Code;
import org.xieshou.registry.intake.table.Upload;

/// Uploads cannot hurt: each is refused with a clear problem, quickly and in little memory.
@Timeout(10)
class HostileFilesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String TAIL = "</sheetData></worksheet>";

    @ParameterizedTest
    @CsvSource({
        "D0CF11E0A1B11AE1, list.xls, OLD_XLS",
        "D0CF11E0A1B11AE1, list.xlsx, OLD_XLS",
        "'', list.xlsx, EMPTY",
        "504B0304, list.xlsx, DAMAGED",
        "504B0304, list.csv, WRONG_EXTENSION",
        "E5A793E5908D, list.xlsx, DAMAGED",
        "3C68746D6C3E, list.xls, HTML_AS_TABLE",
        "3C7461626C65, list.csv, HTML_AS_TABLE",
        "255044462D31, list.pdf, OTHER_FORMAT",
        "00010203, list.csv, OTHER_FORMAT",
        "1F8B0800, list.csv.gz, OTHER_FORMAT",
        "1F8B0800, list.csv, OTHER_FORMAT",
        "1F8B0800, list.xlsx, OTHER_FORMAT",
        "377ABCAF271C, list.7z, OTHER_FORMAT",
        "FD377A585A00, list.xlsx, OTHER_FORMAT",
        "28B52FFD, list.csv, OTHER_FORMAT",
        "425A6839314159265359, list.csv, OTHER_FORMAT",
        "E5A793FF80FF, list.csv, UNKNOWN_ENCODING",
        "E5A793E5908D, list.csv, HEADER_NOT_FOUND"
    })
    void saysWhatAFileReallyIs(String hex, String name, Code code) {
        var bytes = HexFormat.of().parseHex(hex);

        assertRefused(Lists.bytes(name, bytes), code);
    }

    @Test
    void knowsAnEncryptedWorkbook() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex("D0CF11E0A1B11AE1"));
        bytes.writeBytes(new byte[2048]);
        bytes.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

        assertRefused(Lists.bytes("list.xlsx", bytes.toByteArray()), Code.ENCRYPTED);
    }

    /// As packers do it, of whose kind no spreadsheet is.
    @Test
    void knowsAPackedFileWithAPassword() throws IOException {
        var bytes = Files.readAllBytes(goodFile().toPath());
        for (int at = 0; at + 10 < bytes.length; at++) {
            boolean listed = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1;
            bytes[at + 8] |= listed && bytes[at + 3] == 2 ? (byte) 1 : 0;
        }

        assertRefused(Lists.bytes("list.xlsx", bytes), Code.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "ppt/presentation.xml"})
    void knowsOtherDocumentsThatWereRenamed(String part) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        for (var name : new String[] {"[Content_Types].xml", part}) {
            parts.put(name, "<x/>".getBytes(StandardCharsets.UTF_8));
        }

        assertRefused(Lists.bytes("list.xlsx", zipped(parts)), Code.OTHER_FORMAT);
    }

    /// It stands in no row, and no quotation mark is the cause.
    @Test
    void refusesASharedTextWithoutEnd() throws IOException {
        var run = "<r><t>" + "x".repeat(500) + "</t></r>";
        var shared = "<sst><si>" + run.repeat(200) + "</si></sst>";

        assertRefused(with("xl/sharedStrings.xml", shared), Code.FORBIDDEN_XML);
    }

    @Test
    void noticesATruncatedWorkbook() throws IOException {
        var whole = Files.readAllBytes(goodFile().toPath());

        assertRefused(
                Lists.bytes("list.xlsx", Arrays.copyOf(whole, whole.length * 2 / 3)), Code.DAMAGED);
    }

    /// Zstandard, XZ, bzip2 and LZMA: no workbook is folded so, and for some the reader lacks the library.
    @ParameterizedTest
    @ValueSource(ints = {93, 95, 12, 14})
    void opensNoPartThatIsFoldedAsNoWorkbookIs(int method) throws IOException {
        var bytes = Files.readAllBytes(goodFile().toPath());
        Refolded.as(method, bytes);

        assertRefused(Lists.bytes("list.xlsx", bytes), Code.DAMAGED);
    }

    @Test
    void stopsABombBeforeItUnfolds() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry(SHEET));
            zip.write(HEAD.getBytes(StandardCharsets.UTF_8));
            var cells = "<x>1</x>".repeat(4096).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 8_000; i++) {
                zip.write(cells);
            }
        }

        assertRefused(Lists.bytes("list.xlsx", bomb.toByteArray()), Code.TOO_LARGE_UNZIPPED);
    }

    @Test
    void neverFollowsADocumentTypeToAFileOrTheNetwork() throws IOException {
        try (var server = new ServerSocket(0)) {
            server.setSoTimeout(300);
            for (var system :
                    new String[] {
                        "file:///etc/hostname", "http://127.0.0.1:" + server.getLocalPort()
                    }) {
                var xml =
                        "<!DOCTYPE w [<!ENTITY x SYSTEM \""
                                + system
                                + "\">]>"
                                + HEAD
                                + "<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>"
                                + TAIL;
                assertRefused(withSheet(xml), Code.FORBIDDEN_XML);
            }
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesEntitiesThatBlowUp() throws IOException {
        var xml =
                "<!DOCTYPE w [<!ENTITY a \""
                        + "x".repeat(10_000)
                        + "\">]>"
                        + HEAD
                        + "<row><c><v>"
                        + "&a;".repeat(10_000)
                        + "</v></c></row>"
                        + TAIL;

        assertRefused(withSheet(xml), Code.FORBIDDEN_XML);
    }

    @ParameterizedTest
    @CsvSource({
        "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>, DAMAGED",
        "<row r=\"99999999\"><c><v>1</v></c></row>, DAMAGED",
        "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>, TOO_MANY_COLUMNS",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999999</v></c></row>, DAMAGED",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>, DAMAGED",
        "<row r=\"1\"><c r=\"A1\"><v>1</v>, DAMAGED"
    })
    void refusesForgedReferences(String rows, Code code) throws IOException {
        assertRefused(withSheet(HEAD + rows + TAIL), code);
    }

    @Test
    void refusesACellOfAMillionCharactersAndATagWithoutEnd() throws IOException {
        var noise = new StringBuilder();
        new Random(1).ints(1_000_000, 'a', 'z').forEach(c -> noise.append((char) c));
        var cell =
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>"
                        + noise.substring(0, 100_000)
                        + "</v></c></row>";

        assertRefused(withSheet(HEAD + cell + TAIL), Code.CELL_TOO_LONG);
        assertRefused(
                withSheet(HEAD + "<row r=\"1\" x=\"" + noise + "\"/>" + TAIL), Code.FORBIDDEN_XML);
        assertRefused(withSheet("<a>".repeat(1000)), Code.FORBIDDEN_XML);
    }

    @Test
    void refusesTextFilesThatNeverEndALineOrAQuote() {
        for (int columns : new int[] {600, 20_000, 1_000_000}) {
            assertRefused(Lists.csv("姓名,电话" + ",".repeat(columns) + "\n"), Code.TOO_MANY_COLUMNS);
        }
        // cells that hold nothing are no long cell
        assertRefused(Lists.csv("姓名;电话\n" + ";".repeat(6_000_000)), Code.TOO_MANY_COLUMNS);
        assertRefused(Lists.csv("姓名,电话\n\"" + "x,y\n".repeat(400_000)), Code.CELL_TOO_LONG);
    }

    @Test
    void namesTheRowOfAHeadThatIsTooFarDown() {
        var upload = Lists.csv("说明\n".repeat(20) + "姓名,电话,行政村\n张三,13999990000,红旗村\n");

        assertThatThrownBy(() -> Lists.read(upload))
                .asInstanceOf(type(IntakeProblem.class))
                .returns(Code.HEADER_TOO_LOW, IntakeProblem::what)
                .returns(21, one -> one.details().get("row"));
    }

    private static void assertRefused(Upload upload, Code code) {
        assertThatThrownBy(() -> Lists.read(upload))
                .asInstanceOf(type(IntakeProblem.class))
                .returns(code, IntakeProblem::what);
    }

    private static Upload good() {
        return Lists.drawn("姓名|与户主关系|行政村\n张三|户主|红旗村");
    }

    private static File goodFile() {
        return ((Content.OnDisk) good().content()).file();
    }

    private static Upload withSheet(String xml) throws IOException {
        return with(SHEET, xml);
    }

    private static Upload with(String part, String xml) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(goodFile())) {
            for (var entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(entries).containsKey(SHEET);
        entries.put(part, xml.getBytes(StandardCharsets.UTF_8));
        return Lists.bytes("list.xlsx", zipped(entries));
    }

    private static byte[] zipped(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
