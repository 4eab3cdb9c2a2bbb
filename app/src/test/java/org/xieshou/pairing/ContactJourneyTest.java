package org.xieshou.pairing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.History;
import org.xieshou.shared.Ids;

/// A teacher writes down days of contact with a pupil's family, comes home once a guardian agreed, and what a class
/// knows of a policy; a head teacher's talk says what it explained; a year is told in the family's own words.
class ContactJourneyTest extends CityJourney {
    private static final String CUT =
            "(as => as.scrollWidth > as.clientWidth)(document.querySelector('.me .as'))";

    private UUID home = Ids.named("not yet");

    @Test
    void keepsDaysOnlyAndComesHomeOnlyIfAGuardianAgrees() {
        pairTeacher();
        signIn("ayixia");
        assertThat(due()).containsText("有学生的家长该联系了");
        assertThat(due()).not().containsText("小杏");
        look("teacher-home");
        due().locator("a.btn").first().click();
        assertThat(page.locator("input[name=place]").first()).isVisible();
        page.locator(".nav a").filter(containing("我的学生")).click();
        assertThat(page.locator(".list")).containsText("该联系了");
        assertThat(page.locator("main")).containsText("约定每 2 个月联系一次");
        assertThat(page.locator(".list")).containsText("小杏");
        assertThat(page.locator(".list")).not().containsText("H-007");
        assertThat(page.locator(".list")).containsText("还没联系过");
        look("contacts");
        Assertions.assertThat(page.evaluate(CUT)).as("there is room for all").isEqualTo(false);
        page.locator(".list a.btn").click();
        assertThat(page.locator("main form")).containsText("请告诉村里（社区）或帮扶单位的同志");
        page.locator("input[name=place][value=home]").check();
        page.locator("form.stack button").click();
        assertThat(page.locator(".errors")).containsText("上门要家长同意");
        look("contact");
        Assertions.assertThat(said(city.coordinator())).noneMatch(each -> each.contains("contact"));

        page.locator("input[name=guardian][value=mother]").check();
        page.locator("#agreed").check();
        page.locator("input[name=policies][value=营养餐]").check();
        page.locator("form.stack button").click();
        assertThat(page.locator(".list")).containsText("一年内 1 天，其中上门 1 天");
        Assertions.assertThat(said(city.coordinator()))
                .contains("pairing.line.contact.home", "visits.line.door.home");
        assertThat(page.locator(".list")).not().containsText("该联系了");
        page.navigate("/home");
        assertThat(page.locator("main")).not().containsText("该联系了");
        seesWhatPupilsGet();
        asksAClass();
        page.locator(".me button").click();
        signIn("zhoumin");
        tellsAYear();
    }

