package org.xieshou.synth;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The activities of the campaign: each unit's own round of visits, and those that several carry together.
final class Activities {
    /// @param units the first leads
    record Activity(
            UUID id,
            String title,
            List<String> units,
            boolean firstDay,
            @Nullable String place,
            int area,
            List<Module> modules,
            String task) {}

    record Module(int no, String title, String lead) {
        Json body() {
            return new Json().with("no", no).with("title", title).with("lead", lead);
        }
    }

    static final List<String> TASKS =
            List.of(
                    "各单位领导和干部入户走访慰问，送去米、油、奶等慰问品",
                    "组织医务人员进村入户义诊",
                    "开展惠民政策和健康知识宣讲",
                    "协调企业提供就业岗位，举办招聘",
                    "学校组织教师走访学生家庭",
                    "发动企业和社会团体捐赠",
                    "帮助打扫庭院、销售农产品");

    private final long seed;
    private final LocalDate day;
    private final List<Activity> all = new ArrayList<>();
    private final UUID campaign;

    Activities(long seed, LocalDate day, Places places, Units units, List<Quota> quotas) {
        this.seed = seed;
        this.day = day;
        campaign = Dice.of(seed, "campaign", 0).v7(planned());
        for (var unit : units.all()) {
            if (quotas.stream().anyMatch(quota -> quota.unit().equals(unit.id()))) {
                all.add(own(unit, places));
            }
        }
        all.add(joint(places));
        all.add(jobs(units));
    }

    UUID campaign() {
        return campaign;
    }

    List<Activity> all() {
        return all;
    }

    /// When the campaign was planned: three weeks before.
    java.time.Instant planned() {
        return day.minusDays(21).atTime(LocalTime.of(10, 0)).atZone(Calls.ZONE).toInstant();
    }

    UUID of(String unit) {
        return all.stream()
                .filter(activity ->
                        activity.units.size() == 1 && activity.units.getFirst().equals(unit))
                .findFirst()
                .orElseThrow()
                .id;
    }

    UUID joint() {
        return all.get(all.size() - 2).id;
    }

    UUID jobs() {
        return all.getLast().id;
    }

    private Activity own(Unit unit, Places places) {
        boolean law = unit.id().equals(Units.POLITICS_AND_LAW);
        boolean zone = unit.id().equals(Units.ZONE);
        var place = law ? "三棵杏村" : zone ? "星桥社区" : null;
        int area =
                law
                        ? places.villages().get(Village.GROVE).area().no()
                        : zone
                                ? places.villages().get(Village.STAR_BRIDGE).area().no()
                                : unit.area();
        return new Activity(
                id(), title(unit), List.of(unit.id()), law, place, area, modules(unit), task(unit));
    }

    private static String title(Unit unit) {
        return switch (unit.type()) {
            case "school" -> "教师走访学生家庭";
            case "firm", "group" -> "捐赠和走访";
            case "hospital", "clinic" -> "入户走访和义诊";
            default -> unit.id().equals(Units.ZONE) ? "一行十人走访社区" : "入户走访慰问";
        };
    }

    private static String task(Unit unit) {
        return switch (unit.type()) {
            case "school" -> TASKS.get(4);
            case "firm", "group" -> TASKS.get(5);
            default -> TASKS.getFirst();
        };
    }

    private static List<Module> modules(Unit unit) {
        boolean measures = unit.id().equals(Units.HEALTH) || unit.id().equals(Units.HOSPITAL);
        return measures ? List.of(new Module(1, "义诊", unit.id())) : List.of();
    }

    private Activity joint(Places places) {
        var village = places.villages().get(Village.POMEGRANATE);
        return new Activity(
                id(),
                "联合服务日",
                List.of(
                        Units.HEALTH,
                        Units.INSURANCE,
                        Units.CIVIL_AFFAIRS,
                        Units.DISEASE_CONTROL,
                        Units.HOSPITAL,
                        Units.CLINIC),
                false,
                "石榴渠村卫生室",
                village.area().no(),
                List.of(
                        new Module(1, "政策与健康知识", Units.HEALTH),
                        new Module(2, "义诊", Units.HOSPITAL),
                        new Module(Errands.JOINT_VISITS, "集中走访", Units.CIVIL_AFFAIRS)),
                TASKS.get(1));
    }

    private Activity jobs(Units units) {
        var taking = new ArrayList<>(List.of(Units.LABOUR));
        units.firms().stream()
                .filter(unit -> unit.type().equals("firm"))
                .forEach(unit -> taking.add(unit.id()));
        var modules = List.of(new Module(1, "岗位和登记", Units.LABOUR));
        return new Activity(id(), "务工岗位招聘", taking, false, "星桥文化广场", 1, modules, TASKS.get(3));
    }

    private UUID id() {
        return Dice.of(seed, "activity", all.size()).v7(planned());
    }
}
