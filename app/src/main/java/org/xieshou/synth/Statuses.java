package org.xieshou.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a family was and is in the official lists, with from and to: usually one period, sometimes a history.
final class Statuses {
    record Period(String type, LocalDate from, @Nullable LocalDate to, String source) {
        Json body() {
            return Json.of("type", type).with("from", from).with("to", to).with("source", source);
        }
    }

    private static final List<String> MONITORED =
            List.of("monitored-unstable", "monitored-marginal", "monitored-sudden");

    private final Dice dice;
    private final LocalDate day;
    private final List<Period> periods = new ArrayList<>();

    private Statuses(Dice dice, LocalDate day) {
        this.dice = dice;
        this.day = day;
    }

    static List<Period> of(Family family, LocalDate day, Dice dice) {
        var statuses = new Statuses(dice, day);
        statuses.decide(family);
        return statuses.periods;
    }

    private void decide(Family family) {
        switch (family.need()) {
            case 0 -> {
                if (dice.percent(60)) {
                    add("ordinary", LocalDate.of(2014, 6, 1), null, "村里登记");
                } else {
                    exited();
                }
            }
            case 1 -> exited();
            case 2 -> {
                exited();
                if (dice.percent(30)) {
                    add("dibao-edge", daysAgo(120, 900), null, "民政局认定");
                } else if (dice.percent(25)) {
                    var from = daysAgo(1500, 2600);
                    add("dibao", from, from.plusDays(dice.between(400, 900)), "民政局认定");
                }
            }
            case 3 -> {
                exited();
                watched(dice.weighted(45, 35, 20));
            }
            default -> hard(family);
        }
    }

    private void hard(Family family) {
        boolean nobodyToWork = family.members().stream().allMatch(member -> member.age(day) >= 60);
        if (nobodyToWork && dice.percent(55)) {
            add("tekun", daysAgo(300, 2500), null, "民政局认定");
            return;
        }
        exited();
        add("dibao", daysAgo(200, 2200), null, "民政局认定");
        if (dice.percent(30)) {
            watched(2);
        } else if (dice.percent(15)) {
            add("rigid", daysAgo(60, 300), null, "民政局认定");
        }
    }

    private void exited() {
        var from = LocalDate.of(2016, 11, 1).plusDays(dice.below(1460)).withDayOfMonth(1);
        add("exited", from, null, "国家系统名单");
    }

    private void watched(int kind) {
        boolean over = dice.percent(25);
        var from = over ? daysAgo(700, 1400) : daysAgo(40, 600);
        var to = over ? from.plusDays(dice.between(200, 600)) : null;
        add(MONITORED.get(kind), from, to, "乡里认定");
    }

    private LocalDate daysAgo(int least, int most) {
        return day.minusDays(dice.between(least, most));
    }

    private void add(String type, LocalDate from, @Nullable LocalDate to, String source) {
        periods.add(new Period(type, from, to, source));
    }
}
