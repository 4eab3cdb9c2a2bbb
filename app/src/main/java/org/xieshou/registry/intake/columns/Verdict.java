package org.xieshou.registry.intake.columns;

/// What becomes of a column. Only `TAKEN` columns are read; a person settles `DOUBTFUL` and `UNKNOWN` ones.
public enum Verdict {
    TAKEN,
    DOUBTFUL,
    REFUSED,
    CLINIC,
    ELSEWHERE,
    UNKNOWN
}
