package org.xieshou.rules;

import java.util.List;

/// @param missing names of the facts without which it cannot be said, in alphabetical order; empty unless not known
public record Verdict(Answer answer, List<String> missing) {
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public Verdict {
        missing = missing.stream().sorted().distinct().toList();
        if ((answer == Answer.UNKNOWN) == missing.isEmpty()) {
            throw new IllegalArgumentException("only what is not known lacks facts");
        }
    }

    static Verdict known(boolean yes) {
        return new Verdict(yes ? Answer.YES : Answer.NO, List.of());
    }

    static Verdict unknown(List<String> missing) {
        return new Verdict(Answer.UNKNOWN, missing);
    }
}
