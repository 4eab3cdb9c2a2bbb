package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.livelihood.Produce;
import org.xieshou.shared.Ids;

/// A slip of the hand in plans, sales, posts and orders is said before it counts, and what a firm offers it can take back.
@Tag("slow")
class LivelihoodFormsTest extends MarkedCity {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Pattern OF =
            Pattern.compile("/livelihood/(?:sale|promise)/new\\?of=([0-9a-f-]{36})");

    private static Browser keeper;
    private static Browser firm;
    private static UUID home;
    private static UUID daughter;

    @BeforeAll
    static void signIn() throws Exception {
        keeper = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        firm = crowd.person(Role.EMPLOYER, TestCity.ROOT, Crowd.inDays(9));
        home = Ids.v7(CLOCK);
        daughter = Ids.v7(CLOCK);
        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.household@1", home, Map.of("area", TestCity.VILLAGE));
        occasion.add("registry.person@1", home, Ids.v7(CLOCK), person("马建国", "head", 1970));
        occasion.add("registry.person@1", home, daughter, person("马小兰", "child", 1999));
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    private static Map<String, ?> person(String name, String relation, int born) {
        return Map.of("name", name, "relation", relation, "birth", born + "-01-02");
    }

    @AfterAll
    static void signOut() {
        keeper.close();
        firm.close();
    }

    private static String today() {
        return city.today().toString();
    }

    private static String day(int days) {
        return city.today().plusDays(days).toString();
    }

    /// Names and values in turn.
    private static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String key, String value) {
        var more = new HashMap<>(form);
        more.put(key, value);
        return more;
    }

    private static String at(String more) {
        return "/households/" + home + more;
    }

    private static UUID offered(String product, String quantity) throws Exception {
        var offer =
                form(
                        "of",
                        home.toString(),
                        "product",
                        product,
                        "quantity",
                        quantity,
                        "measure",
                        "公斤",
                        "from",
                        today());
        var early = keeper.post("/livelihood/offer", with(offer, "to", day(-1)));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("结束的日子比开始的还早");
        assertThat(keeper.post("/livelihood/offer", with(offer, "to", day(20))).status())
                .isEqualTo(303);
        return house.get(Produce.class).of(city.coordinator(), home).offers().stream()
                .filter(each -> each.product().equals(product))
                .findFirst()
                .orElseThrow()
                .offer();
    }

    private static long sales() {
        return house.get(Produce.class).of(city.coordinator(), home).sales().size();
    }

    @Test
    void whatWasNotSoldYetIsNoIncomeAndMoreThanThereIsIsAskedAbout() throws Exception {
        var of = offered("杏子", "100");
        assertThat(keeper.get(at("/livelihood")).body()).contains("到 " + day(20));
        long before = sales();
        var sale = form("of", of.toString(), "quantity", "80", "value", "560", "on", day(1));

        var early = keeper.post("/livelihood/sale", sale);

        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("这一天还没到", "href=\"#on\"");
        var much = with(with(sale, "on", today()), "quantity", "5000");
        assertThat(keeper.post("/livelihood/sale", much).body())
                .contains("这里还有 100 公斤", "确实如此，照样保存", "value=\"more-than-left\"");
        assertThat(sales()).isEqualTo(before);
        assertThat(
                        keeper.post("/livelihood/sale", with(much, "despite", "more-than-left"))
                                .status())
                .isEqualTo(303);
        assertThat(sales()).isEqualTo(before + 1);
    }

    @Test
    void whoBoughtIsChosenAndNotPresumed() throws Exception {
        city.unit("yy", "市医院食堂");
        var buyer = city.person("采购", Role.UNIT_STAFF, "yy", TestCity.ROOT);
        var order = Map.of("product", "苹果", "quantity", 80, "measure", "公斤", "by", day(30));
        city.send(buyer, "livelihood.order@1", order);
        var of = offered("苹果", "50");
        var sale = form("of", of.toString(), "quantity", "50", "value", "200", "on", today());
        long before = sales();

        assertThat(keeper.get("/livelihood/sale/new?of=" + of).body())
                .contains("市医院食堂 · 还要 80 公斤 · 最迟 " + day(30))
                .containsPattern("<option value=\"\"[^>]*>请选</option>");
        assertThat(keeper.post("/livelihood/sale", sale).body()).contains("请选卖给谁");

        assertThat(keeper.post("/livelihood/sale", with(sale, "order", "none")).status())
                .isEqualTo(303);
        assertThat(sales()).isEqualTo(before + 1);
        assertThat(keeper.get(at("/livelihood")).body()).doesNotContain("市医院食堂");
    }

