package org.xieshou.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Hides counts of people's health that would point at somebody.
final class SmallCells {
    /// Domain §7.4: cells with fewer than five people are not published.
    private static final int LEAST = 5;

    private SmallCells() {}

    /// More than nought, too few to be told, and about health.
    static boolean isSmall(Figure figure, long number) {
        return figure.isGuarded() && number > 0 && number < LEAST;
    }

    /// Hides the small cells of one set of figures that stands alone.
    static Figures guard(Figures figures) {
        return guard(List.of(figures)).getFirst();
    }

    /// Hides small cells in parts whose sum is told beside them: if one alone is hidden, the sum would give it away, so
    /// the next smallest goes with it.
    static List<Figures> guard(List<Figures> parts) {
        var guarded = new ArrayList<>(parts);
        for (var figure : Figure.values()) {
            if (figure.isGuarded()) {
                hideSmall(figure, guarded);
            }
        }
        return List.copyOf(guarded);
    }

    private static void hideSmall(Figure figure, List<Figures> parts) {
        int hidden = 0;
        for (int i = 0; i < parts.size(); i++) {
            long number = parts.get(i).number(figure);
            if (isSmall(figure, number)) {
                parts.set(i, parts.get(i).hiding(figure));
                hidden++;
            }
        }
        if (hidden == 1 && parts.size() > 1) {
            parts.stream()
                    .filter(part -> part.number(figure) > 0)
                    .min(Comparator.comparingLong(part -> part.number(figure)))
                    .map(parts::indexOf)
                    .ifPresent(next -> parts.set(next, parts.get(next).hiding(figure)));
        }
    }
}
