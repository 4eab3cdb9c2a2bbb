package org.xieshou.synth;

import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Problem;

/// Why no city could be invented, or not here.
public final class SynthProblem extends Problem {
    private static final long serialVersionUID = 1;

    private SynthProblem(String code, int status, @Nullable Throwable cause, Detail... details) {
        super("synth." + code, status, details);
        if (cause != null) {
            initCause(cause);
        }
    }

    static SynthProblem size(int least, int most) {
        return new SynthProblem("size", 400, null, detail("least", least), detail("most", most));
    }

    static SynthProblem people(int least, int most) {
        return new SynthProblem("people", 400, null, detail("least", least), detail("most", most));
    }

    static SynthProblem list() {
        return new SynthProblem("list", 400, null);
    }

    /// Somebody else's register, or another invented city, is here: two cities in one help nobody.
    static SynthProblem notEmpty() {
        return new SynthProblem("not-empty", 409, null);
    }

    /// The first entries were not taken: without them nobody could write the others.
    static SynthProblem noGround(String reason) {
        return new SynthProblem("no-ground", 500, null, detail("reason", reason));
    }

    public static SynthProblem file(String name, @Nullable Throwable cause) {
        return new SynthProblem("file", 400, cause, detail("file", name));
    }

    static SynthProblem interrupted(Throwable cause) {
        return new SynthProblem("interrupted", 500, cause);
    }
}
