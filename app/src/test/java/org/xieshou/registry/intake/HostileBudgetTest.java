package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xieshou.registry.intake.table.Content;
import org.xieshou.registry.intake.table.IntakeProblem;
import org.xieshou.registry.intake.table.Upload;

/// What hostile files may cost: two seconds of one core and 256 MB of heap, and nothing is written beside the file.
@Tag("slow")
@Timeout(120)
class HostileBudgetTest {
    private static final long MOST_MILLIS = 2_000;
    private static final String HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String TAIL = "</sheetData></worksheet>";

    @TempDir private Path folder;

    @Test
    void answersEachWithinItsBudget() throws IOException, InterruptedException {
        write("bomb.xlsx", "xl/media/image1.png", "P".repeat(1 << 20), 300);
        write("repeated.xlsx", "xl/worksheets/sheet1.xml", "<!---->".repeat(1 << 14), 2_000);
        write("columns.xlsx", "xl/worksheets/sheet1.xml", HEAD + columns() + TAIL, 1);
        write("strings.xlsx", "xl/sharedStrings.xml", strings(), 1);
        write("deep.xlsx", "xl/worksheets/sheet1.xml", "<a>".repeat(200_000), 1);
        write("slip.xlsx", "../../../slipped.txt", "out of the folder", 1);
        write("macro.xlsx", "xl/vbaProject.bin", "Sub Auto_Open()", 1);
        write("link.xlsx", "xl/externalLinks/externalLink1.xml", "<externalLink/>", 1);
        Files.writeString(folder.resolve("quote.csv"), "姓名,电话\n\"" + "x,y\n".repeat(2_000_000));
        Files.writeString(folder.resolve("lines.csv"), "姓名,行政村\n" + "\n".repeat(1_000_000));
        Files.write(folder.resolve("nothing.csv"), new byte[8 << 20]);

        var said = answers(folder);

        assertThat(slow(said)).isEmpty();
        assertThat(plain(said))
                .containsExactly(
                        "bomb.xlsx TOO_LARGE_UNZIPPED",
                        "columns.xlsx TOO_MANY_COLUMNS",
                        "deep.xlsx FORBIDDEN_XML",
                        "lines.csv read",
                        "link.xlsx read",
                        "macro.xlsx read",
                        "nothing.csv OTHER_FORMAT",
                        "quote.csv CELL_TOO_LONG",
                        "repeated.xlsx TOO_LARGE_UNZIPPED",
                        "slip.xlsx read",
                        "strings.xlsx HEADER_NOT_FOUND");
        try (var beside = Files.walk(folder.getParent(), 1)) {
            assertThat(beside.filter(path -> path.endsWith("slipped.txt"))).isEmpty();
        }
    }

    /// The lines of the answers that took too long.
    static List<String> slow(String said) {
        return said.lines().filter(line -> millis(line) > MOST_MILLIS).toList();
    }

    /// The answers without their times.
    static List<String> plain(String said) {
        return said.lines().map(line -> line.substring(0, line.lastIndexOf(' '))).toList();
    }

    private static long millis(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    }

    /// What came of each file of the folder.
    static String answers(Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HostileBudgetTest.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /// A good workbook with one part put in its place or beside it.
    private void write(String name, String part, String content, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var good = (Content.OnDisk) Lists.drawn("姓名|与户主关系|行政村\n张三|户主|红旗村").content();
        try (var zip = new ZipFile(good.file());
                var out = new ZipOutputStream(bytes)) {
            for (var entry : zip.stream().filter(one -> !one.getName().equals(part)).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                zip.getInputStream(entry).transferTo(out);
            }
            out.putNextEntry(new ZipEntry(part));
            var piece = content.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
        }
        Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static String columns() {
        return IntStream.range(0, 16_384)
                .mapToObj(_ -> "<c t=\"str\"><v>x</v></c>")
                .collect(Collectors.joining("", "<row r=\"1\">", "</row>"));
    }

    /// A million, and different ones: else they would be taken for a bomb.
    private static String strings() {
        return IntStream.range(0, 1_000_000)
                .mapToObj(i -> "<si><t>" + Integer.toString(i * 2_654_435, 36) + "</t></si>")
                .collect(
                        Collectors.joining(
                                "",
                                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
                                "</sst>"));
    }

    /// Run in a process of its own: reads every file of the folder, and says what came of it and how many milliseconds of
    /// this thread it took.
    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (var all = Files.list(Path.of(args[0]))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        var clock = ManagementFactory.getThreadMXBean();
        for (var file : files) {
            long start = clock.getCurrentThreadCpuTime();
            var answer = answer(Upload.of(file.toFile()));
            long millis = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;
            System.out.printf("%s %s %d%n", file.getFileName(), answer, millis);
        }
    }

    private static String answer(Upload upload) {
        var intake = new Intake(Lists.CATALOGUE, Lists.TODAY);
        try {
            intake.look(upload, intake.inspect(upload).mapping(), () -> IntakeSink.NOTHING);
            return "read";
        } catch (IntakeProblem e) {
            return e.what().name();
        }
    }
}
