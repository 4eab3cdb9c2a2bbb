package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.registry.imports.Outcome;
import org.xieshou.shared.Ids;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;
import tools.jackson.databind.json.JsonMapper;

/// Who looks after many is led to the last of them: a list longer than a page says so and goes on.
@Tag("slow")
class PagersTest extends MarkedCity {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int MANY = 60;

    private static Actor doctor;
    private static Actor keeper;

    @BeforeAll
    static void hire() {
        city.unit("rmyy", "市人民医院");
        doctor = city.officer("木拉提", Role.CLINICIAN, "rmyy", "murat");
        keeper = city.officer("周燕", Role.COORDINATOR, "fpb", "zhouyan");
    }

    private static void many(Actor by, String kind, IntFunction<Map<String, ?>> body) {
        var occasion = city.occasion(by);
        for (int i = 0; i < MANY; i++) {
            occasion.add(kind, null, body.apply(i));
        }
        taken(by, occasion);
    }

    private static void taken(Actor by, Occasion occasion) {
        var reasons = city.append(by, occasion.envelopes()).stream().map(Receipt::reason);
        assertThat(reasons.distinct()).containsOnlyNulls();
    }

    /// Every one of the marks stands on one of two pages, and a page past the end is the last.
    private static void walked(String login, String path, IntFunction<String> mark)
            throws Exception {
        try (var reader = new Browser(login, house.port(), login, TestCity.PASSWORD)) {
            var first = reader.get(path).body();
            var second = reader.get(path + "?page=2").body();
            assertThat(first).as(path).contains("第 1 页，共 2 页", path + "?page=2");
            assertThat(second).as(path).contains("第 2 页，共 2 页", path + "?page=1");
            for (int i = 0; i < MANY; i++) {
                var one = mark.apply(i);
                assertThat(first.contains(one) != second.contains(one))
                        .as(path + " " + one)
                        .isTrue();
            }
            assertThat(reader.get(path + "?page=99").body()).contains("第 2 页，共 2 页");
        }
    }

    private static String name(int i) {
        return "编号" + (100 + i);
    }

    @Test
    void patientsAndReferrals() throws Exception {
        var followed = city.occasion(doctor);
        for (int i = 0; i < MANY; i++) {
            var home = city.household(TestCity.VILLAGE);
            var person = Ids.v7(CLOCK);
            var occasion = city.occasion(city.coordinator());
            occasion.add("registry.person@1", home, person, member(name(i)));
            taken(city.coordinator(), occasion);
            followed.add("health.patient@1", home, person, Map.of("condition", "diabetes"));
            followed.add(
                    "health.referral@1",
                    home,
                    person,
                    Map.of("to", "rmyy", "urgency", "appointment", "about", "glucose"));
            followed.add("health.reminder@1", home, person, reminder(0));
            followed.add("health.reminder@1", home, person, reminder(3));
        }
        taken(doctor, followed);

        walked("murat", "/health/patients", PagersTest::name);
        walked("murat", "/health/referrals", PagersTest::name);
        walked("murat", "/health/reminders", i -> " " + name(i) + " 吃药</span>");
        try (var reader = new Browser("murat", house.port(), "murat", TestCity.PASSWORD)) {
            assertThat(reader.get("/health/reminders").body())
                    .contains("还有 60 个没做", "/health/reminders?page=1&amp;ahead=2");
        }
    }

    private static Map<String, Object> reminder(int days) {
        var day = Crowd.inDays(days).toString();
        var topic = days == 0 ? "medicine" : "clinic";
        return Map.of("topic", topic, "way", "voice", "from", day, "until", day, "wanted", true);
    }

    private static Map<String, Object> member(String name) {
        return Map.of("name", name, "relation", "head", "birth", "1970-05-01");
    }

    @Test
    void rounds() throws Exception {
        many(
                keeper,
                "visits.round@1",
                i ->
                        Map.of(
                                "name", name(i),
                                "facts", List.of("household.water-safe"),
                                "for", "fpb",
                                "due", Crowd.inDays(i).toString()));

        walked("zhouyan", "/visits/rounds", PagersTest::name);
    }

