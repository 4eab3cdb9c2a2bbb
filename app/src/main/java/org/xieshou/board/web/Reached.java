package org.xieshou.board.web;

import java.util.ArrayList;
import java.util.List;
import org.xieshou.board.Figure;
import org.xieshou.board.Figures;
import org.xieshou.shared.web.Text;

/// What a module reached, in words.
public final class Reached {
    private static final List<Figure> TOLD =
            List.of(
                    Figure.SESSIONS,
                    Figure.AUDIENCE,
                    Figure.SERVED,
                    Figure.MEASURED,
                    Figure.REFERRED,
                    Figure.HOUSEHOLDS,
                    Figure.HANDOVERS,
                    Figure.OFFERED,
                    Figure.REGISTERED,
                    Figure.HOURS,
                    Figure.CHECKS);

    private Reached() {}

    /// One text for each figure that is more than nought.
    public static List<Text> of(Figures figures) {
        var texts = new ArrayList<Text>();
        for (var figure : TOLD) {
            if (figures.isFew(figure)) {
                texts.add(Text.of("board.reached." + figures.word(figure) + "." + figure.code()));
            } else if (figures.number(figure) > 0) {
                texts.add(Text.of("board.reached." + figure.code(), figures.number(figure)));
            }
        }
        return texts;
    }
}
