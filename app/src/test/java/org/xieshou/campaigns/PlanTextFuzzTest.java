package org.xieshou.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.Bounds;
import org.xieshou.Refolded;

/// Plans as units send them: text or Word, whatever stands in it.
class PlanTextFuzzTest {
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    static Stream<byte[]> plans() throws IOException {
        return Stream.of(
                "一、目标\n1. 走访所有监测户；\n（二）发放物资。\n• 义诊".getBytes(StandardCharsets.UTF_8),
                word(),
                zipped("word/document.xml", "<a>"),
                zipped("../../document.xml", WORD),
                "PK".getBytes(StandardCharsets.UTF_8));
    }

    static {
        tasks(new byte[0]);
    }

    @MethodSource("plans")
    @FuzzTest
    void plan(byte[] bytes) throws Exception {
        Bounds.hold(() ->
                assertThat(tasks(bytes))
                        .hasSizeLessThanOrEqualTo(200)
                        .allMatch(task -> !task.isBlank() && task.length() <= 500));
    }

    /// Zstandard and XZ, whose libraries are not here, and bzip2: Word folds nothing so.
    @ParameterizedTest
    @ValueSource(ints = {93, 95, 12})
    void aPlanThatIsFoldedAsNoWordFileIsHasNoTasks(int method) throws IOException {
        var bytes = word();
        assertThat(tasks(bytes)).isNotEmpty();
        Refolded.as(method, bytes);

        assertThat(tasks(bytes)).isEmpty();
    }

    @Tag("slow")
    @Test
    void whatUnfoldsOrRepeatsCostsNoMoreThanOthers() throws Exception {
        var marks = "1. 走访" + "；".repeat(100_000) + "x";
        Bounds.hold(() -> assertThat(tasks(marks.getBytes(StandardCharsets.UTF_8))).hasSize(1));
        var blanks = "1. 走访" + " ".repeat(300_000) + "x\n" + " ".repeat(250_000);
        Bounds.hold(() -> assertThat(tasks(blanks.getBytes(StandardCharsets.UTF_8))).hasSize(1));
        var text =
                zipped(
                        "word/document.xml",
                        WORD + "<w:p><w:r><w:t>一</w:t></w:r></w:p>".repeat(3_000_000));
        assertThat(text).hasSizeLessThan(PlanDocument.MOST_BYTES);
        Bounds.hold(() -> assertThat(tasks(text)).isEmpty());
        var entity =
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + WORD
                        + "<w:p><w:r><w:t>1. &x;</w:t></w:r></w:p></w:body></w:document>";
        Bounds.hold(() -> assertThat(tasks(zipped("word/document.xml", entity))).isEmpty());
    }

    private static java.util.List<String> tasks(byte[] bytes) {
        return PlanText.tasks(PlanText.type(bytes), bytes);
    }

    private static byte[] word() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("1. 走访");
            document.createTable(1, 1).getRow(0).getCell(0).setText("（一）义诊");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
