package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.journal.SealerTest.owner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.journal.Misfit.What;
import org.xieshou.shared.database.Migrations;
import org.xieshou.synth.City;
import org.xieshou.synth.Synth;

/// Somebody with all rights in the database changes a row, one at a time; each change is put back afterwards.
@Tag("slow")
class VerificationTest {
    private static TestHouse house;
    private static Verification verification;
    private static long tip;
    private static String witness;

    private Connection hand;
    private final List<String> undone = new ArrayList<>();

    @BeforeAll
    static void fill() {
        house = TestHouse.withoutWeb();
        house.get(Synth.class)
                .load(
                        City.of(City.DEMO_SEED, City.LEAST, LocalDate.of(2025, 10, 17)),
                        (_, _) -> {});
        var checkpoints = house.get(Checkpoints.class);
        checkpoints.sealNow();
        witness = checkpoints.state().note();
        units(600);
        checkpoints.sealNow();
        units(20);
        checkpoints.sealNow();
        tip = house.get(Journal.class).tip();
        verification = house.get(Verification.class);
    }

    private static void units(int count) {
        var journal = house.get(Journal.class);
        var occasion = Occasion.of(Actor.SYSTEM, journal.tip(), Clock.systemUTC());
        for (int i = 0; i < count; i++) {
            var body =
                    Map.of(
                            "unit",
                            "u" + journal.tip() + "-" + i,
                            "name",
                            "单位",
                            "type",
                            "office",
                            "area",
                            1);
            occasion.add("access.unit@1", null, body);
        }
        journal.append(occasion.envelopes(), Actor.SYSTEM);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        hand = owner(house.database());
    }

