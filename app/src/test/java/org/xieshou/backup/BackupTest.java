package org.xieshou.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.xieshou.TestDatabase;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Credentials;
import org.xieshou.journal.Checkpoints;
import org.xieshou.journal.Envelope;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Receipt;
import org.xieshou.journal.Verification;
import org.xieshou.shared.Ids;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.keys.KeyFolder;
import org.xieshou.shared.keys.MasterKey;
import org.xieshou.synth.City;
import org.xieshou.synth.Synth;

@Tag("slow")
class BackupTest {
    private static final Instant NOW = Instant.parse("2019-10-17T02:00:00Z");
    private static TestHouse house;
    private static Owner owner;
    private static MasterKey master;

    @TempDir private Path folder;

    @BeforeAll
    static void fill() {
        house = TestHouse.withoutWeb();
        var city = City.of(City.DEMO_SEED, City.LEAST, LocalDate.of(2025, 10, 17));
        house.get(Synth.class).load(city, (_, _) -> {});
        var staff = house.get(Actors.class).byLogin("zhoumin").orElseThrow();
        house.get(Credentials.class).set(staff.id(), "a long enough password");
        house.get(Checkpoints.class).sealNow();
        owner = house.get(Owner.class);
        master = house.get(MasterKey.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private Backup.Made backup(String name) throws SQLException {
        return new Backup(owner, master, _ -> {}).write(folder.resolve(name), NOW, null);
    }

    private static Owner ownerOf(TestDatabase database) {
        return new Owner(database.url(), database.user(), database.password());
    }

    /// Table → its rows, in no order.
    private static Map<String, String> rows(Owner owner) throws SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            for (var table : CatalogTable.tables(connection).keySet()) {
                var sql =
                        "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from %s t"
                                .formatted(table);
                try (var found = statement.executeQuery(sql)) {
                    found.next();
                    rows.put(table, found.getString(1));
                }
            }
        }
        return rows;
    }

    @Test
    void comesBackTheSameInEveryTableAndGoesOnInANewEpoch() throws Exception {
        var before = rows(owner);
        var made = backup("whole.backup");
        assertThat(made.contents().size()).isEqualTo(house.get(Journal.class).tip());
        assertThat(made.contents().tables()).hasSizeGreaterThan(40);

        try (var empty = TestDatabase.fresh()) {
            new Restore(ownerOf(empty), made.file(), master).run(_ -> {});
            assertThat(rows(ownerOf(empty))).isEqualTo(before);

            var restored = TestHouse.on(empty, WebApplicationType.SERVLET);
            try {
                var wish = new Verification.Wish(true, List.of(), _ -> {});
                assertThat(restored.get(Verification.class).run(wish).misfits()).isEmpty();
                goesOn(restored, made.contents());
                assertThat(restored.get(Verification.class).run(wish).misfits()).isEmpty();
            } finally {
                restored.leave();
            }
        }
    }

