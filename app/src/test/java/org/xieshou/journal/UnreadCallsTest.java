package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xieshou.Machine;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;

@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class UnreadCallsTest {
    private static final String ENTRIES = "/api/v1/entries";
    private static TestHouse house;
    private static TestCity city;
    private static Actor auditor;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        city = new TestCity(house);
        auditor = city.person("贺兰", Role.AUDITOR, "fpb", TestCity.ROOT);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Actor helper(String name) {
        return city.person(name, Role.UNIT_STAFF, "fpb", TestCity.VILLAGE);
    }

    private static List<UnreadCall> kept(Actor of) {
        return house.get(UnreadCalls.class).open(of).stream()
                .filter(call -> call.actor().equals(of.id()))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keepsACallThatIsNoArrayAsItCameAndTellsWhoRunsTheHouse(CapturedOutput log)
            throws Exception {
        var helper = helper("甲");
        var sent = "{\"户主\": \"阿依木江\", ";
        try (var phone = Machine.of(house, helper);
                var desk = Machine.of(house, auditor)) {
            assertThat(phone.post(ENTRIES, sent).statusCode()).isEqualTo(400);

            var call = kept(helper).getFirst();
            assertThat(call.reason()).isEqualTo("call");
            assertThat(call.size()).isEqualTo(bytes(sent).length);
            assertThat(desk.json("/api/v1/held").path("unread").toString())
                    .contains(call.id().toString(), call.digest())
                    .doesNotContain("阿依木江");
            assertThat(desk.get("/api/v1/home").body()).contains("/held");
            assertThat(desk.bytes("/api/v1/held/unread/" + call.id()).body())
                    .isEqualTo(bytes(sent));
            assertThat(String.valueOf(kept(helper).getFirst().looked())).contains("贺兰");
        }
        assertThat(log.getAll()).contains("could not be read").doesNotContain("阿依木江");
    }

    @Test
    void keepsOnlyTheEnvelopeThatCannotBeReadAndTakesTheOthers() throws Exception {
        var helper = helper("乙");
        var bad = "{\"id\":\"nonsense\",\"kind\":\"x\",\"姓名\":{\"a\":[1]}}";
        var good =
                """
                {"id":"0190a000-0000-7000-8000-0000000000aa","kind":"visits.visit@1","subject":"%s",
                 "happened":"2019-10-17T10:00:00+08:00","body":{"met":"home","team":2,"consent":true}}\
                """
                        .formatted(city.household(TestCity.VILLAGE));
        try (var phone = Machine.of(house, helper)) {
            var receipts = phone.append("[" + good + ", " + bad + " ]");

            assertThat(receipts.get(0).path("status").stringValue()).isEqualTo("accepted");
            assertThat(receipts.get(1).path("status").stringValue()).isEqualTo("refused");
        }
        var call = kept(helper).getFirst();
        assertThat(call.reason()).isEqualTo("unknown-field");
        assertThat(house.get(UnreadCalls.class).content(auditor, call.id())).isEqualTo(bytes(bad));
    }

    @Test
    void keepsTheSameOnceHoweverOftenAPhoneSendsIt() throws Exception {
        var helper = helper("丙");
        try (var phone = Machine.of(house, helper)) {
            for (int i = 0; i < 3; i++) {
                phone.post(ENTRIES, "not json");
            }
        }

        assertThat(kept(helper)).extracting(UnreadCall::times).containsExactly(3);
    }

    @Test
    void liesSealedInTheDatabaseOutOfThePagesReach() throws SQLException {
        var helper = helper("丁");
        var words = "苏木彦家的果园";
        house.get(UnreadCalls.class)
                .keep(helper, List.of(new UnreadCalls.Raw("call", bytes(words))));

        assertThat(dump()).isNotEmpty().noneMatch(row -> row.contains(hex(words)));
        assertThatThrownBy(() ->
                        house.get(Reading.class)
                                .as(
                                        auditor,
                                        db ->
                                                db.sql("select count(*) from journal.unread")
                                                        .query(Long.class)
                                                        .single()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void isThereForItsSenderAndForNobodyElse() {
        var helper = helper("戊");
        var other = helper("己");
        var calls = house.get(UnreadCalls.class);
        calls.keep(helper, List.of(new UnreadCalls.Raw("call", bytes("mine"))));
        var id = kept(helper).getFirst().id();

        assertThat(calls.content(helper, id)).isEqualTo(bytes("mine"));
        assertThat(calls.open(other)).isEmpty();
        assertThat(calls.count(other).calls()).isZero();
        assertThatThrownBy(() -> calls.content(other, id)).hasMessageContaining("no-such-call");
        assertThatThrownBy(() -> calls.content(city.coordinator(), id))
                .hasMessageContaining("no-such-call");
    }

    @Test
    void keepsTheNewestHundredOfOneSenderForNinetyDays() throws SQLException {
        var helper = helper("庚");
        var calls = house.get(UnreadCalls.class);
        var many = new ArrayList<UnreadCalls.Raw>();
        for (int i = 0; i < UnreadCalls.MOST_OF_ONE + 7; i++) {
            many.add(new UnreadCalls.Raw("call", bytes("call " + i)));
        }
        calls.keep(helper, many);
        assertThat(kept(helper)).hasSize(UnreadCalls.MOST_OF_ONE);

        house.database()
                .change(
                        "update journal.unread set last = last - interval '91 days' where actor = '%s'"
                                .formatted(helper.id()));
        assertThat(kept(helper)).isEmpty();
        calls.keep(helper, List.of(new UnreadCalls.Raw("call", bytes("new"))));
        assertThat(dump().stream().filter(row -> row.contains(helper.id().toString()))).hasSize(1);
    }

    @Test
    void keepsNothingMoreWhenAsMuchIsKeptAsMayBe(CapturedOutput log) throws SQLException {
        var helper = helper("辛");
        var calls = house.get(UnreadCalls.class);
        calls.keep(helper, List.of(new UnreadCalls.Raw("call", bytes("first"))));
        house.database()
                .change(
                        "update journal.unread set size = %d where actor = '%s'"
                                .formatted(UnreadCalls.MOST_BYTES, helper.id()));

        calls.keep(helper, List.of(new UnreadCalls.Raw("call", bytes("one too many"))));

        assertThat(kept(helper)).hasSize(1);
        assertThat(log.getAll()).contains("were not kept");
        house.database()
                .change("delete from journal.unread where actor = '%s'".formatted(helper.id()));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(bytes(text));
    }

    private static List<String> dump() throws SQLException {
        var rows = new ArrayList<String>();
        try (var owner = house.database().connect();
                var found =
                        owner.createStatement()
                                .executeQuery("select u::text from journal.unread u")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
