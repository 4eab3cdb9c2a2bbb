package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Role;
import org.xieshou.tree.Verify;

/// A stranger checks an export with the stand-alone program and an older checkpoint that he kept.
class JournalExportTest {
    private static TestHouse house;
    private static TestCity city;
    private static Checkpoints checkpoints;

    @TempDir private Path folder;

    @BeforeAll
    static void fill() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        checkpoints = house.get(Checkpoints.class);
        city.person("马玉珍", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void holdsUntilAnEntryIsChangedOrTheEndIsCutOff() throws Exception {
        checkpoints.sealNow();
        var kept = Files.writeString(folder.resolve("kept.txt"), checkpoints.state().note());
        SealerTest.units(city, 300);
        checkpoints.sealNow();
        for (var name : List.of("good.jsonl", "good.jsonl.gz")) {
            assertThat(checked(export(name), kept, 0)).contains("Result: it holds");
        }
        assertThat(Files.readString(folder.resolve("good.jsonl"))).doesNotContain("马玉珍", "单位");

        long changed = city.tip() - 1;
        execute("update journal.entry set unit = 'other' where seq = " + changed);
        assertThat(checked(export("changed.jsonl"), kept, 1))
                .contains("Entry %d was changed after it was signed".formatted(changed));
        execute("update journal.entry set unit = 'fpb' where seq = " + changed);

        execute("delete from journal.checkpoint where size > 20");
        execute("delete from journal.entry where seq > 5");
        assertThat(checked(export("cut.jsonl"), kept, 1)).contains("it ends at 5");
    }

    @Test
    void isReadByItsOwnerAlone() throws Exception {
        var rights = Files.getPosixFilePermissions(export("mine.jsonl"));

        assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
    }

    private Path export(String name) throws Exception {
        var file = folder.resolve(name);
        house.get(JournalExport.class).write(file);
        return file;
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = SealerTest.owner(house.database());
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    private static String checked(Path export, Path checkpoint, int code) {
        var said = new ByteArrayOutputStream();
        String[] words = {
            export.toString(),
            "--key",
            checkpoints.publicKey(),
            "--checkpoint",
            checkpoint.toString()
        };
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int ended = Verify.run(words, Map.of("LANG", "en"), out);
        var text = said.toString(StandardCharsets.UTF_8);
        assertThat(ended).as(text).isEqualTo(code);
        return text;
    }
}
