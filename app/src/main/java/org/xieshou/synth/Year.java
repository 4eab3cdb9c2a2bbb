package org.xieshou.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xieshou.synth.Calls.Visit;

/// The visits of one family over the year before the city's day, campaign apart.
final class Year {
    private static final List<String> FACTS =
            List.of(Facts.WAGES, Facts.TRANSFER, Facts.WATER_SAFE, Facts.MEMBERS);

    private final LocalDate day;
    private final Campaign campaign;
    private final Helpers helpers;
    private final List<Unit> organs;

    Year(LocalDate day, Campaign campaign, Helpers helpers, Units units) {
        this.day = day;
        this.campaign = campaign;
        this.helpers = helpers;
        this.organs = units.organs();
    }

    private record Told(Story story, Means means, Calls calls, Dice dice) {
        Told(Story story, Means means) {
            this(story, means, new Calls(story), story.dice());
        }

        Family family() {
            return story.family();
        }
    }

    void write(Story register, Means means) {
        for (var when : days(register.dice())) {
            call(register, means, when);
        }
    }

    private List<LocalDate> days(Dice dice) {
        var days = new ArrayList<LocalDate>();
        for (int visits = dice.weighted(24, 37, 26, 10, 3); visits > 0; visits--) {
            var when = day.minusDays(dice.between(1, 350));
            days.add(campaign.covers(when) ? when.minusDays(5) : when);
        }
        days.sort(Comparator.naturalOrder());
        if (days.size() > 1 && dice.percent(2)) {
            days.add(days.removeFirst()); // a sheet of paper that came in last
        }
        return days;
    }

    private void call(Story register, Means means, LocalDate when) {
        var dice = register.dice();
        var moment = Campaign.at(when, dice.between(9, 18), dice);
        var story = register.occasion(unit(register), moment);
        var told = new Told(story, means);
        var visit = visit(told, when);
        var entry = told.calls.visit(visit);
        if (visit.met().equals("home")) {
            atHome(told, when, visit.how().equals("door"));
        }
        if (dice.percent(1.5)) {
            new Calls(story.at(story.scene().at(moment.plusSeconds(3600)))).correct(entry, visit);
        }
    }

    private static Visit visit(Told told, LocalDate when) {
        var dice = told.dice;
        var met = List.of("home", "away", "moved").get(dice.weighted(925, 70, 5));
        boolean called = met.equals("home") && dice.percent(18);
        var how = called ? (dice.percent(70) ? "phone" : "office") : "door";
        return new Visit(
                met,
                how,
                called ? 1 : 1 + dice.weighted(45, 35, 15, 5),
                !called && dice.percent(8) ? List.of(told.family().village().unit()) : List.of(),
                dice.percent(40) ? told.family().language() : null,
                dice.percent(45) ? when.plusDays(dice.between(20, 110)) : null,
                null);
    }

    private String unit(Story story) {
        var family = story.family();
        var helper = helpers.of(family.village(), family.no());
        return switch (story.dice().weighted(45, 25, 30)) {
            case 0 -> helper.map(Helpers.Visitor::unit).orElse(family.village().unit());
            case 1 -> family.village().unit();
            default -> story.dice().pick(organs).id();
        };
    }

    private void atHome(Told told, LocalDate when, boolean atTheDoor) {
        var dice = told.dice;
        for (int facts = dice.weighted(35, 45, 20); facts > 0; facts--) {
            told.calls.fact(fact(told, facts), when);
        }
        if (atTheDoor && dice.percent(28)) {
            var goods = Sayings.goods(dice);
            var entry = told.calls.goods(goods, Sayings.worth(goods), null);
            if (dice.percent(1)) {
                told.calls.takeBack("assistance.handover", entry);
            }
        }
        if (dice.percent(16)) {
            told.calls.voice();
        }
        if (dice.percent(10)) {
            told.calls.difficulty(dice.percent(45), null);
        }
    }

    private Json fact(Told told, int turn) {
        var name = FACTS.get((turn + told.dice.below(2) * 2) % FACTS.size());
        return switch (name) {
            case Facts.WAGES -> Facts.number(name, Means.again(told.means.wages(), told.dice));
            case Facts.TRANSFER ->
                    Facts.number(name, Means.again(told.means.transfer(), told.dice));
            case Facts.WATER_SAFE -> Facts.flag(name, told.dice.percent(95));
            default -> Facts.number(name, told.family().members().size());
        };
    }

    /// Two phones that had not heard of each other tell of the same year: the values become rivals.
    static void disagree(Story story, Means means) {
        var calls = new Calls(story);
        var when = LocalDate.ofInstant(story.scene().happened(), Calls.ZONE);
        calls.fact(Facts.number(Facts.WAGES, means.wages() + 300_000), when);
        calls.fact(Facts.number(Facts.MEMBERS, story.family().members().size() + 1L), when);
    }
}
