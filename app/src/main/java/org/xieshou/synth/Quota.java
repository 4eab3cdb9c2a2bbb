package org.xieshou.synth;

import java.util.ArrayList;
import java.util.List;

/// What one unit does on the campaign day: at 1,286 households these are the figures that the mockups show.
///
/// @param visits at least as many as households: some are visited twice
/// @param fen worth of all that it hands over
/// @param measured people whose blood pressure or sugar was taken
record Quota(
        String unit,
        int households,
        int visits,
        long fen,
        int sessions,
        int measured,
        int difficulties) {
    /// Distinct households of the campaign at the size of the mockups.
    static final int DISTINCT = 1042;

    private static final int TEAM_OF_TEN = 9;

    private static final List<Quota> NAMED =
            List.of(
                    new Quota(Units.CONGRESS, 36, 36, 540_000, 2, 0, 14),
                    new Quota(Units.POLITICS_AND_LAW, 13, 13, 50_000, 13, 0, 6),
                    new Quota(Units.JUSTICE, 22, 24, 176_000, 4, 0, 9),
                    new Quota(Units.HEALTH, 58, 71, 390_000, 3, 206, 31),
                    new Quota(Units.INSURANCE, 41, 44, 205_000, 3, 0, 52),
                    new Quota(Units.CIVIL_AFFAIRS, 64, 69, 1_280_000, 3, 0, 77),
                    new Quota(Units.HOSPITAL, 47, 52, 235_000, 1, 219, 18));
    private static final Quota COMMUNITY = new Quota("", 88, 103, 616_000, 4, 0, 40);
    private static final Quota SCHOOLS = new Quota("", 394, 421, 0, 17, 0, 86);
    private static final Quota OTHERS = new Quota("", 451, 484, 4_188_000, 29, 0, 53);
    private static final int AT_THE_CLINIC = 38;

    /// In the plan's order; with the shares of a smaller or larger campaign.
    ///
    /// @param distinct how many households the campaign reaches
    static List<Quota> of(Units units, int distinct) {
        var quotas = new ArrayList<Quota>();
        NAMED.forEach(each -> quotas.add(each.scaled(distinct)));
        quotas.add(COMMUNITY.named(units.community().id()).scaled(distinct));
        quotas.addAll(split(SCHOOLS.scaled(distinct), ids(units.schools().subList(0, 17))));
        quotas.addAll(others(units, distinct));
        return quotas;
    }

    /// The office in the development zone goes as one team of ten to a few households; the rest is shared evenly.
    private static List<Quota> others(Units units, int distinct) {
        var ids = new ArrayList<String>();
        for (var unit : units.organs()) {
            boolean named = NAMED.stream().anyMatch(quota -> quota.unit.equals(unit.id()));
            if (!named && !unit.id().equals(Units.ZONE)) {
                ids.add(unit.id());
            }
        }
        ids.addAll(ids(units.clinics().subList(0, 2)));
        ids.addAll(ids(units.firms()));
        var zone = new Quota(Units.ZONE, TEAM_OF_TEN, TEAM_OF_TEN, TEAM_OF_TEN * 18_500L, 2, 0, 3);
        var all = OTHERS.scaled(distinct);
        var rest =
                new Quota(
                        "",
                        Math.max(0, all.households - zone.households),
                        Math.max(0, all.visits - zone.visits),
                        Math.max(0, all.fen - zone.fen),
                        all.sessions - zone.sessions,
                        0,
                        Math.max(0, all.difficulties - zone.difficulties));
        var others = new ArrayList<Quota>(List.of(zone));
        for (var quota : split(rest, ids)) {
            boolean clinic = quota.unit.equals(Units.CLINIC);
            others.add(clinic ? quota.measuring(AT_THE_CLINIC) : quota);
        }
        return others;
    }

    private static List<String> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }

    private static List<Quota> split(Quota whole, List<String> units) {
        var parts = new ArrayList<Quota>();
        int n = units.size();
        for (int i = 0; i < n; i++) {
            int households = (int) share(whole.households, n, i);
            int again = (int) share(whole.visits - whole.households, n, i);
            parts.add(
                    new Quota(
                            units.get(i),
                            households,
                            households + again,
                            share(whole.fen / 100, n, i) * 100,
                            (int) share(whole.sessions, n, i),
                            0,
                            (int) share(whole.difficulties, n, i)));
        }
        return parts;
    }

    /// The i-th of n whole parts that add up to the whole.
    static long share(long whole, int n, int i) {
        return whole * (i + 1) / n - whole * i / n;
    }

    private Quota scaled(int distinct) {
        if (distinct == DISTINCT || unit.equals(Units.POLITICS_AND_LAW)) {
            return this;
        }
        double by = (double) distinct / DISTINCT;
        return new Quota(
                unit,
                (int) (households * by),
                (int) (households * by) + (int) ((visits - households) * by),
                ((long) (fen / 100.0 * by)) * 100,
                sessions,
                (int) (measured * by),
                (int) (difficulties * by));
    }

    private Quota named(String other) {
        return new Quota(other, households, visits, fen, sessions, measured, difficulties);
    }

    private Quota measuring(int people) {
        return new Quota(unit, households, visits, fen, sessions, people, difficulties);
    }
}
