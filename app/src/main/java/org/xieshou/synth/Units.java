package org.xieshou.synth;

import java.util.ArrayList;
import java.util.List;

/// The units: those of one city that are there at any size, and a township's, school's, clinic's and village's own.
///
/// @param bystanders kept books or audited on the campaign day, so no part in it
record Units(
        List<Unit> organs,
        List<Unit> clinics,
        List<Unit> schools,
        List<Unit> firms,
        List<Unit> townships,
        List<Unit> villages,
        List<Unit> bystanders) {
    static final String POVERTY = "fpb";
    static final String CONGRESS = "rd";
    static final String POLITICS_AND_LAW = "zfw";
    static final String JUSTICE = "sfj";
    static final String ZONE = "kfq";
    static final String HEALTH = "wjw";
    static final String INSURANCE = "ybj";
    static final String CIVIL_AFFAIRS = "mzj";
    static final String DISEASE_CONTROL = "cdc";
    static final String HOSPITAL = "rmyy";
    static final String CLINIC = "wsy-1";
    static final String EDUCATION = "jyj";
    static final String LABOUR = "rsj";
    static final String AUDIT = "sjj";
    static final String FIRST_SCHOOL = "xx-1";
    static final String FIRST_FIRM = "qy-1";

    /// Gives blankets, and sees where they went.
    static final String GIVER = "st-2";

    /// Schools and kindergartens of the first townships; larger cities have more, with the townships.
    private static final int SCHOOLS = 17;

    static Units of(Places places) {
        return new Units(
                cityOrgans(),
                clinics(places),
                schools(places),
                cityFirms(),
                townships(places),
                villages(places),
                List.of(new Unit(AUDIT, "市审计局", "organ", 1, null)));
    }

    /// All in an order in which parents come first.
    List<Unit> all() {
        var all = new ArrayList<Unit>();
        List.of(organs, bystanders, townships, clinics, schools, firms, villages)
                .forEach(all::addAll);
        return all;
    }

    Unit community() {
        return villages.get(Village.STAR_BRIDGE);
    }

    private static List<Unit> cityOrgans() {
        return List.of(
                organ(POVERTY, "市帮扶办", "office"),
                organ(CONGRESS, "市人大常委会机关", "organ"),
                organ(POLITICS_AND_LAW, "市委政法委", "organ"),
                organ(JUSTICE, "市司法局", "organ"),
                organ(ZONE, "开发区办公室", "office"),
                organ(HEALTH, "市卫生健康委", "organ"),
                organ(INSURANCE, "市医疗保障局", "organ"),
                organ(CIVIL_AFFAIRS, "市民政局", "organ"),
                organ(DISEASE_CONTROL, "市疾控中心", "office"),
                organ(HOSPITAL, "市人民医院", "hospital"),
                organ(EDUCATION, "市教育局", "organ"),
                organ("zjj", "市住房和建设局", "organ"),
                organ("nyj", "市农业农村局", "organ"),
                organ(LABOUR, "市人力资源和社会保障局", "organ"));
    }

    private static Unit organ(String id, String name, String type) {
        return new Unit(id, name, type, 1, null);
    }

    private static List<Unit> clinics(Places places) {
        var clinics = new ArrayList<Unit>();
        for (var township : places.townships()) {
            if (!township.name().endsWith("街道")) {
                var name = township.name() + "卫生院";
                var id = "wsy-" + (clinics.size() + 1);
                clinics.add(new Unit(id, name, "clinic", township.no(), HEALTH));
            }
        }
        return clinics;
    }

    private static List<Unit> schools(Places places) {
        var schools = new ArrayList<Unit>();
        for (int i = 0; schools.size() < SCHOOLS || i < places.townships().size() * 3; i++) {
            var township = places.townships().get(i / 3 % places.townships().size());
            var kind =
                    switch (i % 3) {
                        case 0 -> "中心小学";
                        case 1 -> "中学";
                        default -> "幼儿园";
                    };
            int round = i / 3 / places.townships().size();
            var name = township.name() + (round == 0 ? "" : "第" + "零一二三四".charAt(round + 1)) + kind;
            schools.add(new Unit("xx-" + (i + 1), name, "school", township.no(), EDUCATION));
        }
        return schools;
    }

    private static List<Unit> cityFirms() {
        return List.of(
                new Unit(FIRST_FIRM, "暖阳纺织厂", "firm", 1, null),
                new Unit("qy-2", "杏花果品合作社", "firm", 1, null),
                new Unit("qy-3", "雁归物流公司", "firm", 1, null),
                new Unit("qy-4", "青禾农机公司", "firm", 1, null),
                new Unit("qy-5", "晨光乳品厂", "firm", 1, null),
                new Unit("st-1", "同行志愿者协会", "group", 1, null),
                new Unit(GIVER, "小橘灯助学会", "group", 1, null),
                new Unit("st-3", "银龄互助社", "group", 1, null));
    }

    private static List<Unit> townships(Places places) {
        return places.townships().stream()
                .map(area -> {
                    var office = area.name().endsWith("街道") ? "办事处" : "人民政府";
                    var id = "xz-" + (area.no() - 1);
                    return new Unit(id, area.name() + office, "office", area.no(), null);
                })
                .toList();
    }

    private static List<Unit> villages(Places places) {
        return places.villages().stream()
                .map(village -> {
                    var name = village.area().name();
                    var parent = "xz-" + (village.township().no() - 1);
                    int area = village.area().no();
                    return village.isCommunity()
                            ? new Unit(village.unit(), name, "community", area, parent)
                            : new Unit(
                                    village.unit(),
                                    name.replaceFirst("村$", "") + "村委会",
                                    "village",
                                    area,
                                    parent);
                })
                .toList();
    }
}
