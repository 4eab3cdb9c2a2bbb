package org.xieshou.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xieshou.board.Behind;
import org.xieshou.board.Board;
import org.xieshou.board.Figure;
import org.xieshou.board.Figures;
import org.xieshou.board.Totals;
import org.xieshou.board.UnitLine;
import org.xieshou.reporting.Bulletin.Sentence;
import org.xieshou.reporting.Bulletin.Table;

/// What each unit did, as a paragraph and as a row of the appended table; in the plan's order, never by size.
final class UnitParagraphs {
    private static final List<Figure> LATER =
            List.of(
                    Figure.SESSIONS,
                    Figure.ALONGSIDE,
                    Figure.DIFFICULTIES,
                    Figure.SERVED,
                    Figure.MEASURED,
                    Figure.REFERRED,
                    Figure.REGISTERED,
                    Figure.OFFERED,
                    Figure.HOURS,
                    Figure.HELPED,
                    Figure.WORKED);
    private static final List<Figure> COLUMNS =
            List.of(
                    Figure.HOUSEHOLDS,
                    Figure.VISITS,
                    Figure.STAFF,
                    Figure.GIVEN,
                    Figure.FEN,
                    Figure.HELPED,
                    Figure.SESSIONS,
                    Figure.DIFFICULTIES);

    private final Words words;
    private final Board board;

    UnitParagraphs(Words words, Board board) {
        this.words = words;
        this.board = board;
    }

    List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        for (var unit : board.units()) {
            var clauses = clauses(unit);
            if (!clauses.isEmpty()) {
                var no = words.ordinal(sentences.size() + 1);
                sentences.add(words.list(words.t("unit", no, unit.name()), clauses, "comma"));
            }
        }
        return sentences;
    }

    private List<Sentence> clauses(UnitLine unit) {
        var clauses = new ArrayList<Sentence>();
        var figures = unit.figures();
        clause(clauses, unit, Figure.STAFF);
        clause(clauses, unit, Figure.HOUSEHOLDS);
        if (figures.number(Figure.VISITS) > figures.number(Figure.HOUSEHOLDS)) {
            clause(clauses, unit, Figure.VISITS);
        }
        if (figures.number(Figure.FEN) > 0) {
            clauses.add(worth(unit));
        } else {
            clause(clauses, unit, Figure.HANDOVERS);
        }
        clause(clauses, unit, Figure.GIVEN);
        LATER.forEach(figure -> clause(clauses, unit, figure));
        return clauses;
    }

    /// A sum of money never stands without its basis.
    private Sentence worth(UnitLine unit) {
        var key =
                switch (unit.basis()) {
                    case PER_HOUSEHOLD -> "unit.fen.per-household";
                    case BOTH -> "unit.fen.both";
                    case TOTAL, NONE -> "unit.fen";
                };
        return clause(key, "fen", unit, Figure.FEN);
    }

    private void clause(List<Sentence> clauses, UnitLine unit, Figure figure) {
        if (!unit.figures().isNothing(figure)) {
            clauses.add(clause("unit." + figure.code(), "n", unit, figure));
        }
    }

    private Sentence clause(String key, String gap, UnitLine unit, Figure figure) {
        var behind = Behind.of(figure, unit.unit());
        var n = words.figure(unit.figures(), unit.unit() + ".", behind);
        return words.sentence(key, Map.of(gap, n));
    }

    Table table() {
        var rows = new ArrayList<List<String>>();
        for (var unit : board.units()) {
            if (!clauses(unit).isEmpty()) {
                rows.add(row(unit.name(), figure -> cell(unit.figures(), figure)));
            }
        }
        rows.add(row(words.t("table.sum"), figure -> cell(figure, summed(figure))));
        rows.add(distinct());
        var head = new ArrayList<>(List.of(words.t("table.unit")));
        columns().forEach(figure -> head.add(words.t("table." + figure.code())));
        return new Table(head, rows);
    }

    /// Labour at homes has a column only where anybody lent a hand; and what is all that some unit did has one.
    private List<Figure> columns() {
        boolean isLabour = !board.totals().figures().isNothing(Figure.HELPED);
        var columns = new ArrayList<>(COLUMNS);
        columns.removeIf(figure -> !isLabour && figure == Figure.HELPED);
        for (var unit : board.units()) {
            var figures = unit.figures();
            if (columns.stream().allMatch(figures::isNothing)) {
                LATER.stream()
                        .filter(figure -> !figures.isNothing(figure))
                        .findFirst()
                        .ifPresent(columns::add);
            }
        }
        return columns;
    }

    /// What the units' rows add up to; a number that is not told is in none of them.
    private long summed(Figure figure) {
        return board.units().stream().mapToLong(unit -> unit.figures().number(figure)).sum();
    }

    private List<String> distinct() {
        var totals = board.totals();
        var row = new ArrayList<>(List.of(words.t("table.distinct")));
        for (var figure : columns()) {
            if (figure == Figure.HOUSEHOLDS) {
                row.add(words.number(totals.households()));
            } else if (Totals.DISTINCT.contains(figure)) {
                row.add(words.number(totals.figures().number(figure)));
            } else {
                row.add("—");
            }
        }
        return row;
    }

    private List<String> row(String name, Function<Figure, String> cells) {
        var row = new ArrayList<>(List.of(name));
        columns().forEach(figure -> row.add(cells.apply(figure)));
        return row;
    }

    private String cell(Figures figures, Figure figure) {
        return figures.isFew(figure)
                ? words.t(figures.word(figure))
                : cell(figure, figures.number(figure));
    }

    private String cell(Figure figure, long number) {
        var shown = figure == Figure.FEN ? words.yuan(number) : words.number(number);
        return number == 0 ? "—" : shown;
    }
}
