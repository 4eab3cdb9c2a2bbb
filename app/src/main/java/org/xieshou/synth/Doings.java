package org.xieshou.synth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Role;
import org.xieshou.synth.Pen.Scene;
import org.xieshou.synth.Pen.What;

/// What goes on in the first villages besides visits: who helps whom, a few cases at each stage, plans, produce and work.
/// Small on purpose, whatever the size of the city.
final class Doings {
    private static final int VILLAGES = 6;
    private static final int ALONE = 25;

    private final City city;
    private final Lane lane;
    private final Pen pen;
    private final Dice dice;
    private final Families families;
    private final List<Staff> teachers;

    Doings(City city, Lane lane, Pen pen) {
        this.city = city;
        this.lane = lane;
        this.pen = pen;
        dice = Dice.of(city.seed, "doings", 0);
        families = new Families(city.seed, city.day, city.shares);
        var schools = city.units.schools().stream().map(Unit::id).toList();
        teachers =
                new Staffing(city.seed, city.places, city.units, city.helpers)
                        .others().stream()
                                .filter(each -> schools.contains(each.unit()))
                                .filter(Doings::teaches)
                                .toList();
    }

    private static boolean teaches(Staff staff) {
        return staff.duties().stream().anyMatch(duty -> duty.role() == Role.TEACHER);
    }

    void write() {
        var villages = city.places.villages();
        for (var village : villages.subList(0, Math.min(VILLAGES, villages.size()))) {
            for (int i = 0; i < village.households(); i++) {
                if (i % ALONE != 0) {
                    helper(village, village.first() + i);
                }
                pupils(village, village.first() + i);
            }
        }
        var grove = villages.getFirst();
        if (grove.households() > 30) {
            cases(grove);
            land(grove);
            work(grove);
        }
    }

    private Scene scene(@Nullable UUID household, String unit, int daysAgo) {
        return new Scene(lane, household, dice.v8(), unit, moment(daysAgo), Pen.SEEN_ALL);
    }

    private Instant moment(int daysAgo) {
        return Campaign.at(city.day.minusDays(daysAgo), 10, dice);
    }

    private LocalDate day(int daysAgo) {
        return city.day.minusDays(daysAgo);
    }

    /// The responsible helper if there is one, else the village's own committee as a whole.
    private void helper(Village village, int household) {
        var helper = city.helpers.of(village, household);
        var body =
                Json.of("sort", "helper")
                        .with("unit", helper.map(Helpers.Visitor::unit).orElse(village.unit()))
                        .with("from", city.day.minusMonths(11));
        helper.ifPresent(each -> body.with("staff", each.id()));
        pen.write(
                scene(Families.id(city.seed, household), village.unit(), 320),
                "pairing.pair",
                body);
    }

    private void pupils(Village village, int household) {
        var family = families.make(village, household);
        for (var member : family.members()) {
            int age = member.age(city.day);
            if (age >= 6 && Facts.stage(age) != null && !teachers.isEmpty() && !dice.percent(4)) {
                var teacher = teachers.get(dice.below(Math.min(teachers.size(), 12)));
                pen.write(
                        scene(family.id(), village.unit(), 300),
                        new What("pairing.pair", member.id(), null),
                        Json.of("sort", "teacher")
                                .with("unit", teacher.unit())
                                .with("staff", teacher.id())
                                .with("from", city.day.minusMonths(10)));
                touch(family, member, teacher);
            }
        }
    }

    /// Most teachers were in touch; who comes home has asked first.
    private void touch(Family family, Family.Member member, Staff teacher) {
        if (dice.percent(60)) {
            boolean home = dice.percent(30);
            int days = dice.between(3, 200);
            var body =
                    new Json()
                            .with("on", day(days))
                            .with("place", home ? "home" : "school")
                            .with("guardian", home ? "mother" : null);
            pen.write(
                    scene(family.id(), teacher.unit(), days),
                    new What("pairing.contact", member.id(), null),
                    body);
        }
    }

    private void cases(Village village) {
        for (int i = 1; i <= 8; i++) {
            var home = Families.id(city.seed, village.first() + i);
            var trouble = Sayings.trouble(dice);
            var id =
                    pen.write(
                            scene(home, Units.POVERTY, 60),
                            "casework.difficulty",
                            Json.of("topic", trouble.topic()).with("text", trouble.text()));
            var of = Json.of("case", id.toString());
            pen.write(
                    scene(home, Units.POVERTY, 58),
                    "casework.owner",
                    of.with("unit", Units.POVERTY).with("due", day(i < 3 ? 4 + i : -9 - i)));
            if (i > 3) {
                goOn(home, id, i);
            }
        }
    }

