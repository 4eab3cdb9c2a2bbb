package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xieshou.App;
import org.xieshou.TestCity;
import org.xieshou.TestDatabase;
import org.xieshou.TestHouse;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.postgres.SharedPrograms;
import tools.jackson.databind.json.JsonMapper;

/// A list by command: which columns were left, by name; and a bulletin that cannot be written where it should go.
@Tag("slow")
class ImportCommandTest {
    private static final String LIST =
            "行政村,姓名,与户主关系,民族,随手写的一列,诊断\n石榴渠村,马玉珍,户主,KANARI-1,KANARI-2,KANARI-3\n";

    private final Path base =
            Path.of("target", "list-" + Long.toString(System.nanoTime(), 36)).toAbsolutePath();
    private final Path data = SharedPrograms.in(base.resolve("data"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void prepare() {
        Locale.setDefault(Locale.ENGLISH);
        try (var house = House.open(App.class, Installation.alone(data))) {
            var at = house.installation();
            var database = new TestDatabase("xieshou", at.url(), at.user(), at.password());
            new TestCity(TestHouse.around(database, house.rooms())).campaign("fpb");
        }
    }

    @AfterEach
    void erase() throws IOException {
        Locale.setDefault(before);
        LocalPostgres.erase(data);
        FileSystemUtils.deleteRecursively(base);
    }

    @Test
    void namesEachColumnThatIsNotReadAndNothingThatStandsInIt() throws IOException {
        var list = Files.writeString(base.resolve("list.csv"), LIST).toString();
        var dry = new String[] {"import", list, "--as", "zhoumin", "--dry-run"};

        run(0, dry);
        assertThat(out.toString())
                .contains("Refused: 2 columns", "  D 民族: Nobody is recorded by ethnicity", "  F 诊断")
                .contains("nobody has said what they are: 1 columns", "  E 随手写的一列")
                .doesNotContain("KANARI");

        run(0, "import", list, "--as", "zhoumin", "--mapping", "E=household.address", "--json");
        var columns = JsonMapper.builder().build().readTree(out.toString()).path("columns");
        assertThat(columns.path("unread").isEmpty()).isTrue();
        assertThat(columns.path("refused").path(0).path("header").stringValue()).isEqualTo("民族");
        assertThat(columns.toString()).doesNotContain("KANARI");

        run(
                0,
                "bulletin",
                "--as-known-at",
                LocalDate.now(Clock.systemUTC()).plusDays(1) + " 18:00");
        assertThat(out.toString()).contains("扶贫日");
        run(2, "bulletin", "--out", base + "/none/bulletin.txt");
        assertThat(err.toString()).contains("none/bulletin.txt cannot be written.");
    }

    private void run(int code, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var beside = new ByteArrayOutputStream();
        var console = System.out;
        System.setOut(new PrintStream(beside, true, StandardCharsets.UTF_8));
        try {
            int ended =
                    XieshouCommand.commandLine(App.class)
                            .setOut(new PrintWriter(out, true))
                            .setErr(new PrintWriter(err, true))
                            .execute(with(args));
            assertThat(ended).as(String.join(" ", args) + "\n" + out + err).isEqualTo(code);
        } finally {
            System.setOut(console);
        }
        assertThat(beside.toString(StandardCharsets.UTF_8))
                .as("a program reads the answer alone: the log goes to stderr")
                .isEmpty();
    }

    private String[] with(String... args) {
        var all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--data";
        all[args.length + 1] = data.toString();
        return all;
    }
}
