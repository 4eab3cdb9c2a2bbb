package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;

/// Forms refuse days that cannot be, and ask about those that are unlikely; and what is decided leads on to who does it.
@Tag("slow")
class DaysInOrderTest extends MarkedCity {
    private static final Clock CLOCK = Clock.systemUTC();

    private static Browser keeper;
    private static Browser doctor;

    @BeforeAll
    static void signIn() throws Exception {
        keeper = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        doctor = crowd.person(Role.CLINICIAN, TestCity.VILLAGE, Crowd.inDays(9));
        city.unit("law", "市司法局");
    }

    @AfterAll
    static void signOut() {
        keeper.close();
        doctor.close();
    }

    private static String day(int days) {
        return city.today().plusDays(days).toString();
    }

    private static UUID said(UUID home, String kind, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        var id = occasion.add(kind, home, body);
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
        return id;
    }

    /// Names and values in turn.
    private static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        form.put("basedOn", String.valueOf(city.tip()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static String lead(UUID home) {
        var body =
                Map.of(
                        "alert",
                        "A14",
                        "event",
                        "told " + home,
                        "about",
                        "income",
                        "channel",
                        "phone",
                        "text",
                        "没活干了");
        return "/watch/leads/" + said(home, "watch.lead@1", body);
    }

    @Test
    void aStepIsNotBeforeTheOneBeforeItAndBeforeTheLeadOnlyKnowingly() throws Exception {
        var lead = lead(city.household(TestCity.VILLAGE));
        var early = form("step", "authorised", "good", "yes", "on", day(-20));

        var asked = keeper.post(lead + "/step", early);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("这一步写的日子更早", "value=\"before-lead\"");
        early.put("despite", "before-lead");
        assertThat(keeper.post(lead + "/step", early).status()).isEqualTo(303);
        var again = form("step", "authorised", "good", "yes", "on", day(0));
        assertThat(keeper.post(lead + "/step", again).body()).contains("刚才有人已经写了一步");

        var back = keeper.post(lead + "/step", form("step", "home-check", "on", day(-21)));
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body()).contains("上一步是 " + day(-20));
        var helped = form("step", "help-first", "on", day(-21), "despite", "before-lead");
        assertThat(keeper.post(lead + "/step", helped).status())
                .as("help may have come first")
                .isEqualTo(303);
        assertThat(keeper.post(lead + "/step", form("step", "home-check", "on", day(-3))).status())
                .isEqualTo(303);
    }

    @Test
    void theDayOfTheNextTalkIsToComeAndStandsOnTheLead() throws Exception {
        var lead = lead(city.household(TestCity.VILLAGE));
        var talk = form("how", "home", "outcome", "again", "next", day(-1));
        assertThat(keeper.post(lead + "/talk", talk).body()).contains("这一天已经过去了");
        talk.put("next", day(4));
        assertThat(keeper.post(lead + "/talk", talk).status()).isEqualTo(303);

        assertThat(keeper.get(lead).body().replaceAll("<[^>]*>", "")).contains("下次去谈 " + day(4));
    }

    @Test
    void whereNoStepCanFollowThereIsNoFormForOne() throws Exception {
        var lead = lead(city.household(TestCity.VILLAGE));
        assertThat(
                        keeper.post(
                                        lead + "/step",
                                        form("step", "authorised", "good", "no", "on", day(0)))
                                .status())
                .isEqualTo(303);
        assertThat(keeper.get(lead + "/step").status()).as("they can still agree").isEqualTo(200);
        for (var step :
                new String[] {
                    "authorised",
                    "home-check",
                    "data-check",
                    "village-review",
                    "notice",
                    "town-review",
                    "decision",
                    "plan",
                    "measure",
                    "stable-check",
                    "agreed",
                    "exit-notice",
                    "risk-gone"
                }) {
            assertThat(
                            keeper.post(
                                            lead + "/step",
                                            form("step", step, "good", "yes", "on", day(0)))
                                    .status())
                    .as(step)
                    .isEqualTo(303);
        }
        assertThat(keeper.get(lead + "/step").to()).endsWith(lead);
        assertThat(keeper.post(lead + "/step", form("step", "plan", "on", day(0))).to())
                .endsWith(lead);
    }

    @Test
    void aReviewThatFindsNeedLeadsToSomebodyWhoSeesToIt() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        said(home, "registry.status@1", Map.of("type", "exited", "from", day(-400)));
        var path = "/households/" + home + "/review";
        var review = form("result", "help", "on", day(-401));

        var asked = keeper.post(path, review);

        assertThat(asked.body()).contains("这个身份从 " + day(-400) + " 起", "请选是哪方面的难处", "请写下怎么说的");
        review.put("on", day(0));
        review.put("topic", "housing");
        review.put("text", "屋顶要修");
        var saved = keeper.post(path, review);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.to()).containsPattern("/cases/[0-9a-f-]{36}/owner$");
        assertThat(keeper.get("/households/" + home).body()).contains("回访：要帮一把", "屋顶要修");
        var well = form("result", "stable", "on", day(0));
        assertThat(keeper.post(path, well).to()).endsWith("/households/" + home);
    }

    @Test
    void whoFillsInWhatIsMissingOnTheSpotComesBackToTheCheck() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var activity = city.campaign("law").activity().toString();
        var spot = "/entitlements?activity=" + activity + "&module=1";
        var path = "/households/" + home;
        assertThat(keeper.get(path + spot).body())
                .contains("&amp;back=%2Fentitlements%3Factivity%3D" + activity + "%26module%3D1");
        var asked = "/facts/new?fact=household.water-safe&back=%2Fentitlements%3Factivity%3D";
        assertThat(keeper.get(path + asked + activity + "%26module%3D1").body())
                .contains("name=\"back\" value=\"" + spot.replace("&", "&amp;") + "\"");
        var fact = form("fact", "household.water-safe", "value", "true", "asOf", day(0));

        fact.put("back", spot);
        assertThat(keeper.post(path + "/facts", fact).to()).endsWith(path + spot);
        for (var elsewhere : List.of("//elsewhere.example", "@elsewhere.example", "/a/../b")) {
            fact.put("back", elsewhere);
            assertThat(keeper.post(path + "/facts", fact).to()).endsWith(path);
        }
    }

    @Test
    void whatIsStillToComeIsNotGotAndComesBackAsTyped() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var activity = city.campaign("law").activity().toString();
        var path = "/households/" + home + "/entitlements";
        var applied = form("programme", "house-repair", "on", day(1));
        applied.put("activity", activity);
        applied.put("module", "1");

        assertThat(keeper.post(path + "/applied", applied).body()).contains("这一天还没到");
        applied.put("on", day(-5));
        applied.put("due", day(-6));
        assertThat(keeper.post(path + "/applied", applied).body()).contains("答复的日子比申请的还早");
        applied.put("due", day(9));
        assertThat(keeper.post(path + "/applied", applied).to())
                .as("on the spot one goes on there")
                .endsWith(path + "?activity=" + activity + "&module=1");

        var received = form("programme", "house-repair", "on", day(2), "value", "12,5x");
        received.put("activity", activity);
        received.put("module", "1");
        var back = keeper.post(path + "/received", received);
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body())
                .contains("value=\"12,5x\"", "value=\"" + day(2) + "\"", "当场查过了")
                .containsPattern("<details class=\"confirm\" open");
    }

    @Test
    void aCaseGoesToAnotherOfficeAndComesBackWithAReason() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var difficulty =
                said(home, "casework.difficulty@1", Map.of("topic", "papers", "text", "户口本上少一个人"));
        said(home, "casework.owner@1", Map.of("case", difficulty, "unit", "fpb", "due", day(9)));
        var path = "/cases/" + difficulty;
        assertThat(keeper.get(path + "/transfer").body())
                .contains("value=\"law\"")
                .doesNotContain("value=\"fpb\"");
        var back = form("to", "fpb", "text", "请你们办");
        assertThat(keeper.post(path + "/transfer", back).body()).contains("这件事就在这个单位办");
        back.put("to", "law");
        assertThat(keeper.post(path + "/transfer", back).status()).isEqualTo(303);

        var no = form("accepted", "no");
        assertThat(keeper.post(path + "/answer", no).body()).contains("不接要写明为什么");
        no.put("text", "户口归公安");
        assertThat(keeper.post(path + "/answer", no).status()).isEqualTo(303);
    }

    @Test
    void aGradeIsAProfessionalsAndNoQuestionAtTheDoor() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var path = "/households/" + home + "/facts";
        var grade =
                form(
                        "fact", "household.housing-grade",
                        "value", "A",
                        "asOf", day(-1),
                        "toldBy", "self");

        assertThat(keeper.get(path + "/new?fact=household.housing-grade").body())
                .contains("value=\"office\"", "value=\"document\"")
                .doesNotContain("value=\"self\"", "value=\"family\"");
        assertThat(keeper.post(path, grade).body()).contains("这一项由专业人员定");
        grade.remove("toldBy");
        assertThat(keeper.post(path, grade).status()).isEqualTo(422);
        grade.put("toldBy", "document");
        assertThat(keeper.post(path, grade).status()).isEqualTo(303);
        assertThat(keeper.get("/visits/rounds/new").body())
                .contains("ask-household.water-safe")
                .doesNotContain("ask-household.housing-grade");
    }

    @Test
    void aRoundEndsOnADayToCome() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var round =
                form(
                        "name", "秋季",
                        "for", "fpb",
                        "ask-household.water-safe", "yes",
                        "area", String.valueOf(TestCity.VILLAGE),
                        "due", day(-1),
                        "go", "begin");
        assertThat(home).isNotNull();

        assertThat(keeper.post("/visits/rounds", round).body()).contains("这一天已经过去了");
        round.put("due", day(3));
        assertThat(keeper.post("/visits/rounds", round).status()).isEqualTo(303);
    }

    @Test
    void nobodyIsMeasuredBeforeTheyWereBornAndNamesakesAreToldApart() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var person = Ids.v7(CLOCK);
        var occasion = city.occasion(city.coordinator());
        for (var each : Map.of(person, "1976-05-06", Ids.v7(CLOCK), "2001-02-03").entrySet()) {
            occasion.add(
                    "registry.person@1",
                    home,
                    each.getKey(),
                    Map.of("name", "孟克同名", "relation", "other", "birth", each.getValue()));
        }
        city.append(city.coordinator(), occasion.envelopes());
        assertThat(doctor.get("/health?q=孟克同名").body()).contains("1976 年生", "2001 年生");
        var reading =
                form(
                        "household", home.toString(),
                        "person", person.toString(),
                        "systolic", "150",
                        "diastolic", "95",
                        "agree", "yes",
                        "day", "1950-01-01");

        assertThat(doctor.post("/health/measurements", reading).body()).contains("1976-05-06 才出生");
        reading.put("day", day(-1));
        assertThat(doctor.post("/health/measurements", reading).status()).isEqualTo(303);
    }

    @Test
    void nobodyIsRemindedOnADayThatIsOver() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var person = Ids.v7(CLOCK);
        var occasion = city.occasion(city.coordinator());
        var about = Map.of("name", "古丽娜尔", "relation", "other", "birth", "1976-05-06");
        occasion.add("registry.person@1", home, person, about);
        city.append(city.coordinator(), occasion.envelopes());
        var file = "/health/people/" + home + "/" + person;
        var wish = form("topic", "clinic", "way", "voice", "at", "上午九点", "day", day(-2));

        assertThat(doctor.post(file + "/reminders", wish).body())
                .contains("这一天已经过去了", "value=\"上午九点\"");
        wish.put("day", day(2));
        assertThat(doctor.post(file + "/reminders", wish).status()).isEqualTo(303);
        assertThat(doctor.get(file).body()).contains("一次，", day(2), "上午九点");
        assertThat(doctor.get("/health/reminders").body()).contains("这几天要提醒的", day(2));
        assertThat(doctor.post(file + "/reminders", form("wanted", "true")).status())
                .as("nothing said of what for, as no page sends it")
                .isLessThan(500);
    }
}