    /// What a phone had seen after the backup was lost with it: its entries count as if it had seen the backup.
    private static void goesOn(TestHouse restored, Contents contents) throws SQLException {
        var journal = restored.get(Journal.class);
        long size = contents.size();
        var said = "{\"size\":" + size + ",\"why\":\"the disk broke\"}";
        var first = send(journal, "journal.restored@1", said, -1);
        var area = "{\"area\":9001,\"parent\":1,\"name\":\"新村\",\"level\":\"village\"}";
        var late = send(journal, "access.area@1", area, size + 500);
        restored.get(Checkpoints.class).sealNow();

        assertThat(first.seq()).isEqualTo(size + 1);
        assertThat(late.state()).isEqualTo(Receipt.State.ACCEPTED);
        try (var connection = ownerOf(restored.database()).connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select epoch, based_on from journal.entry where seq > %d order by seq"
                                        .formatted(size))) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
            assertThat(rows.getLong(2)).isEqualTo(size);
        }
    }

    private static Receipt send(Journal journal, String kind, String body, long basedOn) {
        var id = Ids.v7(java.time.Clock.systemUTC());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var made =
                new Envelope(
                        id,
                        kind,
                        null,
                        null,
                        null,
                        Actor.SYSTEM_UNIT,
                        Ids.named("test"),
                        0,
                        NOW,
                        null,
                        basedOn,
                        null,
                        bytes,
                        null);
        return journal.append(List.of(made), Actor.SYSTEM).getFirst();
    }

    @Test
    void isSealedAsAWholeAndForItsOwnerAlone() throws Exception {
        var file = backup("sealed.backup").file();

        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text.startsWith("{\"format\":\"xieshou-backup\"")).isTrue();
        assertThat(text.contains("table/") || text.contains("journal.entry")).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void isNotPutBackIfItWasChangedOrCutOffOrHasAnotherKey() throws Exception {
        var file = backup("good.backup").file();
        var bytes = Files.readAllBytes(file);
        var flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        var header = bytes.clone();
        header[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("2019")] = '3';
        var bad =
                List.of(
                        flipped,
                        header,
                        java.util.Arrays.copyOf(bytes, bytes.length - 10),
                        java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
        try (var empty = TestDatabase.fresh()) {
            for (var each : bad) {
                var damaged = Files.write(folder.resolve("bad.backup"), each);
                assertThatThrownBy(() -> new Restore(ownerOf(empty), damaged, master).run(_ -> {}))
                        .isInstanceOf(BackupProblem.class)
                        .hasMessage("backup.damaged");
            }
            var other = new KeyFolder(folder.resolve("other")).make();
            assertThatThrownBy(() -> new Restore(ownerOf(empty), file, other).run(_ -> {}))
                    .hasMessage("backup.damaged");
            try (var connection = ownerOf(empty).connect()) {
                assertThat(CatalogTable.rooms(connection)).as("left behind").isEmpty();
            }
        }
        assertThatThrownBy(() ->
                        BackupFile.header(Files.writeString(folder.resolve("x"), "no\nbackup")))
                .hasMessage("backup.not-a-backup");
    }

    @Test
    void refusesATargetThatIsNotEmptyAndAFileThatIsThere() throws Exception {
        var file = backup("once.backup").file();
        var before = rows(owner);

        assertThatThrownBy(() -> new Restore(owner, file, master).run(_ -> {}))
                .hasMessage("backup.target-not-empty");
        assertThatThrownBy(() -> backup("once.backup")).hasMessage("backup.file-exists");

        assertThat(rows(owner)).isEqualTo(before);
        try (var others = TestDatabase.fresh()) {
            try (var connection = ownerOf(others).connect();
                    var statement = connection.createStatement()) {
                statement.execute("create schema registry create table registry.theirs(id int)");
            }
            assertThatThrownBy(() -> new Restore(ownerOf(others), file, master).run(_ -> {}))
                    .hasMessage("backup.target-not-empty");
        }
    }

    @Test
    void carriesTheKeyOnlyIfAskedAndThenLocked() throws Exception {
        var without = backup("without.backup").file();
        var with =
                new Backup(owner, master, _ -> {})
                        .write(folder.resolve("with.backup"), NOW, "correct horse battery")
                        .file();
        var nowhere = new KeyFolder(folder.resolve("nowhere"));

        assertThatThrownBy(() -> Restore.key(without, nowhere, () -> "correct horse battery"))
                .hasMessage("backup.key-missing");
        assertThatThrownBy(() -> Restore.key(with, nowhere, () -> null))
                .hasMessage("backup.key-missing");
        assertThatThrownBy(() -> Restore.key(with, nowhere, () -> "another passphrase"))
                .hasMessage("backup.passphrase-wrong");
        var key = Restore.key(with, nowhere, () -> "correct horse battery");
        assertThat(new ReadBack(without, key).contents(_ -> {}).rows()).isPositive();
    }

    @Test
    void givesItselfANameInAFolderAndNumbersGoOn() throws Exception {
        var subject = UUID.randomUUID();
        var look =
                "insert into access.look (subject, actor, unit, at, why) values ('%s', '%s', 'fpb', now(), 'visit')"
                        .formatted(subject, subject);
        execute(owner, look);
        var made = new Backup(owner, master, _ -> {}).write(folder, NOW, null);
        assertThat(made.file().getFileName()).hasToString("xieshou-20191017T020000Z.backup");

        try (var empty = TestDatabase.fresh()) {
            new Restore(ownerOf(empty), made.file(), master).run(_ -> {});
            execute(ownerOf(empty), look);
        }
    }

    private static void execute(Owner owner, String sql) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
