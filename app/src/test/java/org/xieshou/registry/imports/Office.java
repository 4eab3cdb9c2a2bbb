package org.xieshou.registry.imports;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xieshou.TestCity;
import org.xieshou.TestDatabase;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.journal.Journal;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.RowFault;
import org.xieshou.registry.intake.table.Upload;

/// An office that imports lists into a real register, and looks into its tables.
final class Office implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    final TestHouse house = TestHouse.open();
    final TestCity city = new TestCity(house);
    final Imports imports = house.get(Imports.class);
    private final Connection owner = connect(house.database());

    /// What one import gave.
    record Done(Outcome outcome, List<RowFault> faults) {
        List<FaultCode> codes() {
            return faults.stream().map(RowFault::code).toList();
        }
    }

    Done take(String csv) {
        return take(csv, city.coordinator());
    }

    Done take(String csv, Actor actor) {
        return take(csv, DAY, actor);
    }

    Done take(String csv, LocalDate day, Actor actor) {
        return take(upload(csv), day, actor);
    }

    Done take(Upload upload, LocalDate day, Actor actor) {
        return take(upload, new Wish(imports.look(upload, actor).mapping(), day, null), actor);
    }

    /// A list that lies in this area as a whole.
    Done takeIn(int area, String csv) {
        var actor = city.coordinator();
        var upload = upload(csv);
        return take(upload, new Wish(imports.look(upload, actor).mapping(), DAY, area), actor);
    }

    private Done take(Upload upload, Wish wish, Actor actor) {
        var checked = imports.check(upload, wish, actor, Watcher.NOBODY);
        var faults = Collections.synchronizedList(new ArrayList<RowFault>());
        var watcher =
                new Watcher() {
                    @Override
                    public void at(Progress progress) {}

                    @Override
                    public void fault(RowFault fault) {
                        faults.add(fault);
                    }
                };
        return new Done(imports.take(upload, checked, actor, watcher), List.copyOf(faults));
    }

    static Upload upload(String csv) {
        return Upload.of(csv.getBytes(StandardCharsets.UTF_8), "list.csv");
    }

    long tip() {
        return house.get(Journal.class).tip();
    }

    private static Connection connect(TestDatabase database) {
        try {
            return DriverManager.getConnection(
                    database.url(), database.user(), database.password());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void execute(String sql) {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /// The rows of a query as text, sorted.
    List<String> rows(String sql) {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    cells.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join("|", cells));
            }
            Collections.sort(found);
            return found;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /// What the register says of the households whose number begins so, without when and by which entry it was said.
    Map<String, List<String>> register(String prefix) {
        var all = new TreeMap<String, List<String>>();
        OF_HOUSEHOLDS.forEach((part, columns) ->
                all.put(
                        part,
                        rows(
                                "select %s where subject in (select h.subject from registry.household_now h where h.number like '%s%%')"
                                        .formatted(columns, prefix))));
        all.put("areas", rows("select no, parent, name, level from access.area_now"));
        return all;
    }

    private static final Map<String, String> OF_HOUSEHOLDS =
            Map.of(
                    "households",
                    "subject, area, number, hamlet, address, phone, language from registry.household_now",
                    "people",
                    "subject, key, name, name_key, relation, sex, birth, encode(id_hash, 'hex'), phone from registry.person_now",
                    "facts",
                    "subject, person, fact, value, as_of, told_by from registry.fact_now",
                    "rivals",
                    "subject, person, fact, value, as_of from registry.fact_rival",
                    "statuses",
                    "subject, type, from_day, to_day from registry.status_now");

    /// Whether a text stands anywhere in any table, whatever the column.
    List<String> tablesHolding(String text) throws SQLException {
        var holding = new ArrayList<String>();
        for (var table :
                rows(
                        "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")) {
            var hex = hex(text);
            var sql =
                    "select count(*) from %s t where t::text like '%%%s%%' or t::text like '%%%s%%'"
                            .formatted(table, text, hex);
            if (!rows(sql).equals(List.of("0"))) {
                holding.add(table);
            }
        }
        return holding;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws SQLException {
        owner.close();
        house.close();
    }
}