    private void goOn(UUID home, UUID id, int which) {
        pen.write(scene(home, Units.POVERTY, 40), "casework.step", said(id, "跑了一趟，材料收齐了"));
        if (which == 4) {
            pen.write(
                    scene(home, Units.POVERTY, 30),
                    "casework.transfer",
                    said(id, "该由医保局办").with("to", Units.INSURANCE).with("due", day(-6)));
            return;
        }
        var closing =
                pen.write(scene(home, Units.POVERTY, 20), "casework.closing", said(id, "办好了，送到家里"));
        if (which > 6) {
            pen.write(
                    scene(home, Units.POVERTY, 12),
                    "casework.word",
                    Json.of("case", id.toString())
                            .with("closing", closing)
                            .with("confirmed", which == 8)
                            .with("how", "home"));
        }
    }

    private static Json said(UUID id, String text) {
        return Json.of("case", id.toString()).with("text", text);
    }

    private void land(Village village) {
        for (int i = 10; i < 14; i++) {
            var home = Families.id(city.seed, village.first() + i);
            var unit = village.unit();
            var plan =
                    pen.write(
                            scene(home, unit, 200),
                            "livelihood.plan",
                            Json.of("sort", i % 2 == 0 ? "courtyard" : "breeding")
                                    .with("what", i % 2 == 0 ? "桃子" : "绵羊")
                                    .with("from", day(200)));
            pen.write(
                    scene(home, unit, 190),
                    "livelihood.promise",
                    Json.of("plan", plan.toString())
                            .with("by", "nyj")
                            .with("what", i % 2 == 0 ? "50 棵桃苗" : "请兽医来看一次")
                            .with("due", day(i == 10 ? 5 : -20)));
            var offer =
                    pen.write(
                            scene(home, unit, 50),
                            "livelihood.offer",
                            Json.of("product", "桃子")
                                    .with("quantity", 200)
                                    .with("measure", "公斤")
                                    .with("price", 600)
                                    .with("from", day(50))
                                    .with("plan", plan));
            if (i == 12) {
                sale(home, unit, offer);
            }
        }
        order();
    }

    private void order() {
        pen.write(
                scene(null, Units.HOSPITAL, 30),
                "livelihood.order",
                Json.of("product", "桃子")
                        .with("quantity", 300)
                        .with("measure", "公斤")
                        .with("price", 650)
                        .with("by", day(-40)));
    }

    /// With the income that follows from it, as the page writes them.
    private void sale(UUID home, String unit, UUID offer) {
        var scene = scene(home, unit, 20);
        pen.write(
                scene,
                "livelihood.sale",
                Json.of("offer", offer.toString())
                        .with("product", "桃子")
                        .with("quantity", 80)
                        .with("measure", "公斤")
                        .with("value", 52_000)
                        .with("on", day(20)));
        pen.write(
                scene,
                Facts.KIND,
                Facts.told(Facts.number("household.income-sales", 52_000), day(20), "office"));
    }

    private void work(Village village) {
        var firm = city.units.firms().getFirst().id();
        var kitchen = post(firm, "食堂保洁");
        post(firm, "大棚采摘");
        var check = Json.of("post", kitchen.toString());
        List.of("age", "contract", "insurance", "wage", "fees", "papers")
                .forEach(point -> check.with(point, true));
        pen.write(scene(null, Units.LABOUR, 24), "livelihood.check", check);
        var family = families.make(village, village.first() + 15);
        var head = family.head().id();
        pen.write(
                scene(null, village.unit(), 22),
                "livelihood.interest",
                asking(family.id(), head).with("wish", "离家近的活"));
        pen.write(
                scene(null, village.unit(), 20),
                "livelihood.introduction",
                asking(family.id(), head).with("post", kitchen));
    }

    private UUID post(String firm, String title) {
        return pen.write(
                scene(null, firm, 25),
                "livelihood.post",
                Json.of("title", title)
                        .with("number", 3)
                        .with("payFrom", 260_000)
                        .with("place", "开发区"));
    }

    private static Json asking(UUID household, UUID person) {
        return Json.of("household", household.toString()).with("person", person);
    }
}
