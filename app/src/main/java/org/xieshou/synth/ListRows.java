package org.xieshou.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xieshou.synth.Family.Member;

/// The rows of a list, family by family, without a fault. A cell is a text, a whole number or a date.
final class ListRows {
    private static final Map<String, String> KINDS =
            Map.of(
                    "ordinary",
                    "一般农户",
                    "exited",
                    "脱贫户",
                    "dibao",
                    "低保户",
                    "tekun",
                    "特困供养户",
                    "dibao-edge",
                    "低保边缘户");
    private static final Map<String, String> MONITORED =
            Map.of(
                    "monitored-unstable",
                    "脱贫不稳定户",
                    "monitored-marginal",
                    "边缘易致贫户",
                    "monitored-sudden",
                    "突发严重困难户");
    private static final Map<String, String> STAGES =
            Map.of("preschool", "学前教育", "primary", "小学", "junior", "初中", "senior", "普高");

    private final long seed;
    private final LocalDate day;
    private final Places places;
    private final Families families;
    private int village;
    private int household;

    ListRows(long seed, int people, LocalDate day) {
        this.seed = seed;
        this.day = day;
        // half a person more a household than needed, so that there are always enough
        places = Places.of(seed, Math.max(City.LEAST, people / 2 + 50));
        families = new Families(seed, day, KinShape.shares());
    }

    /// The rows of the next family.
    List<Map<ListColumn, Object>> next() {
        while (household >= village().first() + village().households()) {
            village++;
        }
        var family = families.make(village(), household);
        var dice = Dice.of(seed, "list", household++);
        var shared = shared(family, dice);
        var rows = new ArrayList<Map<ListColumn, Object>>();
        for (var member : family.members()) {
            var row = new EnumMap<>(shared);
            person(row, member, dice);
            rows.add(row);
        }
        return rows;
    }

    private Village village() {
        return places.villages().get(village);
    }

    private EnumMap<ListColumn, Object> shared(Family family, Dice dice) {
        var row = new EnumMap<ListColumn, Object>(ListColumn.class);
        row.put(ListColumn.NUMBER, family.number());
        row.put(ListColumn.COUNTY, Places.CITY);
        row.put(ListColumn.TOWNSHIP, family.village().township().name());
        row.put(ListColumn.VILLAGE, family.village().area().name());
        row.put(ListColumn.GROUP, family.group());
        row.put(ListColumn.HEAD, family.head().name());
        row.put(ListColumn.MEMBERS, (long) family.members().size());
        var phone = family.phone();
        if (phone != null) {
            row.put(ListColumn.PHONE, phone);
        }
        status(row, family, dice);
        row.put(ListColumn.GRADE, List.of("A", "B", "C").get(dice.weighted(60, 35, 5)));
        row.put(ListColumn.WATER, dice.percent(94) ? "是" : "否");
        var means = Means.of(family, day, dice);
        row.put(ListColumn.WAGES, means.wages() / 100);
        row.put(ListColumn.BUSINESS, means.business() / 100);
        row.put(ListColumn.BUSINESS_COST, means.cost() / 100);
        row.put(ListColumn.TRANSFER, means.transfer() / 100);
        return row;
    }

    private void status(Map<ListColumn, Object> row, Family family, Dice dice) {
        row.put(ListColumn.KIND, "一般农户");
        for (var period : Statuses.of(family, day, dice)) {
            if (period.to() == null) {
                row.computeIfPresent(
                        ListColumn.KIND,
                        (_, was) -> KINDS.getOrDefault(period.type(), (String) was));
                var monitored = MONITORED.get(period.type());
                if (monitored != null) {
                    row.put(ListColumn.MONITORED, monitored);
                }
            }
        }
    }

    private void person(Map<ListColumn, Object> row, Member member, Dice dice) {
        row.put(ListColumn.NAME, member.name());
        row.put(ListColumn.SEX, member.male() ? "男" : "女");
        row.put(ListColumn.BORN, member.birth());
        row.put(ListColumn.ID_KIND, "居民身份证");
        row.put(ListColumn.ID_NUMBER, member.idNumber());
        row.put(ListColumn.RELATION, relation(member));
        var stage = Facts.stage(member.age(day));
        if (stage != null) {
            row.put(ListColumn.PUPIL, STAGES.getOrDefault(stage, "小学"));
        }
        row.put(ListColumn.MEDICAL, dice.percent(95) ? "是" : "否");
        for (var column : ListColumn.values()) {
            if (column.refused()) {
                row.put(column, ListColumn.MARK);
            }
        }
    }

    private static String relation(Member member) {
        boolean male = member.male();
        return switch (member.relation()) {
            case "head" -> "户主";
            case "spouse" -> "配偶";
            case "child" -> male ? "之子" : "之女";
            case "child-in-law" -> male ? "之女婿" : "之儿媳";
            case "grandchild" -> male ? "之孙子" : "之孙女";
            case "parent" -> male ? "之父" : "之母";
            default -> "之兄弟姐妹";
        };
    }
}
