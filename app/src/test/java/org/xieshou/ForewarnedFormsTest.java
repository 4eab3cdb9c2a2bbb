package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.registry.Household;
import org.xieshou.registry.Households;
import org.xieshou.registry.TestIds;
import org.xieshou.registry.quality.Finding;
import org.xieshou.registry.quality.Findings;
import org.xieshou.shared.Ids;
import org.xieshou.shared.database.Owner;
import tools.jackson.databind.json.JsonMapper;

/// A form says what its entries would put at odds before it is saved: by the rules of /quality and within reach, and it
/// leaves nothing behind.
@Tag("slow")
class ForewarnedFormsTest extends MarkedCity {
    private static final Clock CLOCK = Clock.systemUTC();

    private static Browser keeper;
    private static Browser near;
    private static Browser helper;
    private static Machine machine;

    @BeforeAll
    static void signIn() throws Exception {
        keeper = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        near = crowd.person(Role.VILLAGE_STAFF, TestCity.VILLAGE, Crowd.inDays(9));
        helper = crowd.person(Role.HELPER, TestCity.VILLAGE, Crowd.inDays(9));
        machine = Machine.of(house, city.coordinator());
    }

    @AfterAll
    static void signOut() {
        keeper.close();
        near.close();
        helper.close();
        machine.close();
    }

    private static LocalDate today() {
        return LocalDate.now(CLOCK);
    }

    /// Ten years ago.
    private static LocalDate childhood() {
        return today().minusYears(10);
    }

    private record Home(UUID id, UUID head, UUID child) {
        String at(String more) {
            return "/households/" + id + more;
        }
    }

    private static Home family(int area) {
        var home = new Home(Ids.v7(CLOCK), Ids.v7(CLOCK), Ids.v7(CLOCK));
        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.household@1", home.id, Map.of("area", area, "phone", "13800000000"));
        occasion.add(
                "registry.person@1",
                home.id,
                home.head,
                Map.of("name", "叶尔兰", "relation", "head", "birth", "1970-01-01"));
        occasion.add(
                "registry.person@1",
                home.id,
                home.child,
                Map.of("name", "阿依努尔", "relation", "child", "birth", childhood().toString()));
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
        return home;
    }

    private static Map<String, String> stated(String fact, String value) {
        return Map.of("fact", fact, "value", value, "asOf", today().minusDays(1).toString());
    }

    @Test
    void anIncomeFarOutsideWhatIsLikelyIsAskedAboutFirst() throws Exception {
        var home = family(TestCity.VILLAGE);
        var tenfold = stated("household.income-wages", "4200000");

        var asked = keeper.post(home.at("/facts"), tenfold);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("数字大得或小得不寻常", "name=\"despite\" value=\"amount-unlikely\"");
        var meant = new java.util.HashMap<>(tenfold);
        meant.put("despite", "amount-unlikely");
        assertThat(keeper.post(home.at("/facts"), meant).status()).isEqualTo(303);
        assertThat(
                        keeper.post(home.at("/facts"), stated("household.income-business", "42000"))
                                .status())
                .isEqualTo(303);
        assertThat(
                        keeper.post(
                                        home.at("/facts"),
                                        stated("household.income-head-stated", "4.2"))
                                .body())
                .as("ten thousands for yuan")
                .contains("数字大得或小得不寻常");
    }

    private static Map<String, String> labour(Home home, String capacity) {
        return Map.of(
                "fact",
                "person.labour",
                "person",
                home.child.toString(),
                "value",
                capacity,
                "asOf",
                today().minusDays(1).toString());
    }

    private static Map<String, String> with(Map<String, String> form, String key, String value) {
        var more = new HashMap<>(form);
        more.put(key, value);
        return more;
    }

    private static List<String> found(Home home) {
        return house.get(Findings.class).of(city.coordinator(), home.id).stream()
                .map(Finding::rule)
                .toList();
    }

    private static Household record(Home home) {
        return house.get(Households.class).again(city.coordinator(), home.id);
    }

