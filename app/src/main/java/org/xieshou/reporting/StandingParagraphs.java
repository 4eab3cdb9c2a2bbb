package org.xieshou.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xieshou.board.Behind;
import org.xieshou.board.Board;
import org.xieshou.board.Figure;
import org.xieshou.board.Schooling;
import org.xieshou.reporting.Bulletin.Sentence;
import org.xieshou.reporting.Bulletin.Taught;

/// What helps households to stand on their own, of the whole campaign (domain §7.4, sections 3, 5, 6 and 7): what was not
/// done is not mentioned.
record StandingParagraphs(Words words, Board board) {
    private static final List<Figure> HANDS =
            List.of(
                    Figure.PLANS,
                    Figure.KEPT,
                    Figure.SALES,
                    Figure.SOLD,
                    Figure.WORKED,
                    Figure.HELPED,
                    Figure.HOUSES,
                    Figure.GRADINGS);
    private static final List<Figure> JOBS = List.of(Figure.POSTS);
    private static final List<Figure> GIVING =
            List.of(Figure.DONATIONS, Figure.DONATED, Figure.SCREENINGS);

    List<Sentence> hands() {
        return paragraph(clauses(HANDS));
    }

    List<Sentence> jobs() {
        return paragraph(clauses(JOBS));
    }

    List<Sentence> giving() {
        return paragraph(clauses(GIVING));
    }

    List<Sentence> schools() {
        var clauses = clauses(List.of(Figure.LECTURES, Figure.CONTACTS, Figure.ASKED, Figure.KNEW));
        var schooling = board.schooling();
        if (schooling.pairs() > 0) {
            clauses.add(taught(schooling));
        }
        return paragraph(clauses);
    }

    private Sentence taught(Schooling schooling) {
        var taught = new Taught(board.campaign().area(), schooling.on());
        return words.sentence(
                "all.schooling",
                Map.of(
                        "pupils", words.figure("all.pupils", schooling.pupils(), taught),
                        "paired", words.figure("all.paired", schooling.paired(), taught),
                        "percent", words.figure("all.percent", schooling.percent(), taught)),
                words.day(schooling.on()));
    }

    private List<Sentence> clauses(List<Figure> figures) {
        var clauses = new ArrayList<Sentence>();
        for (var figure : figures) {
            if (!board.totals().figures().isNothing(figure)) {
                var n = words.figure(board.totals().figures(), "all.", Behind.of(figure));
                clauses.add(words.sentence("all." + figure.code(), Map.of("n", n)));
            }
        }
        return clauses;
    }

    private List<Sentence> paragraph(List<Sentence> clauses) {
        return clauses.isEmpty() ? List.of() : List.of(words.list("", clauses, "comma"));
    }
}
