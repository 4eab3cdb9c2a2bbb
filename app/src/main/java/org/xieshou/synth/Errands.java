package org.xieshou.synth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which unit goes to which household on the campaign day: each chosen household once, some by a second unit, exactly
/// as many as the quotas say.
final class Errands {
    static final int JOINT_VISITS = 3;

    /// Of the first six villages: households that the campaign reaches, of those registered.
    private static final int[] REACHED = {202, 187, 155, 96, 164, 238};

    private static final int[] REGISTERED = {215, 231, 176, 184, 198, 282};
    private static final int SECOND_UNITS = 172;
    private static final int SETTLED = 241;
    private static final int DIFFICULTIES = 386;
    private static final int SMALL_CITY = 2_000;
    private static final Map<String, Integer> JOINT =
            Map.of(
                    Units.HEALTH,
                    12,
                    Units.INSURANCE,
                    8,
                    Units.CIVIL_AFFAIRS,
                    10,
                    Units.DISEASE_CONTROL,
                    5);

    private final Dice dice;
    private final Map<Integer, List<Errand>> byHousehold = new HashMap<>();
    private final List<Deque<Integer>> free = new ArrayList<>();
    private final Map<String, Deque<Errand>> open = new LinkedHashMap<>();
    private final List<Quota> quotas;
    private int difficulties;

    Errands(long seed, Places places, Units units) {
        dice = Dice.of(seed, "errands", 0);
        int distinct = 0;
        for (var village : places.villages()) {
            var chosen =
                    choose(
                            village,
                            places.villages().getLast().first()
                                    + places.villages().getLast().households());
            distinct += chosen.size();
            free.add(chosen);
        }
        quotas = Quota.of(units, distinct);
        quotas.forEach(quota -> open.put(quota.unit(), errands(quota)));
        local(units, (double) distinct / Quota.DISTINCT);
        anywhere(distinct);
    }

    List<Quota> quotas() {
        return quotas;
    }

    List<Errand> at(int household) {
        return byHousehold.getOrDefault(household, List.of());
    }

    int distinct() {
        return byHousehold.size();
    }

    private Deque<Integer> choose(Village village, int all) {
        double share =
                village.no() < REACHED.length
                        ? (double) REACHED[village.no()] / REGISTERED[village.no()]
                        : dice.between(55, 94) / 100.0;
        if (all > SMALL_CITY && village.no() >= REACHED.length) {
            share *= Math.sqrt((double) SMALL_CITY / all);
        }
        var households = new int[village.households()];
        for (int i = 0; i < households.length; i++) {
            households[i] = village.first() + i;
        }
        dice.shuffle(households);
        var chosen = new ArrayDeque<Integer>();
        for (int i = 0; i < Math.round(share * households.length); i++) {
            chosen.add(households[i]);
        }
        return chosen;
    }

    private Deque<Errand> errands(Quota quota) {
        var errands = new ArrayDeque<Errand>();
        int n = quota.households();
        boolean law = quota.unit().equals(Units.POLITICS_AND_LAW);
        boolean zone = quota.unit().equals(Units.ZONE);
        boolean first = law || (!zone && dice.percent(15));
        for (int i = 0; i < n; i++) {
            int team = zone ? 10 : law ? 4 : 1 + dice.weighted(15, 45, 30, 10);
            // what does not share evenly in fen goes with the last
            long fen = i < n - 1 ? quota.fen() / n : quota.fen() - quota.fen() / n * (n - 1);
            var hard = settled((int) Quota.share(quota.difficulties(), n, i));
            boolean twice = Quota.share(quota.visits() - n, n, i) > 0;
            errands.add(new Errand(quota.unit(), first, team, List.of(), null, fen, hard, twice));
        }
        return errands;
    }

    private List<Boolean> settled(int number) {
        var settled = new ArrayList<Boolean>();
        for (int i = 0; i < number; i++) {
            settled.add(Quota.share(SETTLED, DIFFICULTIES, difficulties++ % DIFFICULTIES) == 1);
        }
        return settled;
    }

    private void local(Units units, double size) {
        settle(Village.GROVE, Units.POLITICS_AND_LAW);
        settle(Village.STAR_BRIDGE, units.community().id());
        settle(Village.STAR_BRIDGE, Units.ZONE);
        for (var unit :
                List.of(
                        Units.HEALTH,
                        Units.INSURANCE,
                        Units.CIVIL_AFFAIRS,
                        Units.DISEASE_CONTROL)) {
            int visits = Math.max(1, (int) (JOINT.getOrDefault(unit, 0) * size));
            for (int i = 0; i < visits; i++) {
                var errand = next(unit);
                var household = free.get(Village.POMEGRANATE).poll();
                if (errand != null && household != null) {
                    put(household, errand.ofModule(JOINT_VISITS));
                }
            }
        }
        hospitalWithCommunity(units.community().id());
    }

    /// A morning of hospital and community together, for a few households.
    private void hospitalWithCommunity(String community) {
        for (int i = 0; i < 12; i++) {
            var household = free.get(Village.STAR_BRIDGE).poll();
            var errand = household == null ? null : next(Units.HOSPITAL);
            if (household != null && errand != null) {
                put(household, errand.with(community));
            }
        }
    }

    private void settle(int village, String unit) {
        while (!errandsOf(unit).isEmpty()) {
            var household = free.get(village).poll();
            var errand = next(unit);
            if (household == null || errand == null) {
                return;
            }
            put(household, errand);
        }
    }

    private void anywhere(int distinct) {
        var left = new ArrayList<Errand>();
        open.values().forEach(left::addAll);
        var order = new int[left.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        dice.shuffle(order);
        int next = 0;
        for (var village : free) {
            for (var household : village) {
                if (next < order.length) {
                    put(household, left.get(order[next++]));
                }
            }
        }
        seconds(left, order, next, (int) ((long) SECOND_UNITS * distinct / Quota.DISTINCT));
    }

    /// What is still to be done goes, as second units, to households that another unit visits too.
    private void seconds(List<Errand> left, int[] order, int next, int most) {
        var households =
                byHousehold.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        dice.shuffle(households);
        int place = 0;
        for (int i = next; i < order.length && i < next + most; i++) {
            var errand = left.get(order[i]);
            while (place < households.length && !fits(errand, households[place])) {
                place++;
            }
            if (place < households.length) {
                put(households[place++], errand);
            }
        }
    }

    private boolean fits(Errand errand, int household) {
        var there = at(household);
        return there.size() == 1 && !there.getFirst().unit().equals(errand.unit());
    }

    private Deque<Errand> errandsOf(String unit) {
        return open.getOrDefault(unit, new ArrayDeque<>());
    }

    private @Nullable Errand next(String unit) {
        return errandsOf(unit).poll();
    }

    private void put(int household, Errand errand) {
        byHousehold.computeIfAbsent(household, _ -> new ArrayList<>(1)).add(errand);
    }
}