    @AfterEach
    void putBack() throws SQLException {
        boolean rows = undone.stream().anyMatch(table -> !table.startsWith("journal."));
        restoreNow();
        hand.close();
        assertThat(found(rows)).as("after it was put back").isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = hand.createStatement()) {
            statement.execute(sql);
        }
    }

    private void tamper(String table, String sql) throws SQLException {
        execute("create schema if not exists kept");
        execute(
                "create table kept.%s as select * from %s"
                        .formatted(table.replace('.', '_'), table));
        execute("set session_replication_role = replica");
        undone.addFirst(table);
        try (var statement = hand.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private static List<Misfit> found(boolean rows, String... witnesses) throws SQLException {
        return verification.run(new Verification.Wish(rows, List.of(witnesses), _ -> {})).misfits();
    }

    private static Misfit misfit(String table, Object row, What what) {
        return new Misfit(table, row.toString(), what);
    }

    @Test
    void findsNothingInARecordThatNobodyTouched() throws SQLException {
        var outcome = verification.run(new Verification.Wish(true, List.of(witness), _ -> {}));

        assertThat(outcome.misfits()).isEmpty();
        assertThat(outcome.rowsCompared()).isTrue();
        assertThat(outcome.entries()).isEqualTo(tip);
        assertThat(outcome.sealed()).isEqualTo(tip);
        assertThat(outcome.checkpoints()).isEqualTo(3);
    }

    @Test
    void namesAnEntryWhoseEnvelopeWasChanged() throws SQLException {
        long seq = 7;
        for (var column :
                Map.of(
                                "unit", "'other'",
                                "author", "gen_random_uuid()",
                                "happened", "happened - interval '1 day'",
                                "received", "'infinity'",
                                "based_on", "based_on - 1",
                                "held", "3",
                                "digest", "sha256('x')",
                                "kind", "(select max(no) from journal.kind)")
                        .entrySet()) {
            seq = tip - seq + 1; // one in a full tile, one in the last, by turns
            tamper(
                    "journal.entry",
                    "update journal.entry set %s = %s where seq = %d"
                            .formatted(column.getKey(), column.getValue(), seq));

            var row = Long.toString(seq);
            assertThat(found(false))
                    .as(column.getKey())
                    .contains(misfit("journal.entry", row, What.CHANGED))
                    .allMatch(each -> each.row().equals(row));
            restoreNow();
        }
    }

    private void restoreNow() throws SQLException {
        for (var table : undone) {
            execute("delete from " + table);
            execute("insert into " + table + " select * from kept." + table.replace('.', '_'));
        }
        undone.clear();
        execute("drop schema if exists kept cascade");
    }

    @Test
    void namesAnEntryThatWasDeletedOrAdded() throws SQLException {
        tamper("journal.entry", "delete from journal.entry where seq in (12, 13, 300)");
        assertThat(found(false))
                .contains(misfit("journal.entry", "12-13", What.CHANGED))
                .contains(misfit("journal.entry", "300", What.CHANGED));
        restoreNow();

        tamper("journal.entry", "update journal.entry set seq = -5 where seq = 20");
        assertThat(found(false))
                .contains(misfit("journal.entry", -5, What.NUMBER))
                .contains(misfit("journal.entry", 20, What.CHANGED));
        restoreNow();

        tamper("journal.entry", "delete from journal.entry where seq > " + (tip - 2));
        assertThat(found(false))
                .contains(misfit("journal.entry", (tip - 1) + "-" + tip, What.CHANGED));
    }

    @Test
    void namesAnEntryWhoseBodyOrKeyOrAreaWasChanged() throws SQLException {
        tamper(
                "journal.entry",
                "update journal.entry set body = overlay(body placing '\\x00' from 20) where seq = 9");
        assertThat(found(true)).containsExactly(misfit("journal.entry", 9, What.BODY));
        restoreNow();

        tamper(
                "journal.entry",
                "update journal.entry e set body = o.body from journal.entry o where e.seq = 9 and o.seq = 8");
        assertThat(found(true)).containsExactly(misfit("journal.entry", 9, What.BODY));
        restoreNow();

        tamper("journal.entry", "update journal.entry set area = 777 where seq = 9");
        assertThat(found(true)).containsExactly(misfit("journal.entry", 9, What.AREA));
        restoreNow();

        tamper(
                "journal.key",
                "update journal.key set wrapped = overlay(wrapped placing '\\x00' from 20)"
                        + " where id = (select key from journal.entry where seq = 9)");
        assertThat(found(true))
                .singleElement()
                .satisfies(one -> assertThat(one.table()).isEqualTo("journal.key"))
                .satisfies(one -> assertThat(one.what()).isEqualTo(What.KEY));
    }

    @Test
    void namesATileOrACheckpointThatWasChanged() throws SQLException {
        tamper(
                "journal.tile",
                "update journal.tile set hashes = overlay(hashes placing '\\x00' from 100) where (level, n) = (0, 1)");
        assertThat(found(false)).containsExactly(misfit("journal.tile", "0/1", What.TILE));
        restoreNow();

        tamper(
                "journal.tile_part",
                "update journal.tile_part set hashes = overlay(hashes placing '\\x0000' from 8) where level = 1");
        assertThat(found(false))
                .isNotEmpty()
                .allMatch(each -> each.table().equals("journal.tile_part"))
                .allMatch(each -> each.row().startsWith("1/0.") && each.what() == What.TILE);
        restoreNow();

        tamper("journal.tile", "delete from journal.tile where n = 0");
        assertThat(found(false)).containsExactly(misfit("journal.tile", "0/0", What.TILE));
        restoreNow();

        tamper(
                "journal.checkpoint",
                "update journal.checkpoint set root = sha256('x') where size = " + tip);
        assertThat(found(false)).containsExactly(misfit("journal.checkpoint", tip, What.FORGED));
        restoreNow();

        tamper("journal.checkpoint", "delete from journal.checkpoint where size = " + tip);
        assertThat(found(false)).isNotEmpty().allMatch(each -> each.what() == What.TILE_OF_NOTHING);
    }

    @Test
    void provesARecordMadeAnewWrongByAnOldCheckpoint() throws SQLException {
        var another = TestHouse.withoutWeb();
        try {
            var city = new TestCity(another);
            another.get(Checkpoints.class).sealNow();
            assertThat(city.tip()).isPositive();
            var other = another.get(Verification.class);

            var outcome = other.run(new Verification.Wish(false, List.of(witness), _ -> {}));

            assertThat(outcome.misfits())
                    .containsExactly(misfit("journal.checkpoint", "", What.WITNESS));
        } finally {
            another.close();
        }
    }

    @Test
    void namesTheRowInEveryTableThatIsMadeFromEntries() throws SQLException {
        var tables = house.get(DerivedTables.class).all();
        var filled = new TreeSet<String>();
        for (var table : tables) {
            if (has(table)) {
                filled.add(table);
                var column = changeable(table);
                tamper(
                        table,
                        "update %1$s set %2$s where ctid = (select min(ctid) from %1$s)"
                                .formatted(table, column));
            }
        }
        assertThat(filled).hasSizeGreaterThan(20);

        var named = new TreeSet<String>();
        found(true).forEach(each -> named.add(each.table()));

        assertThat(named).isEqualTo(filled);
    }

    /// The last column of a table that is no key, set to something else of its type.
    private String changeable(String table) throws SQLException {
        var sql =
                """
                select a.attname, format_type(a.atttypid, a.atttypmod) from pg_attribute a
                where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
                  and format_type(a.atttypid, a.atttypmod) in ('bigint', 'integer', 'text', 'timestamp with time zone', 'date', 'boolean', 'uuid')
                  and not exists (select from pg_constraint c where c.contype = 'c' and c.conrelid = a.attrelid and a.attnum = any (c.conkey))
                order by a.attnum desc limit 1
                """
                        .formatted(table);
        try (var statement = hand.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).as(table).isTrue();
            var name = rows.getString(1);
            var other =
                    switch (rows.getString(2)) {
                        case "bigint", "integer" -> "coalesce(" + name + ", 0) + 1";
                        case "text" -> "coalesce(" + name + ", '') || 'x'";
                        case "boolean" -> "not coalesce(" + name + ", false)";
                        case "uuid" -> "gen_random_uuid()";
                        case "date" -> "coalesce(" + name + ", date '2019-01-01') + 1";
                        default ->
                                "coalesce("
                                        + name
                                        + ", timestamptz '2019-01-01') + interval '1 day'";
                    };
            return name + " = " + other;
        }
    }

    private boolean has(String table) throws SQLException {
        try (var statement = hand.createStatement();
                var rows = statement.executeQuery("select from " + table + " limit 1")) {
            return rows.next();
        }
    }

    /// What is not made from entries.
    private static final List<String> KEPT =
            List.of(
                    "access.attempt",
                    "access.credential",
                    "access.ended",
                    "access.event",
                    "access.factor",
                    "access.factor_step",
                    "access.head",
                    "access.look",
                    "access.glass",
                    "access.recovery",
                    "access.token",
                    "journal.checkpoint",
                    "journal.cursor",
                    "journal.entry",
                    "journal.key",
                    "journal.kind",
                    "journal.secret",
                    "journal.tile",
                    "journal.tile_part",
                    "journal.unread",
                    "registry.head",
                    "registry.import",
                    "registry.settled_column",
                    "registry.summary_due",
                    "registry.tail");

    @Test
    void leavesNoTableOut() throws SQLException {
        var all = new TreeSet<String>();
        try (var statement = hand.createStatement();
                var rows =
                        statement.executeQuery(
                                "select n.nspname, t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace where t.relkind = 'r'")) {
            while (rows.next()) {
                if (Migrations.ROOMS.contains(rows.getString(1))
                        && !rows.getString(2).equals("migration")) {
                    all.add(rows.getString(1) + "." + rows.getString(2));
                }
            }
        }
        all.removeAll(house.get(DerivedTables.class).all());

        assertThat(all).containsExactlyElementsOf(new TreeSet<>(KEPT));
    }
}
