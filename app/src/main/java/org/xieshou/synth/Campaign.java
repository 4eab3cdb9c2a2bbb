package org.xieshou.synth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.xieshou.synth.Calls.Visit;
import org.xieshou.synth.Calls.Within;
import org.xieshou.synth.Pen.Scene;

/// The campaign of 16 and 17 October: the whole city goes out at once. Shaped like the day in the field that this system
/// was made for: one unit with 13 households, 500 yuan in all and 13 talks; a team of ten; four offices with two clinics
/// at one joint day of three modules.
final class Campaign {
    private final LocalDate day;
    private final Errands errands;
    private final Activities activities;

    Campaign(long seed, LocalDate cityDay, Places places, Units units) {
        day = lastBefore(cityDay);
        errands = new Errands(seed, places, units);
        activities = new Activities(seed, day, places, units, errands.quotas());
    }

    /// The last 17 October that is not after a day.
    static LocalDate lastBefore(LocalDate day) {
        var same = LocalDate.of(day.getYear(), 10, 17);
        return same.isAfter(day) ? same.minusYears(1) : same;
    }

    LocalDate day() {
        return day;
    }

    Activities activities() {
        return activities;
    }

    Errands errands() {
        return errands;
    }

    boolean covers(LocalDate when) {
        return when.equals(day) || when.equals(day.minusDays(1));
    }

    boolean visits(int household) {
        return !errands.at(household).isEmpty();
    }

    /// The calls at one household.
    void write(Story register) {
        errands.at(register.family().no()).forEach(errand -> call(register, errand));
    }

    private void call(Story register, Errand errand) {
        var dice = register.dice();
        int hour = errand.unit().equals(Units.ZONE) ? 15 : dice.between(9, 15);
        var story = register.occasion(errand.unit(), at(dayOf(errand), hour, dice));
        var calls = new Calls(story);
        var within = within(errand);
        var visit = visit(story.family(), errand, within, dice);
        calls.visit(visit);
        if (errand.fen() > 0 && !Reports.givesInOne(errand.unit())) {
            calls.goods(Sayings.goods(dice), errand.fen(), within);
        }
        errand.difficulties().forEach(settled -> calls.difficulty(settled, within));
        if (dice.percent(20)) {
            calls.voice();
        }
        if (dice.percent(25)) {
            calls.fact(Facts.number(Facts.MEMBERS, story.family().members().size()), dayOf(errand));
        }
        if (errand.twice()) {
            var later = story.scene().happened().plusSeconds(errand.firstDay() ? 86_400 : 9_000);
            new Calls(register.occasion(errand.unit(), later)).visit(visit);
        }
    }

    private static Visit visit(Family family, Errand errand, Within within, Dice dice) {
        var language = dice.percent(50) ? family.language() : null;
        return new Visit("home", "door", errand.team(), errand.with(), language, null, within);
    }

    private Within within(Errand errand) {
        return errand.joint()
                ? new Within(activities.joint(), errand.module())
                : new Within(activities.of(errand.unit()), null);
    }

    private LocalDate dayOf(Errand errand) {
        return errand.firstDay() ? day.minusDays(1) : day;
    }

    static Instant at(LocalDate day, int hour, Dice dice) {
        return day.atTime(LocalTime.of(hour, dice.below(60), dice.below(60)))
                .atZone(Calls.ZONE)
                .toInstant();
    }

    /// The campaign itself and its activities, as planned.
    void plan(Lane lane, Pen pen) {
        var scene = new Scene(lane, null, null, Units.POVERTY, activities.planned(), Pen.SEEN_ALL);
        pen.put(activities.campaign(), scene, "campaigns.campaign", body());
        for (var activity : activities.all()) {
            pen.put(activity.id(), scene, "campaigns.activity", body(activity));
        }
    }

    private Json body() {
        int nth = day.getYear() - 2013;
        return Json.of("title", "第" + chinese(nth) + "个扶贫日：" + Places.CITY + "集中帮扶")
                .with("theme", "户户有人问，件件有着落")
                .with("from", day.minusDays(1))
                .with("to", day)
                .with("lead", Units.POVERTY)
                .with("area", 1)
                .with(
                        "plan",
                        Json.of("title", "《" + Places.CITY + " " + day.getYear() + " 年扶贫日活动方案》")
                                .texts("tasks", Activities.TASKS));
    }

    private Json body(Activities.Activity activity) {
        var body =
                new Json()
                        .with("campaign", activities.campaign())
                        .with("title", activity.title())
                        .texts("units", activity.units())
                        .with(
                                "from",
                                activity.firstDay() || activity.units().size() == 1
                                        ? day.minusDays(1)
                                        : day)
                        .with("to", activity.firstDay() ? day.minusDays(1) : day)
                        .with("place", activity.place())
                        .with("area", activity.area());
        if (!activity.modules().isEmpty()) {
            body.list("modules", activity.modules().stream().map(Activities.Module::body).toList());
        }
        return body.with("task", activity.task());
    }

    /// 1 to 99 in Chinese.
    static String chinese(int number) {
        var digits = List.of("", "一", "二", "三", "四", "五", "六", "七", "八", "九");
        int tens = number / 10;
        return (tens == 0 ? "" : (tens == 1 ? "" : digits.get(tens)) + "十")
                + digits.get(number % 10);
    }
}
