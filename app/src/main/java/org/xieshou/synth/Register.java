package org.xieshou.synth;

import java.time.LocalDate;
import java.util.List;
import org.xieshou.synth.Pen.What;

/// Writes down what the register holds about one family when the city starts: a year before its day.
final class Register {
    private static final List<String> PURPOSES = List.of("health", "data-check");
    private static final List<String> GRADES = List.of("A", "B", "C", "D");

    private final LocalDate day;

    Register(LocalDate day) {
        this.day = day;
    }

    /// Returns what they earn, for whoever asks again later.
    Means write(Story story) {
        var family = story.family();
        story.write("registry.household", household(family));
        for (var member : family.members()) {
            story.write(new What("registry.person", member.id(), null), person(member));
        }
        for (var period : Statuses.of(family, day, story.dice())) {
            story.write("registry.status", period.body());
        }
        var means = Means.of(family, day, story.dice());
        income(story, means);
        home(story);
        pupils(story);
        return means;
    }

    private static Json household(Family family) {
        return Json.of("number", family.number())
                .with("area", family.village().area().no())
                .with("group", family.group())
                .with("address", family.address())
                .with("phone", family.phone())
                .with("language", family.language())
                .with("registered", family.registered());
    }

    private static Json person(Family.Member member) {
        return Json.of("name", member.name())
                .with("relation", member.relation())
                .with("sex", member.male() ? "male" : "female")
                .with("birth", member.birth())
                .with("idNumber", member.idNumber());
    }

    private void income(Story story, Means means) {
        var asOf = day.minusDays(story.dice().between(366, 480));
        amount(story, Facts.WAGES, means.wages(), asOf);
        amount(story, Facts.TRANSFER, means.transfer(), asOf);
        if (means.business() > 0) {
            amount(story, Facts.BUSINESS, means.business(), asOf);
            amount(story, Facts.BUSINESS_COST, means.cost(), asOf);
        }
    }

    private static void amount(Story story, String fact, long fen, LocalDate asOf) {
        story.write(Facts.KIND, Facts.told(Facts.number(fact, fen), asOf, "self"));
    }

    private void home(Story story) {
        var dice = story.dice();
        int need = story.family().need();
        var grade = GRADES.get(dice.weighted(58, 36 - 4 * need, 3 + 3 * need, 1));
        var certified = day.minusDays(dice.between(400, 1500));
        story.write(
                Facts.KIND,
                Facts.told(Facts.choice(Facts.HOUSING_GRADE, grade), certified, "office"));
        if (dice.percent(62)) {
            var asked = day.minusDays(dice.between(366, 480));
            story.write(
                    Facts.KIND,
                    Facts.told(Facts.flag(Facts.WATER_SAFE, dice.percent(94)), asked, "import"));
        }
    }

    private void pupils(Story story) {
        var listed = LocalDate.of(day.getYear() - 1, 9, 5);
        for (var member : story.family().members()) {
            var stage = Facts.stage(member.age(day));
            if (stage != null && member.age(day) >= 6) {
                var fact = Facts.told(Facts.choice(Facts.PUPIL, stage), listed, "school");
                story.write(Facts.about(member.id()), fact);
            }
        }
    }

    /// @param visits whether they agree to be visited
    void consents(Story story, boolean visits) {
        var dice = story.dice();
        consent(story, "visit", visits);
        if (dice.percent(70)) {
            boolean given = dice.percent(60);
            var body = Json.of("purpose", "quote").with("given", given);
            story.write(
                    "registry.consent",
                    given ? body.with("level", dice.percent(45) ? "public" : "inside") : body);
        }
        if (dice.percent(45)) {
            consent(story, dice.pick(PURPOSES), dice.percent(72));
        }
    }

    void left(Story story) {
        var member = story.family().members().getLast();
        var why = member.age(day) > 60 ? "died" : member.male() ? "moved" : "married-out";
        var body =
                new Json().with("on", day.minusDays(story.dice().between(2, 300))).with("why", why);
        story.write(new What("registry.left", member.id(), null), body);
    }

    private static void consent(Story story, String purpose, boolean given) {
        story.write("registry.consent", Json.of("purpose", purpose).with("given", given));
    }
}
