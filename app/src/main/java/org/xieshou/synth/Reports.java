package org.xieshou.synth;

import java.util.List;
import org.xieshou.synth.Calls.Within;
import org.xieshou.synth.Pen.Scene;

/// What units report of the campaign beside their visits: talks, measurements, posts, who took part, goods given to many
/// households in one go. About nobody.
final class Reports {
    private static final String DAIRY = "qy-5";
    private static final String STUDENT_AID = "st-2";
    private static final List<String> TOPICS =
            List.of(
                    "医保参保和报销",
                    "低保和临时救助怎么申请",
                    "学生资助政策",
                    "居民养老保险",
                    "庭院经济奖补",
                    "冬季用火用电安全",
                    "法律援助怎么找",
                    "慢性病日常护理");

    private final Campaign campaign;
    private final Pen pen;
    private final Dice dice;
    private final Lane lane;

    Reports(Campaign campaign, Lane lane, Pen pen, Dice dice) {
        this.campaign = campaign;
        this.lane = lane;
        this.pen = pen;
        this.dice = dice;
    }

    /// Two units note their goods once for all households, without a list.
    static boolean givesInOne(String unit) {
        return unit.equals(DAIRY) || unit.equals(STUDENT_AID);
    }

    void write() {
        for (var quota : campaign.errands().quotas()) {
            sessions(quota);
            measured(quota);
            if (givesInOne(quota.unit()) && quota.households() > 0) {
                inOne(quota);
            }
        }
        var activities = campaign.activities();
        result("rsj", new Within(activities.jobs(), 1), "offered", 318);
        result("rsj", new Within(activities.jobs(), 1), "registered", 94);
        result(Units.HEALTH, new Within(activities.joint(), 1), "served", 52);
        for (var unit : List.of(Units.LABOUR, "qy-1", "qy-2", "qy-3")) {
            pen.write(
                    scene(unit, 17),
                    "campaigns.turnout",
                    new Json()
                            .with("activity", activities.jobs())
                            .with("staff", dice.between(2, 6)));
        }
    }

    private void sessions(Quota quota) {
        int left = quota.sessions();
        while (left > 0) {
            // one entry for two talks of the same afternoon; otherwise one each
            int count = left == 2 && quota.sessions() > 2 ? 2 : 1;
            session(quota, count);
            left -= count;
        }
    }

    private void session(Quota quota, int count) {
        boolean school = quota.unit().startsWith("xx-");
        boolean joint = quota.unit().equals(Units.HEALTH);
        boolean film = !school && !joint && dice.percent(6);
        boolean law = quota.unit().equals(Units.POLITICS_AND_LAW);
        var body =
                Json.of("kind", school ? "head-teacher" : film ? "screening" : "talk")
                        .with(
                                "topic",
                                film ? "影片《山那边的灯》" : school ? TOPICS.get(2) : dice.pick(TOPICS));
        if (count > 1) {
            body.with("count", count);
        }
        body.with("audience", (joint ? 46 : dice.between(12, 60)) * (long) count)
                .with(
                        "language",
                        List.of("zh-Hans", "kk-Arab", "ug-Arab").get(dice.weighted(60, 22, 18)));
        var within =
                joint
                        ? new Within(campaign.activities().joint(), 1)
                        : new Within(campaign.activities().of(quota.unit()), null);
        pen.write(scene(quota.unit(), law ? 16 : 17), "campaigns.session", within.into(body));
    }

    private void measured(Quota quota) {
        if (quota.measured() == 0) {
            return;
        }
        var joint = new Within(campaign.activities().joint(), 2);
        int together =
                quota.unit().equals(Units.HEALTH)
                        ? 0
                        : quota.unit().equals(Units.CLINIC)
                                ? quota.measured()
                                : quota.measured() * 118 / 219;
        if (together > 0) {
            result(quota.unit(), joint, "measured", together);
        }
        if (quota.measured() > together) {
            var own = new Within(campaign.activities().of(quota.unit()), 1);
            result(quota.unit(), own, "measured", quota.measured() - together);
        }
        if (quota.unit().equals(Units.HOSPITAL)) {
            result(quota.unit(), joint, "referred", 7);
        }
    }

    private void result(String unit, Within within, String measure, int number) {
        pen.write(
                scene(unit, 17),
                "campaigns.result",
                within.into(new Json()).with("measure", measure).with("number", number));
    }

    private void inOne(Quota quota) {
        boolean each = quota.unit().equals(STUDENT_AID);
        long share = quota.fen() / quota.households();
        gift(
                quota,
                each ? "per-household" : "total",
                quota.households(),
                each ? share : quota.fen());
        long rest = quota.fen() - share * quota.households();
        if (each && rest > 0) {
            gift(quota, "total", 1, rest);
        }
    }

    private void gift(Quota quota, String basis, int households, long fen) {
        var goods =
                quota.unit().equals(DAIRY)
                        ? Json.of("item", "牛奶").with("unit", "箱")
                        : Json.of("item", "文具").with("unit", "套");
        var body =
                new Json()
                        .list("items", List.of(goods.with("quantity", households)))
                        .with("value", fen)
                        .with("basis", basis)
                        .with("households", households)
                        .with("source", "捐赠")
                        .with("receipt", "none");
        var within = new Within(campaign.activities().of(quota.unit()), null);
        pen.write(scene(quota.unit(), 17), "assistance.handover", within.into(body));
    }

    private Scene scene(String unit, int day) {
        var moment = Campaign.at(campaign.day().withDayOfMonth(day), dice.between(10, 17), dice);
        return new Scene(lane, null, dice.v8(), unit, moment, Pen.SEEN_ALL);
    }
}