    @Test
    void aDoubtIsShownFirstAndGoneOnWithOneMorePress() throws Exception {
        var home = family(TestCity.VILLAGE);
        var form = labour(home, "normal");

        var first = near.post(home.at("/facts"), form);

        assertThat(first.status()).isEqualTo(422);
        assertThat(first.body())
                .contains("未满 16 岁却写了劳动能力", "改成「无劳动力」", "确实如此，照样保存")
                .contains("name=\"despite\" value=\"child-capacity,age-unlikely\"");
        assertThat(found(home)).doesNotContain("child-capacity");
        assertThat(record(home).facts()).isEmpty();

        var other = with(form, "despite", "phone-odd");
        assertThat(near.post(home.at("/facts"), other).status()).as("another doubt").isEqualTo(422);

        var second =
                near.post(home.at("/facts"), with(form, "despite", "child-capacity,age-unlikely"));
        assertThat(second.status()).isEqualTo(303);
        assertThat(found(home)).contains("child-capacity", "age-unlikely");
        assertThat(near.post(home.at("/facts"), labour(home, "normal")).status())
                .as("what stands already is no news")
                .isEqualTo(303);
    }

    @Test
    void whatIsAsItShouldBeIsSavedAtOnce() throws Exception {
        var home = family(TestCity.VILLAGE);

        assertThat(near.post(home.at("/facts"), labour(home, "none")).status()).isEqualTo(303);
    }

    @Test
    void aMachineGetsAProblemThatNamesTheDoubts() throws Exception {
        var home = family(TestCity.VILLAGE);
        var form = labour(home, "normal");

        var answer = machine.form("/api/v1" + home.at("/facts"), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        var problem = JsonMapper.builder().build().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("shared.unlikely");
        assertThat(problem.path("doubts").path(0).path("code").asString())
                .isEqualTo("child-capacity");
        var again = with(form, "despite", problem.path("despite").asString());
        assertThat(machine.form("/api/v1" + home.at("/facts"), again).statusCode()).isEqualTo(201);
    }

    @Test
    void nothingOfAFormThatWasNotSavedStays() throws Exception {
        var home = family(TestCity.VILLAGE);
        var before = counts();

        near.post(
                home.at("/people"),
                Map.of("name", "加娜尔", "relation", "child", "birth", "1901-01-01"));

        assertThat(counts()).isEqualTo(before);
    }

    private static List<Long> counts() throws SQLException {
        try (var connection = house.get(Owner.class).connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select (select count(*) from journal.entry), (select count(*) from journal.key),"
                                        + " (select count(*) from registry.person_now)")) {
            rows.next();
            return List.of(rows.getLong(1), rows.getLong(2), rows.getLong(3));
        }
    }

