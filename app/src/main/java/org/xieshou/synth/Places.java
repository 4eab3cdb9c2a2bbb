package org.xieshou.synth;

import java.util.ArrayList;
import java.util.List;

/// The city's areas. The first six villages are those of our mockups, with the same households at 1,286; larger cities
/// get more townships and villages, not larger ones.
record Places(Area city, List<Area> townships, List<Village> villages) {
    static final String CITY = "晨光市";

    private static final String CODE = "999999";
    private static final List<String> FIRST_TOWNSHIPS = List.of("雁回乡", "杏坡镇", "星桥街道");
    private static final List<FirstVillage> FIRST_VILLAGES =
            List.of(
                    new FirstVillage("三棵杏村", 215, 1),
                    new FirstVillage("石榴渠村", 231, 0),
                    new FirstVillage("雁回村", 176, 0),
                    new FirstVillage("暖泉沟村", 184, 0),
                    new FirstVillage("白桦台村", 198, 1),
                    new FirstVillage("星桥社区", 282, 2));
    private static final int A_VILLAGE = 214;

    private record FirstVillage(String name, int households, int township) {}

    private record Plan(String name, int weight, Area township) {}

    Places {
        townships = List.copyOf(townships);
        villages = List.copyOf(villages);
    }

    static Places of(long seed, int households) {
        var city = new Area(1, null, CITY, "county", CODE + "000000");
        var townships = new ArrayList<Area>();
        for (var name : FIRST_TOWNSHIPS) {
            townships.add(township(townships.size(), name));
        }
        var plans = new ArrayList<Plan>();
        for (var first : FIRST_VILLAGES) {
            plans.add(new Plan(first.name, first.households, townships.get(first.township)));
        }
        more(seed, Math.round((float) households / A_VILLAGE), townships, plans);
        return new Places(city, townships, settle(plans, townships.size(), households));
    }

    List<Area> areas() {
        var areas = new ArrayList<Area>();
        areas.add(city);
        areas.addAll(townships);
        villages.forEach(village -> areas.add(village.area()));
        return areas;
    }

    private static void more(long seed, int wanted, List<Area> townships, List<Plan> plans) {
        var names = new PlaceNames(seed);
        var dice = Dice.of(seed, "places", 0);
        int villages = 0;
        int communities = 0;
        while (plans.size() < wanted) {
            boolean urban = dice.percent(18);
            var township = township(townships.size(), names.township(townships.size() - 3, urban));
            townships.add(township);
            for (int i = dice.between(8, 12); i > 0 && plans.size() < wanted; i--) {
                var name = urban ? names.community(communities++) : names.village(villages++);
                plans.add(new Plan(name, dice.between(120, 308), township));
            }
        }
    }

    private static List<Village> settle(List<Plan> plans, int townships, int households) {
        long sum = plans.stream().mapToLong(Plan::weight).sum();
        var villages = new ArrayList<Village>();
        long weight = 0;
        int first = 0;
        for (var plan : plans) {
            weight += plan.weight;
            int end = (int) (weight * households / sum);
            var code =
                    plan.township.code().substring(0, 9) + "%03d".formatted(villages.size() % 1000);
            int no = 2 + townships + villages.size();
            var area = new Area(no, plan.township.no(), plan.name, "village", code);
            int groups = 3 + plan.weight % 4;
            villages.add(
                    new Village(villages.size(), area, plan.township, first, end - first, groups));
            first = end;
        }
        return villages;
    }

    private static Area township(int nth, String name) {
        return new Area(2 + nth, 1, name, "township", CODE + "%03d000".formatted(nth % 1000));
    }
}
