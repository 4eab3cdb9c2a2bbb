package org.xieshou.health;

import org.xieshou.shared.Problem;

/// What can go wrong with what concerns people's health.
public final class HealthProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private HealthProblem(String code, int status, Detail... details) {
        super("health." + code, status, details);
    }

    /// The actor is no clinician.
    public static HealthProblem notYourTask() {
        return new HealthProblem("not-your-task", 403);
    }

    /// Nobody such within reach.
    public static HealthProblem noSuchPerson() {
        return new HealthProblem("no-such-person", 404);
    }

    /// No such reading, or its person took the consent back.
    public static HealthProblem noSuchMeasurement() {
        return new HealthProblem("no-such-measurement", 404);
    }

    /// None that is open within reach.
    public static HealthProblem noSuchReferral() {
        return new HealthProblem("no-such-referral", 404);
    }

    /// A value that no living person has, or a systolic not above the diastolic.
    public static HealthProblem impossible(Measure measure, Edition.Range range) {
        return new HealthProblem(
                "impossible-reading",
                422,
                detail("measure", measure.code()),
                detail("least", range.least()),
                detail("most", range.most()));
    }

    /// Neither pressure nor sugar.
    public static HealthProblem nothingMeasured() {
        return new HealthProblem("nothing-measured", 422);
    }

    /// The person asked for nothing to be given to others, or was never asked.
    public static HealthProblem notAgreed() {
        return new HealthProblem("not-agreed", 403);
    }
}
