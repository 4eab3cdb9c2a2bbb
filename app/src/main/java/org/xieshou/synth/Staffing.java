package org.xieshou.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Role;
import org.xieshou.synth.Staff.Duty;

/// The people of the units: first those who can sign in to a demo, then heads and staff of every unit, then helpers.
final class Staffing {
    /// Somebody one can sign in as.
    ///
    /// @param village where they reach; null: the whole city
    record Known(
            String login, String name, String unit, List<Role> roles, @Nullable Integer village) {}

    static final String FIRST = "zhoumin";
    static final String DOCTOR = "aynur";
    static final String HELPER = "mayuzhen";
    static final String TEACHER = "lixiuying";
    static final List<Known> KNOWN =
            List.of(
                    new Known(
                            FIRST,
                            "周敏",
                            Units.POVERTY,
                            List.of(Role.COORDINATOR, Role.ADMINISTRATOR),
                            null),
                    new Known("chenjianshe", "陈建设", Units.POVERTY, List.of(Role.COORDINATOR), null),
                    new Known("tongchunming", "佟春明", Units.POVERTY, List.of(Role.EDITOR), null),
                    new Known("linlan", "林岚", Units.POVERTY, List.of(Role.ADMINISTRATOR), null),
                    new Known("heshuping", "何树平", Units.AUDIT, List.of(Role.AUDITOR), null),
                    new Known(
                            "fangyue",
                            "方岳",
                            Units.POLITICS_AND_LAW,
                            List.of(Role.UNIT_HEAD),
                            Village.GROVE),
                    new Known(
                            "shenzhiqiu",
                            "沈知秋",
                            Units.POLITICS_AND_LAW,
                            List.of(Role.UNIT_STAFF),
                            Village.GROVE),
                    new Known("ailituerxun", "艾力·吐尔逊", "cun-5", List.of(Role.VILLAGE_STAFF), 4),
                    new Known(DOCTOR, "阿依努尔·木拉提", Units.HOSPITAL, List.of(Role.CLINICIAN), null),
                    new Known(TEACHER, "李秀英", Units.FIRST_SCHOOL, List.of(Role.TEACHER), null),
                    new Known("hanlei", "韩磊", Units.FIRST_FIRM, List.of(Role.EMPLOYER), null),
                    new Known("tianchun", "田春", Units.GIVER, List.of(Role.DONOR), null));

    /// Where a unit of the city goes: the number of a village, or below 0 the township -1 - n.
    private static final Map<String, Integer> BACKS =
            Map.of(
                    Units.CONGRESS,
                    0,
                    Units.POLITICS_AND_LAW,
                    0,
                    Units.JUSTICE,
                    2,
                    Units.ZONE,
                    5,
                    Units.EDUCATION,
                    -2,
                    Units.LABOUR,
                    5,
                    "zjj",
                    3,
                    "nyj",
                    4);

    private final long seed;
    private final Places places;
    private final Units units;
    private final Helpers helpers;
    private int made;

    Staffing(long seed, Places places, Units units, Helpers helpers) {
        this.seed = seed;
        this.places = places;
        this.units = units;
        this.helpers = helpers;
    }

    /// Who may write what belongs to a stage.
    static String writing(Bundle.Stage stage) {
        return stage == Bundle.Stage.CLINIC ? DOCTOR : FIRST;
    }

    Staff first() {
        return known(KNOWN.getFirst());
    }

    static UUID firstId(long seed) {
        return Dice.of(seed, "staff", 0).v8();
    }

    /// All but the first, who is there before them.
    List<Staff> others() {
        var all = new ArrayList<Staff>();
        KNOWN.subList(1, KNOWN.size()).forEach(each -> all.add(known(each)));
        made = KNOWN.size();
        for (var unit : units.all()) {
            if (unit.area() == 1) {
                ofTheCity(unit, all);
            } else {
                var role = isVillage(unit) ? Role.VILLAGE_STAFF : Role.UNIT_HEAD;
                all.add(somebody(unit, role, unit.area()));
                all.add(somebody(unit, isVillage(unit) ? role : colleague(unit), unit.area()));
            }
        }
        places.villages()
                .forEach(village ->
                        helpers.all(village).forEach(each -> all.add(helper(village, each))));
        return all;
    }

    private void ofTheCity(Unit unit, List<Staff> all) {
        int area = backed(unit.id());
        all.add(somebody(unit, Role.UNIT_HEAD, area));
        all.add(somebody(unit, Role.UNIT_STAFF, area));
        all.add(somebody(unit, Role.UNIT_STAFF, area));
    }

    private int backed(String unit) {
        int backs = BACKS.getOrDefault(unit, -1);
        return backs < 0
                ? places.townships().get(-1 - backs).no()
                : places.villages().get(backs).area().no();
    }

    private static Role colleague(Unit unit) {
        return unit.type().equals("school") ? Role.TEACHER : Role.UNIT_STAFF;
    }

    private static boolean isVillage(Unit unit) {
        return unit.type().equals("village") || unit.type().equals("community");
    }

    private Staff known(Known known) {
        var village = known.village;
        int area = village == null ? 1 : places.villages().get(village).area().no();
        var duties = known.roles.stream().map(role -> new Duty(role, area)).toList();
        var id = Dice.of(seed, "staff", KNOWN.indexOf(known)).v8();
        return new Staff(id, known.name, known.unit, known.login, duties);
    }

    private Staff somebody(Unit unit, Role role, int area) {
        var dice = Dice.of(seed, "staff", made++);
        return new Staff(dice.v8(), name(dice), unit.id(), null, List.of(new Duty(role, area)));
    }

    private Staff helper(Village village, Helpers.Visitor helper) {
        boolean shown = helpers.isShown(village, helper);
        var name =
                shown
                        ? "马玉珍"
                        : name(Dice.of(seed, "helper's name", helper.no() + 1000L * village.no()));
        return new Staff(helper.id(), name, helper.unit(), shown ? HELPER : null, List.of());
    }

    private static String name(Dice dice) {
        var pools =
                List.of(
                        NameLists.WIDE,
                        NameLists.WIDE,
                        NameLists.NARROW,
                        NameLists.OASIS,
                        NameLists.STEPPE);
        return dice.pick(pools).fresh(dice, dice.percent(52), dice.between(1967, 1998)).text();
    }
}
