package org.xieshou.synth;

import java.util.Arrays;

/// Which people make a household, how many of a hundred households are so, and how many people one of them has on the
/// average: as drawn by [Kin], some hundred thousand of each.
enum KinShape {
    ALONE(15, 1),
    COUPLE(17, 2),
    PARENTS_AND_CHILDREN(36, 3.48),
    THREE_GENERATIONS(13, 5.05),
    OLD_HEAD_WITH_CHILDREN(8, 4.74),
    ONE_PARENT(6, 2.28),
    GRANDPARENTS_WITH_CHILD(3, 2.87),
    SIBLINGS(2, 2);

    private static final int OF = 1_000_000;
    private static final double STEEPEST = 64;
    private static final int HALVINGS = 40;

    private final int share;
    private final double people;

    KinShape(int share, double people) {
        this.share = share;
        this.people = people;
    }

    /// As in the country.
    static int[] shares() {
        return Arrays.stream(values()).mapToInt(shape -> shape.share).toArray();
    }

    /// Large households more often or more seldom than in the country, so that the average is the wished one: each share times the
    /// same number to the power of the people in it.
    ///
    /// @param people a household, on the average
    /// @return shares of a million
    static int[] shares(double people) {
        double least = 1 / STEEPEST;
        double most = STEEPEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(least * most);
            if (average(middle) < people) {
                least = middle;
            } else {
                most = middle;
            }
        }
        double base = least;
        double all = Arrays.stream(values()).mapToDouble(shape -> shape.weight(base)).sum();
        return Arrays.stream(values())
                .mapToInt(shape -> (int) Math.round(OF * shape.weight(base) / all))
                .toArray();
    }

    private double weight(double base) {
        return share * Math.pow(base, people);
    }

    private static double average(double base) {
        double all = 0;
        double weighted = 0;
        for (var shape : values()) {
            all += shape.weight(base);
            weighted += shape.weight(base) * shape.people;
        }
        return weighted / all;
    }
}
