package org.xieshou.synth;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who helps which household: two of five have a responsible helper, and each helper has five to seven of them in one
/// village. All follows from the household's number, so that nothing has to be remembered on the way.
final class Helpers {
    /// A helper, counted within the village.
    record Visitor(int village, int no, UUID id, String unit) {}

    /// The household that the mockups show, and so the one whose helper has a name there.
    static final int SHOWN = 417;

    private static final List<String> UNITS =
            List.of(
                    Units.CONGRESS,
                    Units.JUSTICE,
                    Units.HOSPITAL,
                    Units.POLITICS_AND_LAW,
                    Units.INSURANCE,
                    Units.CIVIL_AFFAIRS,
                    Units.EDUCATION,
                    Units.HEALTH,
                    Units.LABOUR,
                    Units.ZONE);
    private static final int HELPED_OF_FIVE = 2;
    private static final int OF_THREE = 5 + 6 + 7;

    private final long seed;

    Helpers(long seed) {
        this.seed = seed;
    }

    Optional<Visitor> of(Village village, int household) {
        int place = household - village.first();
        boolean helped = place % 5 == 2 || place % 5 == 4;
        return helped ? Optional.of(helper(village, number(place))) : Optional.empty();
    }

    List<Visitor> all(Village village) {
        int all = village.households() == 0 ? 0 : number(village.households() - 1) + 1;
        return java.util.stream.IntStream.range(0, all)
                .mapToObj(no -> helper(village, no))
                .toList();
    }

    /// The helper of the mockups' household, a clinician of the hospital.
    boolean isShown(Village village, Visitor helper) {
        int place = SHOWN - village.first();
        boolean there = place >= 0 && place < village.households();
        return village.no() == Village.POMEGRANATE && helper.no == (there ? number(place) : 0);
    }

    private Visitor helper(Village village, int no) {
        var id = Dice.of(seed, "helper", village.no() * 1000L + no).v8();
        var helper =
                new Visitor(
                        village.no(), no, id, UNITS.get((village.no() * 3 + no) % UNITS.size()));
        return isShown(village, helper)
                ? new Visitor(village.no(), no, id, Units.HOSPITAL)
                : helper;
    }

    private static int number(int place) {
        int nth = place / 5 * HELPED_OF_FIVE + (place % 5 > 2 ? 1 : 0);
        int within = nth % OF_THREE;
        return nth / OF_THREE * 3 + (within < 5 ? 0 : within < 11 ? 1 : 2);
    }
}
