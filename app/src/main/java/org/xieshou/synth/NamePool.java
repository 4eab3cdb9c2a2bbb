package org.xieshou.synth;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parts of names of one tradition. Which pool a name came from is nowhere written down: there is no such field.
///
/// @param language in which many households with such names wish to be spoken to
/// @param surnames empty where people have their own name and their father's instead of a family name
/// @param males given names, or for surnames-first pools the characters that make them; by generation, oldest first
/// @param older newer spelling of a part → the one that stands on older papers
record NamePool(
        String language,
        List<String> surnames,
        List<List<String>> males,
        List<List<String>> females,
        Map<String, String> older) {
    private static final int[] GENERATIONS = {1966, 1991};

    /// @param second the family name or the father's own name
    record Name(NamePool pool, String given, String second) {
        /// As on papers: family name first, or own name · father's name with U+00B7.
        String text() {
            return pool.surnames.isEmpty() ? given + "·" + second : second + given;
        }

        /// The same name in the spelling of older papers; equal if it has no such part.
        String olderText() {
            var text = text();
            for (var spelling : pool.older.entrySet()) {
                text = text.replace(spelling.getKey(), spelling.getValue());
            }
            return text;
        }
    }

    Name fresh(Dice dice, boolean male, int born) {
        var second = surnames.isEmpty() ? given(dice, true, born - 27) : dice.pick(surnames);
        return new Name(this, given(dice, male, born), second);
    }

    /// A child takes the father's family name, or the father's own name as its second part.
    Name childOf(@Nullable Name father, Dice dice, Birth child) {
        if (father == null) {
            return fresh(dice, child.male(), child.year());
        }
        var second = surnames.isEmpty() ? father.given : father.second;
        var given = given(dice, child.male(), child.year());
        while (given.equals(second)) {
            given = given(dice, child.male(), child.year());
        }
        return new Name(this, given, second);
    }

    /// The father of somebody whose name is known.
    Name fatherOf(Name child, Dice dice, int born) {
        return surnames.isEmpty()
                ? new Name(this, child.second, given(dice, true, born - 27))
                : new Name(this, given(dice, true, born), child.second);
    }

    record Birth(boolean male, int year) {}

    private String given(Dice dice, boolean male, int born) {
        var generations = male ? males : females;
        int generation = born < GENERATIONS[0] ? 0 : born < GENERATIONS[1] ? 1 : 2;
        var parts = generations.get(Math.min(generation, generations.size() - 1));
        var first = dice.pick(parts);
        if (surnames.isEmpty() || dice.percent(18)) {
            return first;
        }
        var last = dice.pick(parts);
        return last.equals(first) ? first : first + last;
    }
}
