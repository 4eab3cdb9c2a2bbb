package org.xieshou.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xieshou.synth.Family.Member;

/// Makes the households one after another. Only the ID numbers need the order: they are given out once each.
final class Families {
    private static final List<NamePool> POOLS =
            List.of(
                    NameLists.WIDE,
                    NameLists.NARROW,
                    NameLists.OASIS,
                    NameLists.STEPPE,
                    NameLists.PASTURE,
                    NameLists.BORDER);
    private static final int[] SHARES = {50, 9, 17, 18, 4, 2};
    private static final List<String> PHONES =
            NameLists.words("1390000 1380000 1370000 1360000 1350000 1590000 1580000 1880000");

    private final long seed;
    private final LocalDate day;
    private final int[] shares;
    private final IdNumbers idNumbers = new IdNumbers();

    /// @param shares how often each [KinShape] comes
    Families(long seed, LocalDate day, int[] shares) {
        this.seed = seed;
        this.day = day;
        this.shares = shares;
    }

    static UUID id(long seed, int no) {
        return Dice.of(seed, "household", no).v8();
    }

    Family make(Village village, int no) {
        var dice = Dice.of(seed, "family", no);
        var pool = POOLS.get(dice.weighted(SHARES));
        var members = new ArrayList<Member>();
        for (var person : Kin.of(dice, pool, day, shares)) {
            members.add(member(person, dice));
        }
        var group =
                village.group(1 + (no - village.first()) * village.groups() / village.households());
        return new Family(
                no,
                id(seed, no),
                village,
                group,
                address(village, group, dice),
                dice.percent(93) ? phone(no) : null,
                language(pool, dice),
                LocalDate.of(dice.percent(80) ? 2014 : 2015 + dice.below(4), 1 + dice.below(12), 1)
                        .plusDays(dice.below(28)),
                dice.weighted(20, 40, 22, 12, 6),
                members);
    }

    private Member member(Kin.Person person, Dice dice) {
        var wished = day.minusYears(person.age()).minusDays(1L + dice.below(360));
        var issued = idNumbers.issue(wished, person.male());
        return new Member(
                dice.v8(),
                written(person.name(), dice),
                person.relation(),
                person.male(),
                issued.birth(),
                issued.number(),
                null);
    }

    /// Mostly as the standard has it; some from older papers, a few with another dot.
    private static String written(NamePool.Name name, Dice dice) {
        var text = dice.percent(12) ? name.olderText() : name.text();
        return dice.percent(4) ? text.replace('·', dice.percent(50) ? '.' : '•') : text;
    }

    private static String address(Village village, String group, Dice dice) {
        var house =
                village.isCommunity() ? dice.between(1, 6) + "单元" + dice.between(1, 6) + "0" : "";
        return village.area().name()
                + group
                + house
                + dice.between(1, 9)
                + (house.isEmpty() ? "号" : "室");
    }

    static String phone(int no) {
        var start = PHONES.get(no / 10_000 % PHONES.size());
        return start + "%04d".formatted((no * 71 + 71) % 10_000);
    }

    private static String language(NamePool pool, Dice dice) {
        if (dice.percent(26)) {
            return "zh-Hans";
        }
        return pool.language().equals("kk-Arab") && dice.percent(4) ? "kk-Cyrl" : pool.language();
    }
}
