package org.xieshou.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.access.Role;

/// An editor writes a bulletin and hands it over; a coordinator looks behind its figures and releases it.
class BulletinJourneyTest extends CityJourney {
    @Test
    void isWrittenByOneAndReleasedByAnother() {
        city.officer("编写人", Role.EDITOR, "fpb", "editor");
        signIn("editor");
        page.navigate("/bulletins");
        assertThat(page.locator(".empty h3").first()).hasText("还没有活动");
        axe();
        picture("bulletins-none");
        day();

        write();
        lookBehind();
        handOver();
        as("zhoumin");
        sendBack();
        as("editor");
        writeAnew();
        as("zhoumin");
        release();
    }

    private void as(String login) {
        page.locator(".me button").click();
        signIn(login);
    }

    private void write() {
        page.navigate("/home");
        waiting().locator("a.btn").filter(containing("活动还没有通报")).click();
        assertThat(page.locator(".paper")).containsText("走访 1 户（各单位相加 2 次）");
        axe();
        picture("bulletin");
        var text = page.request().get(page.url() + "/text").text();
        Assertions.assertThat(text).contains("走访 1 户（各单位相加 2 次）");
        var word = page.request().get(page.url() + "/word").body();
        Assertions.assertThat(word).startsWith((byte) 'P', (byte) 'K');
        page.fill("#at", "gestern");
        page.locator("form.asof button").click();
        assertThat(page.locator("#at-e")).containsText("这个时间读不懂");
        assertThat(page.locator("#at-e")).containsText("最早可以写 20");
        assertThat(page.locator("#at")).hasValue("gestern");
        assertThat(page.locator(".paper")).hasCount(0);
        axe();
        picture("bulletin-moment");
        page.fill("#at", "2019-10-18 18:00");
        page.locator("form.asof button").click();
        assertThat(page.locator("#at-e")).containsText("那时系统里还没有这次活动");
        var earliest = page.locator("#at-e").textContent().replaceAll("[^0-9: -]", "").strip();
        page.fill("#at", earliest);
        page.locator("form.asof button").click();
        assertThat(page.locator("#at-e")).hasCount(0);
        assertThat(page.locator(".paper")).hasCount(1);
        page.navigate(page.url().replaceAll("[?].*", ""));
    }

    private void lookBehind() {
        var paper = page.url();
        page.locator(".paper .fig")
                .filter(new Locator.FilterOptions().setHasText("2"))
                .first()
                .click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        axe();
        page.navigate(paper);
    }

    private void handOver() {
        page.locator(".check button").click();
        assertThat(page.locator(".toast")).containsText("等另一个人核对");
        assertThat(page.locator("main")).containsText("不能是同一个人");
        assertThat(page.locator("main .btn.main")).hasCount(0);
        axe();
        picture("bulletin-own");
    }

    private void sendBack() {
        page.navigate("/home");
        waiting().locator("a.btn").filter(containing("通报等您核对")).click();
        axe();
        picture("bulletin-review");
        assertThat(page.locator(".paper table")).hasCount(1);
        var draft = page.url();
        page.locator(".paper .fig")
                .filter(new Locator.FilterOptions().setHasText("2"))
                .first()
                .click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.navigate(draft);
        page.locator("main form[action$='/return'] button").click();
        assertThat(page.locator("#words-e")).containsText("要改什么");
        axe();
        page.fill("#words", "走访少记了一户");
        page.locator("main form[action$='/return'] button").click();
        assertThat(page.locator("aside")).containsText("退回了");
        page.navigate("/home");
        assertThat(waiting().locator("a.btn").filter(containing("通报等您核对"))).hasCount(0);
    }

    private void writeAnew() {
        page.navigate("/home");
        waiting().locator("a.btn").filter(containing("您写的通报退回来了")).click();
        assertThat(page.locator("aside blockquote")).hasText("走访少记了一户");
        axe();
        picture("bulletin-sent-back");
        page.locator("aside a.btn").click();
        page.locator(".check button").click();
        page.navigate("/bulletins");
        assertThat(page.locator("section[aria-labelledby=drafts] li")).hasCount(2);
        assertThat(page.locator("section[aria-labelledby=drafts] li").first())
                .containsText("扶贫日 · 第 1 期");
        assertThat(page.locator("section[aria-labelledby=drafts] li").first()).containsText("编写人");
        page.navigate("/home");
        assertThat(waiting().locator("a.btn").filter(containing("退回来了"))).hasCount(0);
    }

    private void release() {
        page.navigate("/home");
        waiting().locator("a.btn").filter(containing("通报等您核对")).click();
        page.locator("main .btn.main").click();
        assertThat(page.locator("main")).containsText("已放行");
        var draft = page.url();
        Assertions.assertThat(page.request().get(draft + "/text").text()).contains("走访 1 户");
        Assertions.assertThat(page.request().get(draft + "/word").body())
                .startsWith((byte) 'P', (byte) 'K');
        axe();
        picture("bulletin-released");
        page.navigate("/bulletins?locale=en");
        axe();
        picture("bulletins");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /// Two visits at one household, that forgot to name the activity of their unit.
    private static void day() {
        city.campaign("fpb");
        var home = city.household(TestCity.VILLAGE);
        for (int i = 0; i < 2; i++) {
            var occasion = city.occasion(city.coordinator());
            occasion.add("visits.visit@1", home, Map.of("met", "home", "team", 2, "consent", true));
            city.append(city.coordinator(), occasion.envelopes());
        }
    }
}
