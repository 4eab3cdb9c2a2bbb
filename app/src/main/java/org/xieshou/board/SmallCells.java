package org.xieshou.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Hides counts that would point at somebody: of people's health, of pupils, of who knew what.
final class SmallCells {
    /// Domain §7.4: cells with fewer than five people are not published.
    private static final int LEAST = 5;

    private SmallCells() {}

    /// More than nought, too few to be told, and of those that are guarded.
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
        guarded.replaceAll(SmallCells::hideFewWhoDidNotKnow);
        return List.copyOf(guarded);
    }

    /// Those who were asked less those who knew are people too.
    private static Figures hideFewWhoDidNotKnow(Figures part) {
        long others = part.number(Figure.ASKED) - part.number(Figure.KNEW);
        boolean told = !part.isFew(Figure.ASKED) && !part.isFew(Figure.KNEW);
        return told && others > 0 && others < LEAST ? part.hiding(Figure.KNEW) : part;
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