    private void seesWhatPupilsGet() {
        page.navigate("/pairing/contacts");
        page.locator(".tabs a").filter(containing("学生的资助")).click();
        assertThat(page.locator("tbody")).containsText("小杏");
        look("ticks");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Locator due() {
        return page.locator("section[aria-labelledby=waiting]");
    }

    private void tellsAYear() {
        page.navigate("/households/" + home + "/story");
        assertThat(page.locator("main")).containsText("安全饮用水");
        page.click("text=再早一年");
        assertThat(page.locator("section.card h2").first()).containsText("从 ");
        assertThat(page.locator("section.card").first()).containsText("安全饮用水");
        assertThat(page.locator("section.card").first())
                .not()
                .containsText(LocalDate.now(Clock.systemUTC()).minusDays(9).toString());
        look("story-earlier");
        page.click("text=再早一年");
        assertThat(page.locator("section.card").first()).containsText("没有看到变化");
        page.click("text=晚一年");
        page.click("text=晚一年");
        page.locator("input[name=quote][value=public]").check();
        page.locator("form.stack button").click();
        assertThat(page.locator(".errors")).containsText("请写家里的话");
        look("story");
        page.fill("#text", "去年还要去河里挑水，今年自来水到了院子。");
        page.locator("form.stack button").click();
        assertThat(page.locator("main")).containsText("自来水到了院子");
        Assertions.assertThat(said(city.coordinator())).contains("visits.line.story");
    }

    private void asksAClass() {
        var campaign = city.campaign("xuexiao").campaign();
        page.navigate("/campaigns/" + campaign + "/awareness/new");
        page.fill("#circle", "五年级2班");
        page.fill("#policy", "营养餐");
        page.fill("#asked", "40");
        page.fill("#knew", "41");
        page.locator("form.stack button").click();
        assertThat(page.locator(".errors")).containsText("知道的人比问的还多");
        look("awareness");
        page.fill("#knew", "30");
        page.locator("form.stack button").click();
        page.navigate("/campaigns/" + campaign + "/awareness/new");
        page.fill("#circle", "六年级");
        page.fill("#policy", "营养餐");
        page.fill("#asked", "4");
        page.fill("#knew", "1");
        page.locator("form.stack button").click();
        lectures(campaign);
    }

    private void lectures(UUID campaign) {
        page.navigate("/campaigns/" + campaign + "/sessions/new");
        page.locator("input[name=kind][value=head-teacher]").check();
        page.fill("#topic", "开学第一课");
        page.fill("#audience", "260");
        page.locator("input[name=policies][value='两免一补']").check();
        look("lecture");
        page.locator("form.stack button").click();
        page.navigate("/campaigns/" + campaign + "/entries?figure=contacts");
        assertThat(page.locator("main")).containsText("不列出");
        assertThat(page.locator("main")).not().containsText("共");
        look("few");
        page.navigate("/campaigns/" + campaign + "/schools");
        var talk = page.locator("tbody").first();
        assertThat(talk).containsText("石榴渠小学");
        assertThat(talk).containsText("260");
        assertThat(talk).containsText("两免一补");
        var known = page.locator("tbody").last();
        assertThat(known).containsText("75%");
        assertThat(known).containsText("少于 5");
        assertThat(known).not().containsText("25%");
        look("schools");
        notes(campaign);
    }

    private void notes(UUID campaign) {
        page.navigate("/campaigns/" + campaign + "/notes");
        page.fill("#text", "今天去了 H-007 家，很受触动。");
        page.locator("form.stack button").click();
        assertThat(page.locator(".errors")).containsText("户编号");
        page.fill("#text", "他的电话是 139 0000 7713。");
        page.locator("form.stack button").click();
        assertThat(page.locator(".errors")).containsText("电话");
        page.fill("#text", "走进家里，才知道课堂以外还有一门课。");
        page.locator("form.stack button").click();
        assertThat(page.locator(".list")).containsText("还有一门课");
        look("notes");
    }

    private List<String> said(Actor actor) {
        return house.get(History.class).of(home, actor).stream()
                .flatMap(gathering -> gathering.said().stream())
                .flatMap(said -> said.lines().stream())
                .map(line -> line.key())
                .toList();
    }

    private void pairTeacher() {
        var coordinator = city.coordinator();
        city.send(
                coordinator,
                "access.unit@1",
                Map.of(
                        "unit",
                        "xuexiao",
                        "name",
                        "石榴渠小学",
                        "type",
                        "school",
                        "area",
                        TestCity.ROOT));
        pairUp(city.officer("阿依夏", Role.TEACHER, "xuexiao", "ayixia").id());
    }

    private void pairUp(UUID teacher) {
        var coordinator = city.coordinator();
        home = Ids.v7(Clock.systemUTC());
        var child = Ids.v7(Clock.systemUTC());
        var today = LocalDate.now(Clock.systemUTC());
        var occasion = city.occasion(coordinator);
        occasion.add(
                "registry.household@1", home, Map.of("area", TestCity.VILLAGE, "number", "H-007"));
        occasion.add(
                "registry.person@1",
                home,
                child,
                Map.of("name", "小杏", "relation", "child", "birth", "2017-03-04"));
        occasion.add(
                "registry.fact@1",
                home,
                child,
                Map.of("fact", "person.pupil", "value", "primary", "asOf", today.toString()));
        occasion.add("registry.fact@1", home, fact(true, today.minusMonths(26)));
        occasion.add(
                "pairing.pair@1",
                home,
                child,
                Map.of(
                        "sort",
                        "teacher",
                        "unit",
                        "xuexiao",
                        "staff",
                        teacher,
                        "from",
                        "2019-09-01"));
        city.append(coordinator, occasion.envelopes());
        says(false, today.minusMonths(14));
        says(true, today.minusDays(9));
    }

    private void says(boolean safe, LocalDate day) {
        var later = city.occasion(city.coordinator());
        later.add("registry.fact@1", home, fact(safe, day));
        city.append(city.coordinator(), later.envelopes());
    }

    private static Map<String, Object> fact(boolean safe, LocalDate day) {
        return Map.of("fact", "household.water-safe", "value", safe, "asOf", day.toString());
    }
}