    @Test
    void whatCannotBeIsRefusedWithWhatToDo() throws Exception {
        var home = family(TestCity.VILLAGE);
        var born = today().plusDays(3).toString();
        var unborn =
                Map.of("name", "未来", "relation", "child", "birth", born, "despite", "born-later");
        var status = Map.of("type", "dibao", "from", "2019-05-01", "to", "2019-01-01");
        var gone =
                Map.of(
                        "on", childhood().minusYears(1).toString(),
                        "why", "moved",
                        "despite", "before-birth");

        var person = near.post(home.at("/people"), unborn);
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.body()).contains("出生日期不能在今天以后", "href=\"#birth\"");
        var ended = near.post(home.at("/statuses"), status);
        assertThat(ended.status()).isEqualTo(422);
        assertThat(ended.body()).contains("结束的日子在开始以前", "href=\"#to\"");
        var left = near.post(home.at("/people/" + home.child + "/departure"), gone);
        assertThat(left.status()).isEqualTo(422);
        assertThat(left.body()).contains("那时这个人还没有出生", "href=\"#on\"");
        assertThat(record(home).members()).hasSize(2);
        assertThat(record(home).statuses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "birth, 1903-03-01, over-age",
        "phone, 12345, phone-odd",
    })
    void eachFieldOfAMemberIsChecked(String field, String value, String doubt) throws Exception {
        var home = family(TestCity.VILLAGE);
        var form = with(Map.of("name", "努尔兰", "relation", "parent"), field, value);

        assertThat(near.post(home.at("/people"), form).body())
                .contains("name=\"despite\" value=\"" + doubt + "\"");
    }

    @Test
    void anIdNumberIsComparedWithWhatIsSaidBesideIt() throws Exception {
        var home = family(TestCity.VILLAGE);
        var number = TestIds.on(LocalDate.of(1980, 5, 6), 13);
        var form =
                Map.of(
                        "name", "王秀英",
                        "relation", "spouse",
                        "sex", "female",
                        "birth", "1980-06-05",
                        "idNumber", number);

        var answer = near.post(home.at("/people"), form);

        assertThat(answer.body())
                .contains("性别和证件号码对不上", "出生日期和证件号码对不上")
                .contains("value=\"sex-at-odds,born-differs\"");
        var meant = with(form, "despite", "sex-at-odds,born-differs");
        assertThat(near.post(home.at("/people"), meant).status()).isEqualTo(303);
    }

    @Test
    void aNumberThatSomebodyHasIsTellingOnlyWithinReach() throws Exception {
        var number = TestIds.on(LocalDate.of(1990, 1, 2), 21);
        var far = family(TestCity.OTHER_VILLAGE);
        var form = Map.of("name", "赵强", "relation", "other", "idNumber", number);
        assertThat(keeper.post(far.at("/people"), form).status()).isEqualTo(303);
        var home = family(TestCity.VILLAGE);

        assertThat(keeper.post(home.at("/people"), form).body())
                .contains("name=\"despite\" value=\"same-id\"");
        assertThat(near.post(home.at("/people"), form).status()).isEqualTo(303);

        var told = near.get(home.at("/quality")).body();
        assertThat(told)
                .as("once it stands, that it is there twice, and nothing else")
                .contains("证件号码在别处也登记了一个人")
                .doesNotContain("同一个证件号码登记了两个人", far.id.toString(), "三棵杏村");
        assertThat(near.get("/quality/id-elsewhere").body()).contains(home.id.toString());
        assertThat(found(home))
                .as("of who reaches both")
                .contains("same-id")
                .doesNotContain("id-elsewhere");
        assertThat(found(far)).contains("same-id");
    }

    @Test
    void aHeadWhoLeavesLeavesAHouseholdWithoutOne() throws Exception {
        var home = family(TestCity.VILLAGE);
        var form = Map.of("on", today().minusDays(2).toString(), "why", "died");
        var departure = home.at("/people/" + home.head + "/departure");

        assertThat(near.post(departure, form).body())
                .contains("这一户没有户主", "name=\"despite\" value=\"no-head\"");
        assertThat(near.post(departure, with(form, "despite", "no-head")).status()).isEqualTo(303);
    }

    private static Map<String, String> visit(String people) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        form.put("met", "home");
        form.put("team", "1");
        form.put("day", today().toString());
        form.put("how", "door");
        form.put("next", "30");
        form.put("v-household-members-stated", people);
        return form;
    }

    @Test
    void aVisitorIsAskedAboutAnAnswerThatIsUnlikely() throws Exception {
        var home = family(TestCity.VILLAGE);
        var typed = visit("900");

        var first = helper.post(home.at("/visit"), typed);

        assertThat(first.status()).isEqualTo(422);
        assertThat(first.body())
                .contains("name=\"despite\" value=\"amount-unlikely\"", "value=\"900\"")
                .contains("数字大得或小得不寻常</b> · 家庭人口数")
                .contains("确实如此，照样保存");
        assertThat(record(home).facts()).isEmpty();

        var meant = with(typed, "despite", "amount-unlikely");
        assertThat(helper.post(home.at("/visit"), meant).status()).isEqualTo(303);
        assertThat(found(home)).contains("amount-unlikely");
        assertThat(helper.post(home.at("/visit"), typed).status())
                .as("the same form once more")
                .isEqualTo(303);
    }

    @Test
    void aVisitWithLikelyAnswersIsSavedAtOnce() throws Exception {
        var home = family(TestCity.VILLAGE);

        assertThat(helper.post(home.at("/visit"), visit("5")).status()).isEqualTo(303);
    }

    /// He may ask and see nothing of what the register has against households.
    @Test
    void aVisitorKeepsNoRegister() throws Exception {
        var home = family(TestCity.VILLAGE);

        assertThat(helper.get("/quality").status()).isEqualTo(403);
        assertThat(helper.get(home.at("/quality")).status()).isEqualTo(403);
    }
}
