package org.xieshou;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.xieshou.access.Actors;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;

/// One condition taken out of the house: a field shown to one role more, a right given to one role more, a place or a
/// household within one person's reach, the end of somebody's role, or a table's row-level security.
abstract class Hole implements AutoCloseable {
    private static final List<Role> READERS =
            Arrays.stream(Role.values())
                    .filter(role -> role.rights().contains(Right.HOUSEHOLDS_READ))
                    .toList();

    /// Tables about households with a wall before them, in which there is something about this one.
    private static final String GUARDED =
            """
            select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and c.relrowsecurity and a.attname = 'subject' and not a.attisdropped
              and has_table_privilege('xieshou_app', c.oid, 'select') order by 1
            """;

    private final String where;

    private Hole(String where) {
        this.where = where;
    }

    /// Whether the checks of this suite see it.
    abstract boolean isFound(Crowd crowd) throws Exception;

    @Override
    public abstract void close() throws SQLException;

    @Override
    public String toString() {
        return where;
    }

    static Hole anywhere(Random random, TestHouse house, Marked marked) throws Exception {
        return switch (random.nextInt(6)) {
            case 0 -> field(random, house, marked);
            case 1 -> right(random, house);
            case 2 -> reach(random, house, marked, BY_AREA);
            case 3 -> reach(random, house, marked, BY_HOUSEHOLD);
            case 4 -> end(random, house, marked);
            default -> policy(random, house, marked);
        };
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// A role sees one field more: the drive meets its mark, or, if the role opens no records, the page of rights says otherwise.
    private static Hole field(Random random, TestHouse house, Marked marked) throws Exception {
        var role = any(random, List.of(Role.values()));
        var hidden = Arrays.stream(Field.values()).filter(each -> !role.sees(each)).toList();
        if (hidden.isEmpty()) {
            return field(random, house, marked);
        }
        var field = any(random, hidden);
        var roles = seeing(field);
        roles.add(role);
        return new Hole(role + " sees " + field) {
            @Override
            boolean isFound(Crowd crowd) throws Exception {
                if (!opens(role, field)) {
                    return !RightsPage.isTrue(house);
                }
                try (var browser = crowd.person(role, TestCity.OTHER_VILLAGE, Crowd.inDays(9))) {
                    var pages = new StringBuilder();
                    for (var path : List.of("", "/people/" + marked.person)) {
                        pages.append(browser.get("/households/" + marked.household + path).body());
                    }
                    marked.entries.values().forEach(entry -> pages.append(page(browser, entry)));
                    return Marked.fieldsIn(pages.toString()).containsKey(field);
                }
            }

            @Override
            public void close() {
                roles.remove(role);
            }
        };
    }

    /// Whether the role comes to pages where such a field could stand; to those of health its own right alone leads.
    private static boolean opens(Role role, Field field) {
        return field != Field.HEALTH && READERS.contains(role);
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
            boolean isFound(Crowd crowd) throws Exception {
                return !RightsPage.isTrue(house);
            }

            @Override
            public void close() {
                rights.remove(right);
            }
        };
    }

    private static final String BY_AREA =
            "insert into access.reach (actor, area, role, from_day, to_day) values ('%1$s', "
                    + TestCity.OTHER_VILLAGE
                    + ", '%2$s', '2019-01-01', '9999-12-31')";

    private static final String BY_HOUSEHOLD =
            "insert into access.charge (actor, household, role, from_day, to_day) values ('%1$s', '%3$s', '%2$s', '2019-01-01', '9999-12-31')";

    /// Somebody beside the household reaches it: the drive meets its marks.
    private static Hole reach(Random random, TestHouse house, Marked marked, String how) {
        var role = any(random, READERS);
        return new Lasting("reach of " + role + ": " + how) {
            @Override
            boolean isFound(Crowd crowd) throws Exception {
                var hired = crowd.hire(role, TestCity.VILLAGE, Crowd.inDays(9));
                house.database().change(how.formatted(hired.staff(), role, marked.household));
                return meets(crowd, hired, marked);
            }
        };
    }

    /// Somebody's role did not end: the drive meets the marks.
    private static Hole end(Random random, TestHouse house, Marked marked) {
        var role = any(random, READERS);
        return new Lasting("end of " + role) {
            @Override
            boolean isFound(Crowd crowd) throws Exception {
                var hired = crowd.hire(role, TestCity.OTHER_VILLAGE, Crowd.inDays(-2));
                for (var table :
                        List.of(
                                "reach set to_day = %s where actor",
                                "assignment_now set to_day = %s where staff")) {
                    house.database()
                            .change(
                                    "update access."
                                            + table.formatted("'9999-12-31'")
                                            + " = '"
                                            + hired.staff()
                                            + "'");
                }
                return meets(crowd, hired, marked);
            }
        };
    }

    private static boolean meets(Crowd crowd, Crowd.Hired hired, Marked marked) throws Exception {
        try (var browser = crowd.browser("beside", hired)) {
            var page = browser.get("/households/" + marked.household).body();
            return Marked.fieldsIn(page).containsKey(Field.DOOR);
        }
    }

    /// One that nobody meets again: it is about somebody hired for it.
    private abstract static class Lasting extends Hole {
        Lasting(String where) {
            super(where);
        }

        @Override
        public void close() {}
    }

    /// A table shows all its rows: its database wall is found open.
    private static Hole policy(Random random, TestHouse house, Marked marked) throws Exception {
        var table = any(random, guarded(house, marked));
        house.database()
                .change(
                        "create policy hole on "
                                + table
                                + " for select to xieshou_app using (true)");
        return new Hole("policy of " + table) {
            @Override
            boolean isFound(Crowd crowd) {
                // health has a second wall, which only doctors pass
                return isFoundBy(Role.COORDINATOR, crowd) || isFoundBy(Role.CLINICIAN, crowd);
            }

            private boolean isFoundBy(Role role, Crowd crowd) {
                var hired = crowd.hire(role, TestCity.VILLAGE, Crowd.inDays(9));
                var beside = house.get(Actors.class).find(hired.staff()).orElseThrow();
                var asked = "select count(*) from " + table + " where subject = ?";
                return house.get(Reading.class)
                                .as(
                                        beside,
                                        db ->
                                                db.sql(asked)
                                                        .param(marked.household)
                                                        .query(Long.class)
                                                        .single())
                        > 0;
            }

            @Override
            public void close() throws SQLException {
                house.database().change("drop policy hole on " + table);
            }
        };
    }

    private static List<String> guarded(TestHouse house, Marked marked) throws SQLException {
        var tables = new ArrayList<String>();
        try (var owner = house.database().connect();
                var statement = owner.createStatement()) {
            try (var rows = statement.executeQuery(GUARDED)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : List.copyOf(tables)) {
                var about =
                        "select from %s where subject = '%s'".formatted(table, marked.household);
                try (var rows = statement.executeQuery(about)) {
                    if (!rows.next()) {
                        tables.remove(table);
                    }
                }
            }
        }
        return tables;
    }
}
