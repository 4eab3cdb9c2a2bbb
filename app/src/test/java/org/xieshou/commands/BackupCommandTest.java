package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/// A drill as an operator does it: back up, rehearse, put back into a new folder, verify.
@Tag("slow")
class BackupCommandTest {
    private final Path base =
            Path.of("target", "drill-" + Long.toString(System.nanoTime(), 36)).toAbsolutePath();
    private final Path lost = SharedPrograms.in(base.resolve("lost"));
    private final Path found = SharedPrograms.in(base.resolve("found"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void prepare() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        Files.createDirectories(base);
        try (var house = House.open(App.class, Installation.alone(lost))) {
            var at = house.installation();
            var database = new TestDatabase("xieshou", at.url(), at.user(), at.password());
            new TestCity(TestHouse.around(database, house.rooms())).household(TestCity.VILLAGE);
        }
    }

    @AfterEach
    void erase() throws IOException {
        Locale.setDefault(before);
        LocalPostgres.erase(lost);
        LocalPostgres.erase(found);
        FileSystemUtils.deleteRecursively(base);
    }

    @Test
    void bringsARegisterBackInANewFolder() throws IOException {
        run(0, "backup", base.toString(), "--rehearse", "--data", lost.toString());
        assertThat(out.toString()).contains("NOT in it", "every table is the same");
        var backup = backups().getFirst();

        run(2, "restore", backup.toString(), "--why", "drill", "--data", found.toString());
        assertThat(err.toString()).contains("was not found");
        Files.createDirectories(found.resolve("keys"));
        Files.copy(lost.resolve("keys/master.key"), found.resolve("keys/master.key"));
        run(0, "restore", backup.toString(), "--why", "drill", "--data", found.toString());
        assertThat(out.toString()).contains("All is as it was signed", "new epoch");

        run(0, "verify", "--json", "--data", found.toString());
        assertThat(out.toString()).contains("\"sound\":true", "\"misfits\":[]");
        run(0, "rebuild", "--data", found.toString());
        assertThat(out.toString()).contains("entries replayed, 0 tables differ.");
        Locale.setDefault(Locale.CHINA);
        run(0, "rebuild", "--data", found.toString());
        assertThat(out.toString()).contains("0 张表不一样");
        Locale.setDefault(Locale.ENGLISH);
        run(2, "restore", backup.toString(), "--why", "drill", "--data", found.toString());
        assertThat(err.toString()).contains("is not empty");
        run(0, "export", base.resolve("record.jsonl.gz").toString(), "--data", found.toString());
        assertThat(out.toString()).contains("xieshou/");
    }

    private List<Path> backups() throws IOException {
        try (var files = Files.list(base)) {
            return files.filter(file -> file.toString().endsWith(".backup")).toList();
        }
    }

    private void run(int code, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int ended =
                XieshouCommand.commandLine(App.class)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(args);
        assertThat(ended).as(String.join(" ", args) + "\n" + out + err).isEqualTo(code);
    }
}
