package org.xieshou.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xieshou.reporting.Bulletin.Piece;
import org.xieshou.reporting.Bulletin.Sentence;

/// A sentence with named gaps in square brackets: `走访 [households] 户`. What fills a gap may be text or a figure.
final class Phrase {
    private static final Pattern GAP = Pattern.compile("\\[([a-z]+)]");

    private Phrase() {}

    /// @throws IllegalArgumentException if a gap has no filling: a mistake in the messages
    static Sentence fill(String pattern, Map<String, List<Piece>> fillings) {
        var pieces = new ArrayList<Piece>();
        var gap = GAP.matcher(pattern);
        int from = 0;
        while (gap.find()) {
            if (gap.start() > from) {
                pieces.add(new Piece(pattern.substring(from, gap.start()), null));
            }
            var filling = fillings.get(gap.group(1));
            if (filling == null) {
                throw new IllegalArgumentException("nothing for [" + gap.group(1) + "]");
            }
            pieces.addAll(filling);
            from = gap.end();
        }
        if (from < pattern.length()) {
            pieces.add(new Piece(pattern.substring(from), null));
        }
        return new Sentence(pieces);
    }
}
