package org.xieshou.livelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;

/// A firm sees who agreed to be introduced to its own posts, and nobody else.
@Tag("slow")
class EmployerTest {
    private static TestHouse house;
    private static TestCity city;
    private static UUID home;
    private static Actor firm;
    private static UUID post;

    @BeforeAll
    static void open() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        city.unit("gs", "晨光保洁公司");
        city.unit("lg", "别家公司");
        home = city.household(TestCity.VILLAGE);
        firm = city.person("经理", Role.EMPLOYER, "gs", TestCity.ROOT);
        post = offer(firm, "保洁");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static UUID offer(Actor by, String title) {
        var occasion = city.occasion(by);
        var id =
                occasion.add(
                        "livelihood.post@1",
                        null,
                        Map.of("title", title, "number", 2, "payFrom", 230000, "place", "县城"));
        taken(by, occasion.envelopes());
        return id;
    }

    private static void check(UUID post, boolean fees) {
        var body = new LinkedHashMap<String, Object>();
        body.put("post", post.toString());
        List.of("age", "contract", "insurance", "wage", "papers")
                .forEach(point -> body.put(point, true));
        body.put("fees", fees);
        city.send(city.coordinator(), "livelihood.check@1", body);
    }

    private static UUID member(String name, LocalDate birth) {
        var id = Ids.v7(Clock.systemUTC());
        var by = city.coordinator();
        var occasion = city.occasion(by);
        occasion.add(
                "registry.person@1",
                home,
                id,
                Map.of(
                        "name",
                        name,
                        "relation",
                        "child",
                        "birth",
                        birth.toString(),
                        "phone",
                        "13900007713"));
        taken(by, occasion.envelopes());
        return id;
    }

    private static void agrees(UUID person, UUID post) {
        var by = city.coordinator();
        var asks = city.occasion(by);
        posts().ask(by, asks, new Posts.Asks(home, person, null, null));
        taken(by, asks.envelopes());
        var yes = city.occasion(by);
        var asking =
                posts().asking(by, post).stream()
                        .filter(each -> each.person().equals(person))
                        .findFirst()
                        .orElseThrow();
        posts().introduce(by, yes, asking.interest(), posts().get(by, post));
        taken(by, yes.envelopes());
    }

    private static void taken(Actor by, List<org.xieshou.journal.Envelope> envelopes) {
        assertThat(city.append(by, envelopes))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    private static Posts posts() {
        return house.get(Posts.class);
    }

    private static Employers.Offered own(Actor actor, UUID post) {
        return house.get(Employers.class).posts(actor).stream()
                .filter(each -> each.post().post().equals(post))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate yearsAgo(int years) {
        return LocalDate.now(Clock.systemUTC()).minusYears(years).minusDays(9);
    }

    @Test
    void seesNameAndPhoneOfWhoAgreedToThisPostWhileTheyDoAndItKeepsTheLaw() {
        var person = member("马小兰", yearsAgo(30));
        var young = member("马小小", yearsAgo(17));
        var silent = member("马不说", yearsAgo(31));
        assertThat(own(firm, post).post().isChecked()).isFalse();
        check(post, true);
        agrees(person, post);
        agrees(young, post);
        var asks = city.occasion(city.coordinator());
        posts().ask(city.coordinator(), asks, new Posts.Asks(home, silent, null, null));
        taken(city.coordinator(), asks.envelopes());

        assertThat(own(firm, post).willing())
                .extracting(Employers.Willing::name, Employers.Willing::phone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("马小兰", "13900007713"),
                        org.assertj.core.groups.Tuple.tuple(null, null));

        check(post, false);
        assertThat(own(firm, post).willing()).as("fees are taken").isEmpty();
        check(post, true);
        posts().withdraw(city.coordinator(), home, person);
        assertThat(own(firm, post).willing())
                .extracting(Employers.Willing::name)
                .containsExactly((String) null);
        posts().withdraw(city.coordinator(), home, young);
    }

    @Test
    void seesNothingOfAnotherFirmsPostNorOfAnyHousehold() {
        var theirs = city.person("别人", Role.EMPLOYER, "lg", TestCity.ROOT);
        var mine = offer(firm, "洗车");
        check(mine, true);
        agrees(member("马大兰", yearsAgo(40)), mine);

        assertThat(house.get(Employers.class).posts(theirs)).isEmpty();
        assertThat(own(firm, mine).willing()).hasSize(1);
        assertThat(firm.may(Right.HOUSEHOLDS_READ)).isFalse();
        assertThat(firm.reaches(TestCity.VILLAGE, home)).isFalse();
        assertThatThrownBy(() -> posts().asking(firm, mine)).hasMessage("livelihood.not-your-task");
        var rows =
                house.get(Reading.class)
                        .as(
                                firm,
                                db ->
                                        db.sql(
                                                        "select count(*) from livelihood.introduction union all select count(*) from registry.v_household")
                                                .query(Long.class)
                                                .list());
        assertThat(rows).as("the database alone").containsExactly(0L, 0L);
        assertThat(Reach.of(firm).areas()).isEqualTo("{}");
        assertThatThrownBy(() -> house.get(Employers.class).posts(city.coordinator()))
                .hasMessage("livelihood.not-your-task");
    }

    @Test
    void aPostThatWasCorrectedAfterItsCheckWaitsForAnother() {
        var changed = offer(firm, "裁剪");
        check(changed, true);
        agrees(member("马裁缝", yearsAgo(33)), changed);
        assertThat(own(firm, changed).willing()).hasSize(1);

        var less = city.occasion(firm);
        less.correct(
                changed,
                "livelihood.post@1",
                null,
                Map.of("title", "裁剪", "number", 2, "payFrom", 10_000, "place", "县城"));
        taken(firm, less.envelopes());

        assertThat(own(firm, changed).post().isChecked()).isFalse();
        assertThat(own(firm, changed).willing()).isEmpty();
        assertThat(posts().unchecked(city.coordinator())).extracting(Post::post).contains(changed);
        check(changed, true);
        assertThat(own(firm, changed).willing()).hasSize(1);
    }

    @Test
    void nobodyYoungerThanTheLawAllowsCanAsk() {
        int least = posts().least();
        var older = member("到岁数", LocalDate.now(Clock.systemUTC()).minusYears(least).minusDays(2));
        var younger =
                member("没到岁数", LocalDate.now(Clock.systemUTC()).minusYears(least).plusDays(2));
        var members = posts().members(city.coordinator(), home);

        assertThat(least).isEqualTo(16);
        assertThat(members).extracting(Post.Member::person).contains(older).doesNotContain(younger);
    }
}