    @Test
    void householdsOfARound() throws Exception {
        var occasion = city.occasion(keeper);
        var about =
                Map.of(
                        "name",
                        "长名单",
                        "facts",
                        List.of("household.water-safe"),
                        "for",
                        "fpb",
                        "due",
                        Crowd.inDays(9).toString());
        var round = occasion.add("visits.round@1", null, about);
        for (int i = 0; i < MANY; i++) {
            var home = city.household(TestCity.VILLAGE);
            occasion.add("registry.person@1", home, Ids.v7(CLOCK), member(name(i)));
            occasion.add("visits.listed@1", home, Map.of("round", round.toString()));
        }
        taken(keeper, occasion);

        walked("zhouyan", "/visits/rounds/" + round, PagersTest::name);
    }

    @Test
    void distributionLists() throws Exception {
        many(
                keeper,
                "assistance.list@1",
                i ->
                        Map.of(
                                "title", name(i),
                                "items",
                                        List.of(
                                                Map.of(
                                                        "item",
                                                        "大米",
                                                        "quantity",
                                                        5,
                                                        "unit",
                                                        "公斤"))));

        walked("zhouyan", "/lists", PagersTest::name);
    }

    @Test
    void bulletins() throws Exception {
        var campaign = city.campaign("fpb").campaign();
        many(
                city.person("赵编辑", Role.EDITOR, "fpb", TestCity.ROOT),
                "reporting.draft@1",
                i ->
                        Map.of(
                                "campaign",
                                campaign.toString(),
                                "issue",
                                100 + i,
                                "asKnownAt",
                                1,
                                "language",
                                "zh",
                                "text",
                                "一",
                                "figures",
                                List.of()));

        walked("zhouyan", "/bulletins", i -> "第 " + (100 + i) + " 期");
    }

    @Test
    void pupilsToKeepInTouchWith() throws Exception {
        city.unit("xuexiao", "石榴渠小学");
        var teacher = city.officer("阿依夏", Role.TEACHER, "xuexiao", "ayixia").id();
        var pair =
                Map.of(
                        "sort",
                        "teacher",
                        "unit",
                        "xuexiao",
                        "staff",
                        teacher,
                        "from",
                        "2019-09-01");
        var occasion = city.occasion(city.coordinator());
        for (int i = 0; i < MANY; i++) {
            var home = city.household(TestCity.VILLAGE);
            var child = Ids.v7(CLOCK);
            var about = Map.of("name", "小杏", "relation", "child", "birth", "2017-03-04");
            occasion.add("registry.person@1", home, Ids.v7(CLOCK), member(name(i)));
            occasion.add("registry.person@1", home, child, about);
            occasion.add("pairing.pair@1", home, child, pair);
        }
        taken(city.coordinator(), occasion);

        walked("zhouyan", "/pairing/contacts", PagersTest::name);
    }

    @Test
    void whatAuditorsRead() throws Exception {
        city.officer("何审计", Role.AUDITOR, "fpb", "heshenji");
        byKeeper(db -> {
            for (int i = 0; i < MANY; i++) {
                looked(
                        db,
                        "insert into access.glass (actor, unit, why, at, until) values (:who, 'fpb', :why, now(), now())",
                        i);
                looked(
                        db,
                        "insert into access.event (actor, unit, what, detail, words, at) values (:who, 'fpb', 'FACTOR_RESET', '', :why, now())",
                        i);
            }
        });

        walked("heshenji", "/glass/opened", PagersTest::name);
        walked("heshenji", "/security", PagersTest::name);
    }

    private static void looked(JdbcClient db, String sql, int i) {
        db.sql(sql).param("who", keeper.id()).param("why", name(i)).update();
    }

    private static void byKeeper(Consumer<JdbcClient> work) {
        var source = house.get(Pools.class).of(Login.KEEPER);
        new TransactionTemplate(new JdbcTransactionManager(source))
                .executeWithoutResult(_ -> work.accept(JdbcClient.create(source)));
    }

    @Test
    void pastImports() throws Exception {
        byKeeper(db -> {
            for (int i = 0; i < MANY; i++) {
                begun(db, name(i));
            }
        });

        walked("zhouyan", "/import", PagersTest::name);
    }

    private static void begun(JdbcClient db, String name) {
        db.sql(
                        """
                        insert into registry.import (id, author, unit, name, mark, day, started, beat, ended, state, counts)
                        values (:id, :author, 'fpb', :name, :mark, :day, now(), now(), now(), 'done', :counts::jsonb)
                        """)
                .param("id", Ids.v7(CLOCK))
                .param("author", keeper.id())
                .param("name", name)
                .param("mark", new byte[32])
                .param("day", LocalDate.now(CLOCK))
                .param("counts", new JsonMapper().writeValueAsString(Outcome.NOTHING))
                .update();
    }
}
