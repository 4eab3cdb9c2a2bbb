package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;

/// Two walls stand between a record and those whom it does not concern: the rooms' own checks, and row-level security.
/// Each is tried with the other gone: every address that answers a GET, every role, and every table about households.
@Tag("slow")
class WallsTest {
    private static Walled walled;

    @BeforeAll
    static void open() {
        walled = new Walled(TestHouse.open());
    }

    @AfterAll
    static void close() {
        walled.house.close();
    }

    @Test
    void theRoomsAloneKeepARecordFromAllOthers() throws Exception {
        for (var table : withRowSecurity()) {
            owner("alter table " + table + " disable row level security");
        }
        try {
            for (var role : Role.values()) {
                var neighbour = walled.person(role, TestCity.VILLAGE, inDays(9));
                assertThat(leaksTo(neighbour)).isEmpty();
            }
            var former = walled.person(Role.COORDINATOR, TestCity.OTHER_VILLAGE, inDays(-9));
            assertThat(leaksTo(former)).isEmpty();
        } finally {
            for (var table : withRowSecurity()) {
                owner("alter table " + table + " enable row level security");
            }
        }
    }

    @Test
    void whoeverIsResponsibleSeesEachSecretSomewhere() throws Exception {
        var seen = new LinkedHashSet<String>();
        try (var responsible = walled.person(Role.COORDINATOR, TestCity.OTHER_VILLAGE, inDays(9))) {
            for (var path : paths()) {
                var body = responsible.get(path).body();
                Walled.SECRETS.stream().filter(body::contains).forEach(seen::add);
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(Walled.SECRETS);
    }

    @Test
    void theDatabaseAloneKeepsARecordFromAllOthers() {
        var neighbour = walled.city.person("邻", Role.COORDINATOR, "fpb", TestCity.VILLAGE);

        assertThat(tablesThatTell(neighbour)).isEmpty();
        assertThat(tablesThatTell(walled.city.coordinator()))
                .contains("registry.household_now", "journal.entry", "visits.v_visit");
    }

    @Test
    void oneLostPolicyIsFound() throws Exception {
        var neighbour = walled.city.person("邻", Role.COORDINATOR, "fpb", TestCity.VILLAGE);
        var holes = new ArrayList<String>();
        for (var table : tablesThatTell(walled.city.coordinator())) {
            if (!table.contains(".v_")) {
                owner("create policy hole on " + table + " for select to xieshou_app using (true)");
                assertThat(tablesThatTell(neighbour)).as("a hole in " + table).contains(table);
                owner("drop policy hole on " + table);
                holes.add(table);
            }
        }
        assertThat(holes).hasSizeGreaterThan(8);
    }

    private static LocalDate inDays(int days) {
        return LocalDate.now(Clock.systemUTC()).plusDays(days);
    }

    /// Every address that answers a GET, with this household's ids in its gaps.
    private static Set<String> paths() {
        var ids = new LinkedHashSet<UUID>(List.of(walled.household, walled.person, walled.held));
        for (var kind : List.of("visits.voice@1", "casework.difficulty@1")) {
            ids.add(Objects.requireNonNull(walled.entries.get(kind)));
        }
        var paths = new LinkedHashSet<String>();
        var mapping =
                walled.house.get(
                        "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (var info : mapping.getHandlerMethods().keySet()) {
            var verbs = info.getMethodsCondition().getMethods();
            if (verbs.isEmpty() || verbs.contains(RequestMethod.GET)) {
                for (var pattern : info.getPatternValues()) {
                    ids.forEach(id -> paths.add(pattern.replaceAll("\\{[^}]*}", id.toString())));
                }
            }
        }
        paths.removeIf(path -> path.startsWith("/kit") || path.startsWith("/error"));
        for (var list : List.of("/households", "/api/v1/households", "/visits/new", "/visits")) {
            paths.add(list + "?q=%E7%8E%89%E8%97%8F"); // a part of the name: pages repeat what was
            // asked
            paths.add(list + "?q=7713");
            paths.add(list + "?area=" + TestCity.OTHER_VILLAGE + "&unit=fpb");
            paths.add(list + "?status=dibao");
        }
        paths.add("/households/export?format=csv");
        return paths;
    }

    private static Set<String> leaksTo(Walled.Session session) throws Exception {
        var leaks = new TreeSet<String>();
        try (session) {
            for (var path : paths()) {
                leaks.addAll(secretsIn(path, session));
            }
        }
        return leaks;
    }

    private static Set<String> secretsIn(String path, Walled.Session session) throws Exception {
        var answer = session.get(path);
        var leaks = new TreeSet<String>();
        for (var secret : Walled.SECRETS) {
            if (answer.body().contains(secret)) {
                leaks.add(session.who + ": " + path + " tells " + secret);
            }
        }
        boolean names = answer.body().contains(walled.household.toString());
        if (names && answer.statusCode() == 200 && !path.contains(walled.household.toString())) {
            leaks.add(session.who + ": " + path + " names the household");
        }
        return leaks;
    }

    /// Tables and views with a row about the household that this actor may read.
    private static Set<String> tablesThatTell(Actor actor) {
        var tell = new TreeSet<String>();
        walled.house
                .get(Reading.class)
                .as(
                        actor,
                        db -> {
                            for (var table :
                                    db.sql(
                                                    """
                                                    select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                                                    where a.attname = 'subject' and not a.attisdropped and c.relkind in ('r', 'v')
                                                      and has_table_privilege(c.oid, 'select')
                                                    """)
                                            .query(String.class)
                                            .list()) {
                                var found =
                                        db.sql(
                                                        "select count(*) from "
                                                                + table
                                                                + " where subject = ?")
                                                .param(walled.household)
                                                .query(Long.class)
                                                .single();
                                if (found > 0) {
                                    tell.add(table);
                                }
                            }
                            return tell;
                        });
        return tell;
    }

    private static List<String> withRowSecurity() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = owner();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select oid::regclass::text from pg_class where relrowsecurity or relforcerowsecurity")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Connection owner() throws SQLException {
        var database = walled.house.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void owner(String sql) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
