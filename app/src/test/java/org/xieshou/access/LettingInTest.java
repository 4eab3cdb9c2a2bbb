package org.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;

/// Letting people in by pages: units, people, roles and first passwords, by whoever keeps them and only within what they may
/// give; and changing one's own password.
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class LettingInTest {
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(form|basedOn)\" value=\"([^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("id=\"password\">([^<]+)<");
    private static final Pattern PERSON = Pattern.compile("href=\"/people/([-0-9a-f]{36})\"");
    private static final Pattern END = Pattern.compile("href=\"(/people/[^\"]+/end)\"");
    private static final String OWN = "three dry apricots";
    private static final String WHY = "忘了密码，当面核对过";

    private static TestHouse house;
    private static TestCity city;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        city = new TestCity(house);
        city.signingIn(city.coordinator());
        city.officer("林岚", Role.ADMINISTRATOR, "fpb", "linlan");
        city.household(TestCity.VILLAGE);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Guest guest(String login, String password) throws Exception {
        var guest = new Guest(house.port());
        assertThat(guest.signIn(login, password).to()).endsWith("/home");
        return guest;
    }

    /// Somebody who comes with a first password, and has changed it.
    private static Guest newcomer(String login, String password) throws Exception {
        var guest = new Guest(house.port());
        assertThat(guest.signIn(login, password, "/account").to()).endsWith("/home");
        assertThat(guest.get("/home").to()).as("first of all the password").endsWith("/account");
        assertThat(guest.get("/account").body()).contains("您的密码别人看到过");
        assertThat(change(guest, password, OWN, OWN).status()).isEqualTo(303);
        assertThat(guest.get("/home").status()).isEqualTo(200);
        return guest;
    }

    private static Guest.Answer change(Guest guest, String old, String fresh, String again)
            throws Exception {
        return guest.post("/account/password", Map.of("old", old, "fresh", fresh, "again", again));
    }

    /// Sends a form as it was opened, with these fields.
    private static Guest.Answer send(Guest by, String opened, String to, Map<String, String> fields)
            throws Exception {
        var all = new HashMap<>(fields);
        all.putAll(hidden(by, opened));
        assertThat(all).as("form at " + opened).containsKeys("form", "basedOn");
        return by.post(to, all);
    }

    private static Map<String, String> person(String login, Role role, String unit, int area) {
        return Map.of(
                "name",
                "新人" + login,
                "login",
                login,
                "unit",
                unit,
                "role",
                role.name(),
                "area",
                String.valueOf(area),
                "from",
                today().minusDays(30).toString());
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    private static Guest.Answer add(Guest by, Map<String, String> fields) throws Exception {
        return send(by, "/people/new", "/people", fields);
    }

    private static String shown(Guest.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return first(PASSWORD, answer.body());
    }

    private static String first(Pattern what, String page) {
        var found = what.matcher(page);
        assertThat(found.find()).as(what + " in " + page).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private static String staff(Guest by, String login) throws Exception {
        return first(PERSON, by.get("/people?q=" + login).body());
    }

    @Test
    void aPersonWithoutANameIsAskedForOne() throws Exception {
        try (var admin = guest("linlan", TestCity.PASSWORD)) {
            assertThat(add(admin, Map.of("name", " ")).body()).contains("请写姓名");
        }
    }

    @Test
    void anAdministratorLetsSomebodyInAndTheirPasswordStandsNowhere(CapturedOutput log)
            throws Exception {
        try (var admin = guest("linlan", TestCity.PASSWORD)) {
            assertThat(admin.get("/home").body()).contains("href=\"/people\"");
            var id = newUnit(admin);
            var answer = add(admin, person("renda1", Role.UNIT_STAFF, id, TestCity.VILLAGE));
            var password = shown(answer);

            assertThat(admin.get("/people?unit=" + id).body())
                    .contains("新人renda1", "石榴渠村")
                    .doesNotContain(password, "周敏");
            var page = "/people/" + staff(admin, "renda1");
            assertThat(admin.get(page).body()).contains("renda1").doesNotContain(password);
            assertThat(tablesThatHold(password)).isEmpty();
            assertThat(tablesThatHold("renda1")).as("or the look is blind").isNotEmpty();

            try (var person = newcomer("renda1", password)) {
                assertThat(person.get("/households").body()).contains("石榴渠村");
                assertThat(person.get("/people").status()).isEqualTo(403);
                assertThat(person.get("/home").body()).doesNotContain("href=\"/people\"");
                try (var stranger = new Guest(house.port())) {
                    assertThat(stranger.signIn("renda1", password).to()).contains("?wrong");
                    assertThat(stranger.signIn("renda1", OWN).to()).endsWith("/home");
                }
                end(admin, page, today().minusDays(1));
                assertThat(person.get("/households").status()).isEqualTo(403);
                var role = person("renda1", Role.EDITOR, id, TestCity.ROOT);
                assertThat(send(admin, page + "/roles/new", page + "/roles", role).status())
                        .isEqualTo(303);
                assertThat(person.get("/bulletins").status()).isEqualTo(200);
            }
            assertThat(admin.get("/security").body()).contains("给别人设了密码", "新人renda1", "改了自己的密码");
            assertThat(log.getAll()).doesNotContain(password, OWN);
        }
    }

    private static String newUnit(Guest by) throws Exception {
        var said = Map.of("name", "市人大常委会机关", "type", "organ", "area", "1");
        var unit = send(by, "/people/units/new", "/people/units", said);
        assertThat(unit.status()).as(unit.body()).isEqualTo(303);
        assertThat(by.get("/people/units").body()).contains("市人大常委会机关");
        return unit.to().substring(unit.to().indexOf("unit=") + 5);
    }

    private static void end(Guest by, String page, LocalDate to) throws Exception {
        var ending = first(END, by.get(page).body());
        var early = Map.of("to", today().minusDays(31).toString());
        assertThat(send(by, ending, ending, early).status()).isEqualTo(422);
        assertThat(send(by, ending, ending, Map.of("to", to.toString())).status()).isEqualTo(303);
        assertThat(by.get(page).body()).contains("以前的角色");
    }

    private static String tablesThatHold(String text) throws Exception {
        var holding = new StringBuilder();
        try (var owner = house.database().connect();
                var statement = owner.createStatement();
                var tables =
                        statement.executeQuery(
                                """
                                select format('%I.%I', schemaname, tablename) from pg_tables
                                where schemaname not in ('pg_catalog', 'information_schema')
                                """)) {
            while (tables.next()) {
                var table = tables.getString(1);
                try (var look = owner.createStatement();
                        var rows =
                                look.executeQuery(
                                        "select count(*) from %s t where t::text like '%%%s%%'"
                                                .formatted(table, text))) {
                    rows.next();
                    holding.append(rows.getLong(1) == 0 ? "" : " " + table);
                }
            }
        }
        return holding.toString();
    }

    @Test
    void nobodyGivesMoreThanTheyHaveOrOutOfReach() throws Exception {
        try (var admin = guest("linlan", TestCity.PASSWORD);
                var lead = guest("zhoumin", TestCity.PASSWORD)) {
            assertThat(lead.get("/people/new").body()).doesNotContain("\"ADMINISTRATOR\"");
            var more = add(lead, person("more", Role.ADMINISTRATOR, "fpb", TestCity.VILLAGE));
            assertThat(more.status()).isEqualTo(422);
            assertThat(more.body()).contains("请选一个您可以给的角色");
            assertThat(add(lead, person("LINLAN", Role.EDITOR, "fpb", 1)).body())
                    .contains("这个账号已经有人用");

            var given = shown(add(admin, person("cun", Role.COORDINATOR, "fpb", TestCity.VILLAGE)));
            var wide = staff(admin, "zhoumin");
            try (var village = newcomer("cun", given)) {
                assertThat(village.get("/people").body()).contains("还没有人").doesNotContain("周敏");
                assertThat(village.get("/people/" + wide).status()).isEqualTo(404);
                assertThat(village.get("/people/new").body())
                        .contains("石榴渠村")
                        .doesNotContain("三棵杏村", "雁回乡");
                assertThat(
                                add(village, person("far", Role.EDITOR, "fpb", TestCity.VILLAGE))
                                        .status())
                        .isEqualTo(422);
                var own =
                        Map.of("name", "石榴渠村委会", "type", "village", "area", "" + TestCity.VILLAGE);
                var unit = send(village, "/people/units/new", "/people/units", own).to();
                var id = unit.substring(unit.indexOf("unit=") + 5);
                var near = person("near", Role.VILLAGE_STAFF, id, TestCity.VILLAGE);
                shown(add(village, near));
                // works in the village, and is more than its coordinator may give
                shown(add(admin, person("wide", Role.EDITOR, id, TestCity.ROOT)));
                var over = "/people/" + staff(village, "wide");
                assertThat(village.get(over).body()).doesNotContain(over + "/password");
                assertThat(village.post(over + "/password", Map.of("why", WHY)).status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void aNameALoginAndAUnitAreCorrectedOnTheirOwnPages() throws Exception {
        try (var admin = guest("linlan", TestCity.PASSWORD);
                var lead = guest("zhoumin", TestCity.PASSWORD)) {
            var said = Map.of("name", "市民正局", "type", "office", "area", "1");
            var unit = send(admin, "/people/units/new", "/people/units", said).to();
            var id = unit.substring(unit.indexOf("unit=") + 5);
            var given = shown(add(admin, person("wrogn", Role.UNIT_STAFF, id, TestCity.VILLAGE)));

            var office = "/people/units/" + id;
            assertThat(lead.get("/people/units").body()).contains(office + "/edit");
            var named = Map.of("name", "市民政局", "type", "organ");
            assertThat(send(lead, office + "/edit", office, named).status()).isEqualTo(303);
            assertThat(lead.get("/api/v1/people/units?q=" + coded("民政")).body())
                    .contains("\"name\":\"市民政局\"", "\"type\":\"organ\"", "\"area\":1");
            var taken = Map.of("name", "市民政局", "type", "organ");
            assertThat(send(lead, "/people/units/fpb/edit", "/people/units/fpb", taken).status())
                    .isEqualTo(422);

            var page = "/people/" + staff(lead, "wrogn");
            var right = Map.of("name", "新人对", "login", "right1", "unit", id);
            assertThat(send(lead, page + "/edit", page, right).status()).isEqualTo(303);
            assertThat(lead.get("/api/v1" + page).body())
                    .contains("\"name\":\"新人对\"", "\"login\":\"right1\"", "\"unit\":\"市民政局\"")
                    .doesNotContain(given);
            assertThat(lead.get("/api/v1/people?q=right1").body()).contains("新人对");
            newcomer("right1", given).close();
            try (var stranger = new Guest(house.port())) {
                assertThat(stranger.signIn("wrogn", OWN).to()).doesNotEndWith("/home");
            }
            var again = new HashMap<>(right);
            again.put("login", "LINLAN");
            assertThat(send(lead, page + "/edit", page, again).status()).isEqualTo(422);
        }
    }

    @Test
    void nobodyRenamesWhoMayDoMoreOrWhatIsOutOfReach() throws Exception {
        try (var admin = guest("linlan", TestCity.PASSWORD);
                var lead = guest("zhoumin", TestCity.PASSWORD)) {
            var boss = "/people/" + staff(lead, "linlan");
            assertThat(lead.get(boss).body()).doesNotContain(boss + "/edit");
            assertThat(lead.get(boss + "/edit").status()).isEqualTo(403);
            var taken = Map.of("name", "别人", "login", "linlan", "unit", "fpb");
            assertThat(lead.post(boss, taken).status()).isEqualTo(403);

            var given = shown(add(admin, person("xiang", Role.COORDINATOR, "fpb", 2)));
            try (var near = newcomer("xiang", given)) {
                assertThat(near.get("/people/units/fpb/edit").status()).isEqualTo(404);
                assertThat(near.get("/api/v1/people/units").body()).doesNotContain("市帮扶办");
                assertThat(near.get("/api/v1" + boss).status()).isEqualTo(404);
            }
        }
    }

    private static String coded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /// A sign that turns what follows it round would make one name look like another.
    @ParameterizedTest
    @ValueSource(strings = {"李\u202E勇", "李\u2066勇", "李\uE000勇"})
    void aNameHoldsNothingThatNobodySees(String name) throws Exception {
        try (var admin = guest("linlan", TestCity.PASSWORD)) {
            var fields = new HashMap<>(person("odd", Role.EDITOR, "fpb", TestCity.VILLAGE));
            fields.put("name", name);

            var answer = add(admin, fields);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("名称里有看不见的字符");
            assertThat(admin.get("/people?q=odd").body()).doesNotContain("勇");
        }
    }

    @Test
    void aNewPasswordTakesAReasonAndIsNeverOnesOwn() throws Exception {
        try (var lead = guest("zhoumin", TestCity.PASSWORD)) {
            var first = shown(add(lead, person("lost", Role.UNIT_STAFF, "fpb", TestCity.VILLAGE)));
            newcomer("lost", first).close();
            var page = "/people/" + staff(lead, "lost") + "/password";
            assertThat(lead.post(page, Map.of("why", "忘了")).status()).isEqualTo(422);
            var anew = shown(lead.post(page, Map.of("why", WHY)));
            assertThat(anew).isNotEqualTo(first);
            newcomer("lost", anew).close();

            var self = "/people/" + staff(lead, "zhoumin");
            assertThat(lead.post(self + "/password", Map.of("why", WHY)).status()).isEqualTo(403);
            assertThat(lead.get(self + "/roles/new").status()).isEqualTo(403);
            var admin = "/people/" + staff(lead, "linlan");
            assertThat(lead.get(admin).body()).doesNotContain(admin + "/password");
            assertThat(lead.post(admin + "/password", Map.of("why", WHY)).status()).isEqualTo(403);
        }
    }

    @Test
    void onesOwnPasswordAsksForTheOldOne() throws Exception {
        city.officer("改", Role.EDITOR, "fpb", "gai");
        try (var person = guest("gai", TestCity.PASSWORD)) {
            assertThat(change(person, "wrong-wrong", OWN, OWN).body()).contains("现在的密码不对");
            assertThat(change(person, TestCity.PASSWORD, "short", "short").body())
                    .contains("新密码至少要 10 个字符");
            var differ = change(person, TestCity.PASSWORD, OWN, OWN + "!");
            assertThat(differ.status()).isEqualTo(422);
            assertThat(differ.body()).contains("两次输入的新密码不一样").doesNotContain(OWN);
            assertThat(
                            change(person, TestCity.PASSWORD, TestCity.PASSWORD, TestCity.PASSWORD)
                                    .body())
                    .contains("新密码不能和现在的一样");
            assertThat(change(person, TestCity.PASSWORD, OWN, OWN).status()).isEqualTo(303);
            guest("gai", OWN).close();
        }
    }

    @Test
    void aFormSentTwiceMakesOnePersonAndLaterTakesNothingFromThem() throws Exception {
        try (var admin = guest("linlan", TestCity.PASSWORD)) {
            var fields = new HashMap<>(person("twice", Role.EDITOR, "fpb", TestCity.ROOT));
            fields.putAll(hidden(admin, "/people/new"));
            shown(admin.post("/people", fields));
            var password = shown(admin.post("/people", fields));
            assertThat(admin.get("/people?q=twice").body()).contains("共 1 人");
            newcomer("twice", password).close();
            assertThat(admin.post("/people", fields).status()).isEqualTo(303);
            guest("twice", OWN).close();
        }
    }

    private static Map<String, String> hidden(Guest by, String opened) throws Exception {
        var hidden = new HashMap<String, String>();
        var found = HIDDEN.matcher(by.get(opened).body());
        while (found.find()) {
            hidden.put(
                    Objects.requireNonNull(found.group(1)), Objects.requireNonNull(found.group(2)));
        }
        return hidden;
    }
}