    /// Its page, for what it is promised and for what it brings.
    private static String planned(String what) throws Exception {
        var plan = form("of", home.toString(), "sort", "breeding", "what", what, "quantity", "20");
        plan.put("from", today());
        var bare = keeper.post("/livelihood/plan", plan);
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("href=\"#measure\"");
        plan.put("measure", "只");
        plan.put("to", day(90));
        assertThat(keeper.post("/livelihood/plan", plan).status()).isEqualTo(303);
        return house.get(Produce.class).of(city.coordinator(), home).plans().stream()
                .filter(each -> each.what().equals(what))
                .findFirst()
                .orElseThrow()
                .plan()
                .toString();
    }

    @Test
    void whatIsSoldOfAPlanCountsForItAndEachCanBeOpenedToMendIt() throws Exception {
        var plan = planned("绵羊");
        var page = keeper.get(at("/livelihood")).body();
        assertThat(page)
                .contains("20</bdi> 只", "到 " + day(90), "/entries/" + plan)
                .contains("/livelihood/offer/new?of=" + home + "&amp;plan=" + plan);
        assertThat(keeper.get("/livelihood/offer/new?of=" + home + "&plan=" + plan).body())
                .contains("value=\"绵羊\"", "<option value=\"" + plan + "\" selected>养殖：绵羊");
        var offer = form("of", home.toString(), "product", "绵羊", "quantity", "2", "measure", "只");
        offer.put("from", today());
        offer.put("plan", plan);
        assertThat(keeper.post("/livelihood/offer", offer).status()).isEqualTo(303);
        var of =
                house.get(Produce.class).of(city.coordinator(), home).offers().stream()
                        .filter(each -> each.product().equals("绵羊"))
                        .findFirst()
                        .orElseThrow()
                        .offer();
        var sale = form("of", of.toString(), "quantity", "2", "value", "2400", "on", today());

        assertThat(keeper.post("/livelihood/sale", sale).status()).isEqualTo(303);

        assertThat(keeper.get(at("/livelihood")).body())
                .contains("已卖 2,400 元", "卖完了", "/entries/" + of);
    }

