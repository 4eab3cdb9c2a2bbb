package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xieshou.access.Role;
import org.xieshou.shared.Field;

/// A household whose every sensitive field carries a mark; every address, form and file, driven as every role. A mark
/// shows only to those whom the table of fields allows, and in no log.
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class SightTest extends MarkedCity {
    private static final Set<String> PATHS = new LinkedHashSet<>();
    private static final Set<String> ALIVE = new LinkedHashSet<>();
    private static final Map<Role, Map<String, Map<Field, String>>> SHOWN =
            new EnumMap<>(Role.class);
    private static final Map<String, Addresses.Form> FORMS = new LinkedHashMap<>();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{40,}");

    @BeforeAll
    static void open() throws Exception {
        PATHS.addAll(
                Addresses.of(
                        house,
                        Map.of("household", marked.household, "person", marked.person),
                        marked.ids()));
        PATHS.addAll(
                List.of(
                        "/households/not-an-id",
                        "/api/v1/households/" + marked.household + "0",
                        "/entries/x?why=" + marked.person,
                        "/households?area=x&status=%E9%87%91%E9%9B%80&order=x"));
        for (var list : List.of("/households", "/api/v1/households", "/visits/new", "/visits")) {
            PATHS.add(list + "?q=%E9%87%91%E9%9B%80"); // what all marks have in common
            PATHS.add(list + "?area=" + TestCity.OTHER_VILLAGE + "&unit=fpb");
            PATHS.add(list + "?status=dibao");
        }
        for (var role : List.of(Role.COORDINATOR, Role.CLINICIAN)) {
            explore(role);
        }
        for (var role : Role.values()) {
            walk(role);
        }
    }

    /// What the pages of those who see most lead to, and what they let one send.
    private static void explore(Role role) throws Exception {
        try (var browser = crowd.person(role, TestCity.OTHER_VILLAGE, Crowd.inDays(9))) {
            var links = new LinkedHashSet<String>();
            for (var path : PATHS) {
                links.addAll(read(browser, path));
            }
            links.removeAll(PATHS);
            for (var path : links) {
                read(browser, path);
            }
            PATHS.addAll(links);
        }
    }

    /// @return where the page leads; a refusal leads nowhere
    private static Set<String> read(Browser browser, String path) throws Exception {
        var answer = browser.get(path);
        if (!answer.isPage()) {
            return Set.of();
        }
        Addresses.forms(answer.body(), path)
                .forEach(form -> FORMS.putIfAbsent(form.action(), form));
        return Addresses.links(answer.body());
    }

    /// Every address, by somebody within reach.
    private static void walk(Role role) throws Exception {
        var shown = new LinkedHashMap<String, Map<Field, String>>();
        try (var browser = crowd.person(role, TestCity.OTHER_VILLAGE, Crowd.inDays(9))) {
            for (var path : PATHS) {
                var answer = browser.get(path);
                if (answer.status() != 404) {
                    ALIVE.add(path);
                }
                shown.put(path, fieldsIn(answer.body()));
            }
        }
        SHOWN.put(role, shown);
    }

    @Test
    void aFieldIsShownOnlyToTheRolesThatSeeIt(CapturedOutput log) {
        var leaks = new TreeSet<String>();
        var seen = new EnumMap<Role, Set<Field>>(Role.class);
        SHOWN.forEach((role, pages) ->
                pages.forEach((path, shown) -> {
                    seen.computeIfAbsent(role, _ -> EnumSet.noneOf(Field.class))
                            .addAll(shown.keySet());
                    shown.forEach((field, mark) -> {
                        if (!role.sees(field)) {
                            leaks.add(role + " " + path + " tells " + field + " " + mark);
                        }
                    });
                }));
        assertThat(leaks).isEmpty();
        assertThat(fieldsIn(log.getAll())).as("in the log").isEmpty();
        for (var field : Field.values()) {
            assertThat(seen.entrySet())
                    .as(field + " is shown to somebody, or the mark proves nothing")
                    .anyMatch(each -> each.getValue().contains(field));
        }
    }

    /// Addresses at which there is nothing for anybody within reach are left out.
    @Test
    void nobodyOutOfReachSeesAnything(CapturedOutput log) throws Exception {
        var leaks = new TreeSet<String>();
        for (var role : Role.values()) {
            for (var browser : strangers(role)) {
                try (browser) {
                    for (var path : ALIVE) {
                        fieldsIn(browser.get(path).body())
                                .forEach((field, mark) ->
                                        leaks.add(browser.who + " " + path + " tells " + mark));
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(fieldsIn(log.getAll())).as("in the log").isEmpty();
    }

    /// Here keeper of the register or doctor, there staff of a unit: there a staff member, in what is shown and written.
    @ParameterizedTest
    @EnumSource(names = {"VILLAGE_STAFF", "CLINICIAN"})
    void twoRolesDoNotAddUp(Role elsewhere) throws Exception {
        var hired = crowd.hire(elsewhere, TestCity.VILLAGE, Crowd.inDays(9));
        crowd.assign(hired.staff(), Role.UNIT_STAFF, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
        var leaks = new TreeSet<String>();
        var seen = EnumSet.noneOf(Field.class);
        try (var browser = crowd.browser("twice", hired)) {
            for (var path : ALIVE) {
                fieldsIn(browser.get(path).body())
                        .forEach((field, mark) -> {
                            seen.add(field);
                            if (!Role.UNIT_STAFF.sees(field)) {
                                leaks.add(path + " tells " + field + " " + mark);
                            }
                        });
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(seen).containsExactlyInAnyOrder(Field.DOOR, Field.CORE);
        var person = city.actor(hired.staff());
        var occasion = city.occasion(person);
        occasion.add(
                "registry.status@1",
                marked.household,
                Map.of("type", "exited", "from", "2019-10-17"));
        assertThat(city.append(person, occasion.envelopes()).getFirst().reason())
                .isEqualTo("right");
    }

    @Test
    void nobodyOutOfReachWritesAnythingAndNoRefusalTells() throws Exception {
        assertThat(FORMS).hasSizeGreaterThan(20);
        assertThat(writings(Role.values())).isEmpty();
    }

    /// The same with the database's wall gone.
    @Test
    void theRoomsAloneKeepOthersFromWriting() throws Exception {
        rowSecurity("disable");
        try {
            assertThat(writings(Role.COORDINATOR, Role.UNIT_STAFF, Role.CLINICIAN)).isEmpty();
        } finally {
            rowSecurity("enable");
        }
    }

    private static void rowSecurity(String how) throws SQLException {
        var database = house.database();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$ declare t regclass; begin
                      for t in select oid::regclass from pg_class where relforcerowsecurity loop
                        execute format('alter table %s row level security', t);
                      end loop;
                    end $$\
                    """
                            .replace("table %s", "table %s " + how));
        }
    }

    /// What people beside the household and of former days could write about it, or were told when they tried.
    private static Set<String> writings(Role... roles) throws Exception {
        var leaks = new TreeSet<String>();
        long before = entriesAbout();
        for (var role : roles) {
            for (var browser : strangers(role)) {
                try (browser) {
                    for (var form : FORMS.values()) {
                        var answer = browser.post(form.action(), form.fields());
                        fieldsIn(answer.body())
                                .forEach((field, mark) ->
                                        leaks.add(
                                                browser.who
                                                        + " sends "
                                                        + form.action()
                                                        + " and is told "
                                                        + mark));
                        if (entriesAbout() != before) {
                            before = entriesAbout();
                            leaks.add(browser.who + " wrote by " + form.action());
                        }
                    }
                }
            }
        }
        return leaks;
    }

    /// Also that somebody is found tells something.
    @Test
    void aSearchFindsNobodyByWhatTheReaderDoesNotSee() throws Exception {
        for (var role : List.of(Role.COORDINATOR, Role.HELPER, Role.UNIT_STAFF)) {
            try (var browser = crowd.person(role, TestCity.OTHER_VILLAGE, Crowd.inDays(9))) {
                assertThat(isFound(browser, "燕知秋")).as(role + " by a grown-up").isTrue();
                assertThat(isFound(browser, "燕小雀"))
                        .as(role + " by a child")
                        .isEqualTo(role.sees(Field.CHILDREN));
                assertThat(isFound(browser, Marked.LAST_FOUR))
                        .as(role + " by the end of an ID number")
                        .isEqualTo(role.sees(Field.ID_NUMBERS));
            }
        }
    }

    private static boolean isFound(Browser browser, String text) throws Exception {
        var asked = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        return browser.get("/households?q=" + asked).body().contains(marked.household.toString());
    }

    @Test
    void theRightsPageIsTrue() throws Exception {
        var page = RightsPage.of(house);
        Files.writeString(Path.of("target", "rights.md"), page);
        assertThat(Files.readString(Path.of("../docs/rights.md"))).isEqualTo(page);
    }

    /// One condition less somewhere, at random: it must be found.
    @Test
    void aHoleAnywhereIsFound() throws Exception {
        var random = new Random(20191017);
        for (int i = 0; i < 12; i++) {
            var hole = Hole.anywhere(random, house, marked);
            try (hole) {
                assertThat(hole.isFound(crowd, SightTest::fieldsIn)).as(hole.toString()).isTrue();
            }
        }
    }

    /// Somebody beside the household; of roles that see records also somebody with no reach at all, and of former days.
    private static List<Browser> strangers(Role role) throws Exception {
        var strangers = new ArrayList<Browser>();
        strangers.add(crowd.person(role, TestCity.VILLAGE, Crowd.inDays(9)));
        if (role == Role.COORDINATOR || role == Role.CLINICIAN) {
            strangers.add(crowd.person(role, null, Crowd.inDays(9)));
            strangers.add(crowd.person(role, TestCity.OTHER_VILLAGE, Crowd.inDays(-1)));
        }
        return strangers;
    }

    /// The tokens of a form are chance, and by chance they may hold four characters of a mark.
    private static Map<Field, String> fieldsIn(String page) {
        var found = marksIn(page);
        return found.isEmpty() ? found : marksIn(TOKEN.matcher(page).replaceAll(""));
    }

    private static Map<Field, String> marksIn(String text) {
        var found = new EnumMap<Field, String>(Field.class);
        Marked.MARKS.forEach((field, marks) ->
                marks.stream()
                        .filter(text::contains)
                        .findFirst()
                        .ifPresent(mark -> found.put(field, mark)));
        return found;
    }

    /// Entries about the household that count.
    private static long entriesAbout() throws SQLException {
        var database = house.database();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from journal.entry where held is null and (subject = '%s' or person = '%s')"
                                        .formatted(marked.household, marked.person))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
