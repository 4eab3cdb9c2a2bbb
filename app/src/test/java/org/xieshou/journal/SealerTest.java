package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.xieshou.TestCity;
import org.xieshou.TestDatabase;
import org.xieshou.TestHouse;
import org.xieshou.shared.database.Pools;
import org.xieshou.tree.Checkpoint;
import org.xieshou.tree.Head;
import org.xieshou.tree.Note;
import org.xieshou.tree.Tree;
import org.xieshou.tree.VerifierKey;

@Tag("slow")
class SealerTest {
    private static TestHouse house;
    private static TestCity city;
    private static Sealer sealer;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        city = new TestCity(house);
        sealer = house.get(Sealer.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    static void units(TestCity city, int count) {
        var occasion = city.occasion(city.coordinator());
        for (int i = 0; i < count; i++) {
            var name = "u" + UUID.randomUUID().toString().substring(0, 8);
            occasion.add(
                    "access.unit@1",
                    null,
                    Map.of("unit", name, "name", "单位", "type", "office", "area", TestCity.ROOT));
        }
        city.append(city.coordinator(), occasion.envelopes());
    }

    private static Connection owner() throws SQLException {
        return owner(house.database());
    }

    static Connection owner(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Head fromScratch(TestDatabase database) throws SQLException {
        var tree = new Tree();
        try (var owner = owner(database)) {
            LeafTable.after(owner, 0, 1_000_000).forEach(tree::add);
        }
        return tree.head();
    }

    private static CheckpointTable.Stored last(TestDatabase database) throws SQLException {
        try (var owner = owner(database)) {
            return CheckpointTable.last(owner).orElseThrow();
        }
    }

    private static Sealer another(Clock clock) {
        // its own thread never finds it is time
        return new Sealer(
                house.get(Pools.class),
                house.get(JournalKey.class),
                clock,
                Duration.ofDays(10_000),
                Long.MAX_VALUE);
    }

    @Test
    void signsTheRootOfAllEntriesAndGoesOnAfterARestart() throws Exception {
        for (int more : new int[] {3, 300, 700, 0, 1}) {
            if (more > 0) {
                units(city, more);
            }
            var afterRestart = another(Clock.systemUTC());
            long sealed = afterRestart.seal(true);

            var last = last(house.database());
            assertThat(sealed).isEqualTo(city.tip());
            assertThat(last.head()).isEqualTo(fromScratch(house.database()));
            var key = VerifierKey.parse(house.get(Checkpoints.class).publicKey());
            assertThat(Checkpoint.verify(Note.parse(last.note()), List.of(key)))
                    .hasValueSatisfying(one -> assertThat(one.head()).isEqualTo(last.head()));
            afterRestart.destroy();
        }
        assertThat(city.tip()).isGreaterThan(1_000);
    }

    @Test
    void keepsItsTreeOnlyIfTheDatabaseTookIt() throws Exception {
        units(city, 300);
        execute("alter table journal.checkpoint add constraint full_disk check (false) not valid");
        assertThatThrownBy(() -> sealer.seal(true)).isInstanceOf(SQLException.class);
        execute("alter table journal.checkpoint drop constraint full_disk");

        sealer.seal(true);

        assertThat(last(house.database()).head()).isEqualTo(fromScratch(house.database()));
    }

    @Test
    void leavesTheSealingToAnotherServerThatIsAtIt() throws Exception {
        sealer.seal(true);
        units(city, 2);
        try (var other = owner();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(8)");

            assertThat(sealer.seal(true)).isEqualTo(city.tip() - 2);
            other.rollback(); // closing alone gives the lock back a moment later
        }
        assertThat(sealer.seal(true)).isEqualTo(city.tip());
    }

    @Test
    void waitsForTenMinutesOrTenThousandEntries() {
        var rhythm = new Sealer.Rhythm(Duration.ofMinutes(10), 10_000);
        var last = Instant.parse("2019-10-17T02:00:00Z");

        assertThat(rhythm.isDue(last, last.plusSeconds(599), 9_999)).isFalse();
        assertThat(rhythm.isDue(last, last.plusSeconds(600), 1)).isTrue();
        assertThat(rhythm.isDue(last, last.plusSeconds(600), 0)).isFalse();
        assertThat(rhythm.isDue(last, last, 10_000)).isTrue();
    }

    @Test
    void sealsWhatIsNewWhenTheHouseStops() throws Exception {
        var stopped = TestHouse.open();
        var small = new TestCity(stopped);
        long tip = small.tip();
        stopped.leave();

        assertThat(last(stopped.database()).head().size()).isEqualTo(tip);
        stopped.database().drop();
    }

    @Test
    void mayWriteTilesAndCheckpointsAndNothingElse() throws Exception {
        var writable = new ArrayList<String>();
        try (var owner = owner();
                var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select t.oid::regclass::text || ' ' || p from pg_class t, unnest(array['insert', 'update', 'delete']) p
                                where t.relkind = 'r' and t.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                                  and has_table_privilege('xieshou_system', t.oid, p) order by 1
                                """)) {
            while (rows.next()) {
                writable.add(rows.getString(1));
            }
        }

        assertThat(writable)
                .containsExactly(
                        "journal.checkpoint insert",
                        "journal.cursor insert",
                        "journal.cursor update",
                        "journal.tile insert",
                        "journal.tile_part insert");
    }

    @Test
    void refusesToSignOnceTheRecordWasChangedAndSaysSo() throws Exception {
        var changes =
                Map.of(
                        "update journal.entry set unit = 'other' where seq = (select size from journal.checkpoint order by size desc limit 1)",
                        "journal.seal-differs",
                        "update journal.checkpoint set root = sha256('x') where size = (select max(size) from journal.checkpoint)",
                        "journal.seal-forged",
                        "update journal.tile set hashes = overlay(hashes placing '\\x00' from 100) where (level, n) = (select 0, max(n) from journal.tile where level = 0)",
                        "journal.seal-differs",
                        "delete from journal.tile where (level, n) = (select 0, max(n) from journal.tile where level = 0)",
                        "journal.seal-tile-missing",
                        "delete from journal.entry where seq = (select max(seq) from journal.entry)",
                        "journal.seal-shorter");
        for (var change : changes.entrySet()) {
            assertThat(codeAfter(change.getKey())).as(change.getKey()).isEqualTo(change.getValue());
        }
    }

    private static String codeAfter(String tampering) throws Exception {
        var database = TestDatabase.fresh();
        var tampered = TestHouse.on(database, WebApplicationType.SERVLET);
        try {
            var small = new TestCity(tampered);
            units(small, 300);
            tampered.get(Checkpoints.class).sealNow();
            try (var owner = owner(database);
                    var statement = owner.createStatement()) {
                assertThat(statement.executeUpdate(tampering)).isEqualTo(1);
                if (!tampering.contains("max(seq)")) {
                    units(small, 1);
                }
            }
            var restarted =
                    new Sealer(
                            tampered.get(Pools.class),
                            tampered.get(JournalKey.class),
                            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                            Duration.ofDays(10_000),
                            Long.MAX_VALUE);
            var checkpoints = count(database);
            assertThatThrownBy(() -> restarted.seal(true)).isInstanceOf(JournalProblem.class);
            restarted.destroy();
            var broken = restarted.state().broken();
            assertThat(count(database)).isEqualTo(checkpoints);
            return broken == null ? "" : broken.code();
        } finally {
            tampered.close();
        }
    }

    private static long count(TestDatabase database) throws SQLException {
        try (var owner = owner(database)) {
            return CheckpointTable.all(owner).size();
        }
    }
}