    @Test
    void aPromiseIsForADayToCome() throws Exception {
        var plan = form("of", home.toString(), "sort", "courtyard", "what", "辣椒", "from", today());
        assertThat(keeper.post("/livelihood/plan", with(plan, "to", day(-9))).body())
                .contains("结束的日子比开始的还早");
        assertThat(keeper.post("/livelihood/plan", plan).status()).isEqualTo(303);
        var found = OF.matcher(keeper.get(at("/livelihood")).body());
        assertThat(found.find()).isTrue();
        var promise = form("of", found.group(1), "by", "fpb", "what", "地膜", "due", day(-1));

        assertThat(keeper.post("/livelihood/promise", promise).body()).contains("这一天已经过去了");
        assertThat(keeper.post("/livelihood/promise", with(promise, "by", "")).body())
                .contains("href=\"#by\">请选哪个单位帮</a>");
        assertThat(keeper.post("/livelihood/promise", with(promise, "due", today())).status())
                .isEqualTo(303);
        var kept =
                Pattern.compile("name=\"promise\" value=\"([0-9a-f-]{36})\"")
                        .matcher(keeper.get(at("/livelihood")).body());
        assertThat(kept.find()).isTrue();
        var done = form("promise", kept.group(1), "home", "yes");
        var early = keeper.post("/livelihood/kept", with(done, "on", day(1)));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body())
                .contains("这一天还没到", "href=\"#on\"", "value=\"" + day(1) + "\"")
                .contains("name=\"home\" value=\"yes\"", "地膜");
        done.put("on", day(-2));
        assertThat(keeper.post("/livelihood/kept", done).to()).endsWith(at("/livelihood"));
        assertThat(keeper.get(at("/livelihood")).body()).contains("帮到了，" + day(-2));
    }

    private static UUID promised(String plan, String what) throws Exception {
        var promise = form("of", plan, "by", "fpb", "what", what, "due", day(5));
        assertThat(keeper.post("/livelihood/promise", promise).status()).isEqualTo(303);
        return house.get(Produce.class).of(city.coordinator(), home).promises().stream()
                .filter(each -> each.what().equals(what))
                .findFirst()
                .orElseThrow()
                .promise();
    }

    @Test
    void nobodyTellsThatAnothersPromiseWasKept() throws Exception {
        city.unit("lyj", "林业局");
        city.officer("林业员", Role.UNIT_STAFF, "lyj", "lyy");
        var promise = promised(planned("奶牛"), "送青贮");
        var ours = "name=\"promise\" value=\"" + promise + "\"";
        var kept = form("promise", promise.toString(), "on", today());
        try (var other = new Browser("another unit", house.port(), "lyy", TestCity.PASSWORD);
                var same = crowd.person(Role.UNIT_STAFF, TestCity.ROOT, Crowd.inDays(9))) {
            for (var page : List.of(at("/livelihood"), "/livelihood")) {
                assertThat(other.get(page).body()).contains("送青贮").doesNotContain(ours);
                assertThat(same.get(page).body()).contains(ours);
                assertThat(keeper.get(page).body()).contains(ours);
            }

            var refused = other.post("/livelihood/kept", kept);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("这是别的单位答应的");
            assertThat(same.post("/livelihood/kept", kept).status()).isEqualTo(303);
        }
    }

    @Test
    void aPromiseIsDueThoughItsPlanIsTakenBack() throws Exception {
        var plan = planned("骆驼");
        promised(plan, "搭驼棚");

        var why = form("why", "写错了", "basedOn", String.valueOf(city.tip()));
        assertThat(keeper.post("/entries/" + plan + "/take-back", why).status()).isEqualTo(303);

        assertThat(keeper.get("/livelihood").body()).contains("搭驼棚", "骆驼", "计划收回了");
    }

    @Test
    void aFirmSeesWhatItWantsToBuyAndTakesItBack() throws Exception {
        var order = form("product", "土豆", "quantity", "500", "measure", "公斤", "by", day(-1));
        assertThat(firm.post("/livelihood/order", order).body()).contains("这一天已经过去了");

        assertThat(firm.post("/livelihood/order", with(order, "by", day(9))).status())
                .isEqualTo(303);
        assertThat(firm.get("/employer").body()).contains("我们要买的", "土豆", "500");
        var entry =
                house.get(Produce.class).orders(city.coordinator()).stream()
                        .filter(each -> each.product().equals("土豆"))
                        .findFirst()
                        .orElseThrow()
                        .order()
                        .toString();
        assertThat(keeper.post("/livelihood/post/voids", form("entry", entry)).status())
                .as("no post")
                .isEqualTo(404);

        assertThat(firm.post("/livelihood/order/voids", form("entry", entry)).to())
                .endsWith("/employer");
        assertThat(firm.get("/employer").body()).doesNotContain("土豆");
        assertThat(firm.post("/livelihood/order/voids", form("entry", entry)).status())
                .as("once")
                .isEqualTo(404);
    }

    @Test
    void aPostPaysAtMostNoLessThanAtLeastAndItsFirmTakesItBack() throws Exception {
        var post =
                form(
                        "title", "夜班", "number", "3", "payFrom", "5000", "payTo", "100", "place",
                        "县城");
        var odd = firm.post("/livelihood/post", with(post, "until", day(-3)));
        assertThat(odd.body()).contains("最多的比最少的还低", "这一天已经过去了");

        assertThat(firm.post("/livelihood/post", with(post, "payTo", "6000")).status())
                .isEqualTo(303);
        var page = firm.get("/employer").body();
        var voids = Pattern.compile("post/voids.*?name=\"entry\" value=\"([0-9a-f-]{36})\"");
        var found = voids.matcher(page.replace("\n", " "));
        assertThat(found.find()).isTrue();
        assertThat(firm.post("/livelihood/post/voids", form("entry", found.group(1))).status())
                .isEqualTo(303);
        assertThat(firm.get("/employer").body()).doesNotContain("夜班");
        assertThat(keeper.get("/livelihood/work").body()).doesNotContain("夜班");
    }

    @Test
    void aChildWhoFoundWorkAloneIsWrittenDownWithTheMonthItBegan() throws Exception {
        assertThat(keeper.get(at("/livelihood")).body())
                .contains("/livelihood/start/new?of=" + home);
        var page = keeper.get("/livelihood/start/new?of=" + home).body();
        assertThat(page).contains("马建国", "马小兰", "value=\"" + today() + "\"");
        var began = form("household", home.toString(), "on", day(2));

        assertThat(keeper.post("/livelihood/starts", began).body()).contains("请选是谁", "这一天还没到");
        var stranger = with(began, "person", Ids.v7(CLOCK).toString());
        assertThat(keeper.post("/livelihood/starts", with(stranger, "on", today())).body())
                .contains("请选是谁");
        var hers = with(began, "person", daughter.toString());
        assertThat(keeper.post("/livelihood/starts", with(hers, "on", "昨天")).body())
                .contains("日期请写成");
        assertThat(keeper.post("/livelihood/starts", with(hers, "on", "")).body())
                .contains("请写从哪天起");

        assertThat(keeper.post("/livelihood/starts", with(hers, "on", day(-70))).status())
                .isEqualTo(303);
        assertThat(keeper.get(at("")).body())
                .contains("上班了，从 " + day(-70) + " 起")
                .contains(day(-70).substring(0, 7));
        assertThat(List.of(page)).as("nobody in the address").noneMatch(p -> p.contains("person="));
    }
}
