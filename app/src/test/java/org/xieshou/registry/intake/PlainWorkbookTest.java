package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Small programs write workbooks that hold what they must and no more: no styles, no shared texts.
class PlainWorkbookTest {
    private static final String OFFICE = "http://schemas.openxmlformats.org/";
    private static final String SHEETS = OFFICE + "spreadsheetml/2006/main";
    private static final String LINKS = OFFICE + "officeDocument/2006/relationships";
    private static final String PACKAGE = OFFICE + "package/2006/";

    @Test
    void isReadWithoutStyles() throws IOException {
        var read = Lists.read(Lists.bytes("list.xlsx", workbook()));

        assertThat(read.only().head().name().shown()).isEqualTo("叶尔兰·巴合提");
        assertThat(read.faults()).isEmpty();
    }

    private static byte[] workbook() throws IOException {
        var links = "<Relationships xmlns='" + PACKAGE + "relationships'>";
        return zipped(
                Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns='" + PACKAGE + "content-types'/>",
                        "_rels/.rels",
                        links + "</Relationships>",
                        "xl/workbook.xml",
                        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='户' sheetId='1' r:id='rId1'/></sheets></workbook>"
                                .formatted(SHEETS, LINKS),
                        "xl/_rels/workbook.xml.rels",
                        "%s<Relationship Id='rId1' Type='%s/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
                                .formatted(links, LINKS),
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns='%s'><sheetData>%s%s</sheetData></worksheet>"
                                .formatted(
                                        SHEETS,
                                        row("户编号", "姓名", "与户主关系"),
                                        row("H-7", "叶尔兰.巴合提", "户主"))));
    }

    private static String row(String... texts) {
        return Arrays.stream(texts)
                .map(text -> "<c t='inlineStr'><is><t>" + text + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static byte[] zipped(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
