package org.xieshou;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;

/// One condition taken out of the house: a field shown to one role more, a right given to one role more, a household within
/// one person's reach, or a table's row-level security.
abstract class Hole implements AutoCloseable {
    private static final List<String> GUARDED =
            List.of(
                    "registry.household_now",
                    "registry.person_now",
                    "registry.fact_now",
                    "registry.status_now",
                    "visits.voice_now",
                    "casework.difficulty_now",
                    "assistance.handover_now",
                    "journal.entry");

    private final String where;

    private Hole(String where) {
        this.where = where;
    }

    /// Whether the checks of this suite see it.
    abstract boolean isFound(Crowd crowd, Function<String, Map<Field, String>> fieldsIn)
            throws Exception;

    @Override
    public abstract void close() throws SQLException;

    @Override
    public String toString() {
        return where;
    }

    static Hole anywhere(Random random, TestHouse house, Marked marked) throws Exception {
        return switch (random.nextInt(4)) {
            case 0 -> field(random, marked);
            case 1 -> right(random, house);
            case 2 -> reach(random, house, marked);
            default -> policy(random, house, marked);
        };
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// A role that reads records sees one field more: the drive meets its mark.
    private static Hole field(Random random, Marked marked) throws Exception {
        var role = any(random, List.of(Role.UNIT_HEAD, Role.UNIT_STAFF, Role.HELPER));
        var field = any(random, List.of(Field.CHILDREN, Field.MEANS, Field.ID_NUMBERS, Field.PAST));
        var roles = seeing(field);
        roles.add(role);
        return new Hole(role + " sees " + field) {
            @Override
            boolean isFound(Crowd crowd, Function<String, Map<Field, String>> fieldsIn)
                    throws Exception {
                try (var browser = crowd.person(role, TestCity.OTHER_VILLAGE, Crowd.inDays(9))) {
                    var pages = new StringBuilder();
                    for (var path : List.of("", "/people/" + marked.person)) {
                        pages.append(browser.get("/households/" + marked.household + path).body());
                    }
                    marked.entries.values().forEach(entry -> pages.append(page(browser, entry)));
                    return fieldsIn.apply(pages.toString()).containsKey(field);
                }
            }

            @Override
            public void close() {
                roles.remove(role);
            }
        };
    }

    private static String page(Browser browser, java.util.UUID entry) {
        try {
            return browser.get("/entries/" + entry).body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<Role> seeing(Field field) throws Exception {
        var table = Class.forName("org.xieshou.access.Sight").getDeclaredField("OF");
        table.setAccessible(true);
        return Objects.requireNonNull(((Map<Field, Set<Role>>) table.get(null)).get(field));
    }

    /// A role has one right more: the page of rights says otherwise.
    @SuppressWarnings("unchecked")
    private static Hole right(Random random, TestHouse house) throws Exception {
        var role = any(random, List.of(Role.values()));
        var missing = EnumSet.complementOf(EnumSet.copyOf(role.rights()));
        var right = any(random, List.copyOf(missing));
        var field = Role.class.getDeclaredField("rights");
        field.setAccessible(true);
        var rights = (Set<Right>) field.get(role);
        rights.add(right);
        return new Hole(role + " may " + right) {
            @Override
            boolean isFound(Crowd crowd, Function<String, Map<Field, String>> fieldsIn)
                    throws Exception {
                return !Files.readString(Path.of("../docs/rights.md")).equals(RightsPage.of(house));
            }

            @Override
            public void close() {
                rights.remove(right);
            }
        };
    }

    /// Somebody beside the household reaches it: the drive meets its marks.
    private static Hole reach(Random random, TestHouse house, Marked marked) {
        var role = any(random, List.of(Role.COORDINATOR, Role.UNIT_STAFF, Role.VILLAGE_STAFF));
        return new Hole("reach of " + role) {
            @Override
            boolean isFound(Crowd crowd, Function<String, Map<Field, String>> fieldsIn)
                    throws Exception {
                var hired = crowd.hire(role, TestCity.VILLAGE, Crowd.inDays(9));
                run(
                        house,
                        "insert into access.reach (actor, area, role, from_day, to_day) values ('%s', %d, '%s', '2019-01-01', '9999-12-31')"
                                .formatted(hired.staff(), TestCity.OTHER_VILLAGE, role));
                try (var browser = crowd.browser("beside", hired)) {
                    var page = browser.get("/households/" + marked.household).body();
                    return fieldsIn.apply(page).containsKey(Field.DOOR);
                }
            }

            @Override
            public void close() {}
        };
    }

    /// A table shows all its rows: its database wall is found open.
    private static Hole policy(Random random, TestHouse house, Marked marked) throws Exception {
        var table = any(random, GUARDED);
        run(house, "create policy hole on " + table + " for select to xieshou_app using (true)");
        return new Hole("policy of " + table) {
            @Override
            boolean isFound(Crowd crowd, Function<String, Map<Field, String>> fieldsIn) {
                var city = house.get(org.xieshou.access.Actors.class);
                var hired = crowd.hire(Role.COORDINATOR, TestCity.VILLAGE, Crowd.inDays(9));
                var beside = city.find(hired.staff()).orElseThrow();
                long found =
                        house.get(Reading.class)
                                .as(
                                        beside,
                                        db ->
                                                db.sql(
                                                                "select count(*) from "
                                                                        + table
                                                                        + " where subject = ?")
                                                        .param(marked.household)
                                                        .query(Long.class)
                                                        .single());
                return found > 0;
            }

            @Override
            public void close() throws SQLException {
                run(house, "drop policy hole on " + table);
            }
        };
    }

    private static void run(TestHouse house, String sql) throws SQLException {
        var database = house.database();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
