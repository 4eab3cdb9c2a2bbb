package org.xieshou.health;

/// The file of thresholds cannot be used: says where in it and why.
public final class ThresholdsProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    ThresholdsProblem(String where, String what) {
        super("health.yaml: " + where + ": " + what);
    }
}
