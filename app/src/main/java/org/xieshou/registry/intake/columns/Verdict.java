package org.xieshou.registry.intake.columns;

/// What becomes of a column. Only `TAKEN` columns are read; a person settles `DOUBTFUL` and `UNKNOWN` ones.
public enum Verdict {
    TAKEN,
    DOUBTFUL,
    REFUSED,
    CLINIC,
    ELSEWHERE,
    UNKNOWN;

    public boolean isTaken() {
        return this == TAKEN;
    }

    /// Whether a person may say what it is.
    public boolean isOpen() {
        return switch (this) {
            case TAKEN, DOUBTFUL, UNKNOWN -> true;
            case REFUSED, CLINIC, ELSEWHERE -> false;
        };
    }
}
