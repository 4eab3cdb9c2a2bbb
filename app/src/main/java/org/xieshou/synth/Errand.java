package org.xieshou.synth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One unit's call at one household on a campaign day.
///
/// @param firstDay on the day before the day itself
/// @param module of the joint day, or null: a visit of the unit's own
/// @param fen what its goods are worth; 0: none
/// @param difficulties noted; for each, whether it was settled on the spot
/// @param twice the same unit goes there again
record Errand(
        String unit,
        boolean firstDay,
        int team,
        List<String> with,
        @Nullable Integer module,
        long fen,
        List<Boolean> difficulties,
        boolean twice) {

    Errand {
        with = List.copyOf(with);
        difficulties = List.copyOf(difficulties);
    }

    boolean joint() {
        return module != null;
    }

    Errand with(String other) {
        return new Errand(unit, firstDay, team, List.of(other), module, fen, difficulties, twice);
    }

    Errand ofModule(int number) {
        return new Errand(unit, false, team, with, number, fen, difficulties, twice);
    }
}
