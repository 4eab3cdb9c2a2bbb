package org.xieshou.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.board.Behind;
import org.xieshou.board.Board;
import org.xieshou.board.Board.Joint;
import org.xieshou.board.Board.ModuleState;
import org.xieshou.board.Figure;
import org.xieshou.board.Figures;
import org.xieshou.board.UnitLine;
import org.xieshou.board.UnitLine.Basis;
import org.xieshou.reporting.Bulletin.Piece;
import org.xieshou.reporting.Bulletin.Section;
import org.xieshou.reporting.Bulletin.Sentence;
import org.xieshou.reporting.Bulletin.Table;

/// Writes a bulletin from a board (domain §7.4). What was not done is not mentioned; nobody is praised, nobody named.
final class Composer {
    private static final Figure[] OF_MODULE = {
        Figure.HOUSEHOLDS,
        Figure.SESSIONS,
        Figure.AUDIENCE,
        Figure.SERVED,
        Figure.MEASURED,
        Figure.REFERRED,
        Figure.REGISTERED,
        Figure.OFFERED,
        Figure.HOURS
    };

    private final Words words;
    private final Board board;

    Composer(Words words, Board board) {
        this.words = words;
        this.board = board;
    }

    Bulletin compose(String city, java.time.LocalDate asOf, Quotes quotes) {
        var sections = new ArrayList<Section>();
        add(sections, "overview", List.of(overview(), matters()));
        add(sections, "visits", unitSentences());
        board.joint().forEach(joint -> sections.add(joint(joint)));
        add(sections, "goods", goods());
        add(sections, "voices", voices(quotes));
        add(sections, "next", next());
        var numbered = new ArrayList<Section>();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var heading = words.t("heading", words.ordinal(i + 1), section.heading());
            numbered.add(new Section(heading, section.sentences()));
        }
        return new Bulletin(
                board.campaign().id(),
                board.known(),
                asOf,
                words.t("masthead", city),
                title(),
                numbered,
                table(),
                quotes.printed().size(),
                quotes.omitted());
    }

    private void add(List<Section> sections, String key, List<@Nullable Sentence> sentences) {
        var said = sentences.stream().filter(java.util.Objects::nonNull).toList();
        if (!said.isEmpty()) {
            sections.add(new Section(words.t("section." + key), said));
        }
    }

    private Sentence title() {
        var gaps = new HashMap<>(Map.of("title", words.text(board.campaign().title())));
        gaps.put("units", all("units", board.totals().units()));
        gaps.put("households", all("households", board.totals().households(), Figure.HOUSEHOLDS));
        return words.sentence("title", gaps);
    }

    private Sentence overview() {
        var campaign = board.campaign();
        var gaps =
                new HashMap<>(
                        Map.of("days", words.text(words.days(campaign.from(), campaign.to()))));
        var plan = campaign.plan();
        gaps.put("plan", words.text(plan == null || plan.isBlank() ? "" : words.t("plan", plan)));
        gaps.put("units", all("units", board.totals().units()));
        gaps.put("staff", total(Figure.STAFF));
        gaps.put("households", all("households", board.totals().households(), Figure.HOUSEHOLDS));
        gaps.put("visits", total(Figure.VISITS));
        return words.sentence("overview", gaps);
    }

    private @Nullable Sentence matters() {
        var figures = board.totals().figures();
        if (figures.isNothing(Figure.DIFFICULTIES)) {
            return null;
        }
        long open = figures.number(Figure.DIFFICULTIES) - figures.number(Figure.SETTLED);
        var gaps = new HashMap<>(Map.of("difficulties", total(Figure.DIFFICULTIES)));
        gaps.put("settled", total(Figure.SETTLED));
        gaps.put("open", all("open", open, Figure.DIFFICULTIES));
        return words.sentence("matters", gaps);
    }

    private List<@Nullable Sentence> unitSentences() {
        var sentences = new ArrayList<@Nullable Sentence>();
        int no = 0;
        for (var unit : board.units()) {
            var clauses = clauses(unit);
            if (!clauses.isEmpty()) {
                no++;
                var pieces =
                        new ArrayList<>(
                                words.text(words.t("unit", words.ordinal(no), unit.name())));
                pieces.addAll(join(clauses, words.t("comma")));
                pieces.addAll(words.text(words.t("stop")));
                sentences.add(new Sentence(pieces));
            }
        }
        return sentences;
    }

    private List<Sentence> clauses(UnitLine unit) {
        var clauses = new ArrayList<Sentence>();
        var prefix = unit.unit() + ".";
        for (var figure : List.of(Figure.STAFF, Figure.HOUSEHOLDS)) {
            clause(clauses, unit, figure, prefix);
        }
        if (unit.figures().number(Figure.VISITS) > unit.figures().number(Figure.HOUSEHOLDS)) {
            clause(clauses, unit, Figure.VISITS, prefix);
        }
        if (unit.figures().number(Figure.FEN) > 0) {
            var key = unit.basis() == Basis.PER_HOUSEHOLD ? "unit.fen.per-household" : "unit.fen";
            clauses.add(words.sentence(key, Map.of("fen", of(unit, Figure.FEN, prefix))));
        } else {
            clause(clauses, unit, Figure.HANDOVERS, prefix);
        }
        for (var figure :
                List.of(
                        Figure.SESSIONS,
                        Figure.ALONGSIDE,
                        Figure.DIFFICULTIES,
                        Figure.SERVED,
                        Figure.MEASURED,
                        Figure.REFERRED,
                        Figure.REGISTERED,
                        Figure.OFFERED,
                        Figure.HOURS)) {
            clause(clauses, unit, figure, prefix);
        }
        return clauses;
    }

    private void clause(List<Sentence> clauses, UnitLine unit, Figure figure, String prefix) {
        if (!unit.figures().isNothing(figure)) {
            clauses.add(
                    words.sentence("unit." + figure.code(), Map.of("n", of(unit, figure, prefix))));
        }
    }

    private List<Piece> of(UnitLine unit, Figure figure, String prefix) {
        var behind = new Behind(figure, unit.unit(), null, null, null, null);
        return words.figure(unit.figures(), figure, prefix, behind);
    }

    private Section joint(Joint joint) {
        var activity = joint.activity();
        var lead = joint.units().isEmpty() ? "" : joint.units().getFirst().name();
        var others = joint.units().stream().skip(1).map(Board.Member::name).toList();
        var gaps = new HashMap<>(Map.of("title", words.text(activity.title())));
        gaps.put(
                "place",
                words.text(activity.place() == null ? "" : words.t("at", activity.place())));
        gaps.put("lead", words.text(lead));
        gaps.put("others", words.text(String.join(words.t("and"), others)));
        gaps.put("units", all("joint-units", joint.units().size()));
        gaps.put("modules", all("modules", joint.modules().size()));
        var sentences = new ArrayList<Sentence>();
        sentences.add(words.sentence("joint", gaps));
        joint.modules().forEach(module -> sentences.add(module(activity.id(), module)));
        return new Section(words.t("section.joint", activity.title()), sentences);
    }

    private Sentence module(UUID activity, ModuleState module) {
        var no = words.ordinal(module.no());
        var pieces =
                new ArrayList<>(words.text(words.t("module", no, module.title(), module.lead())));
        var clauses = new ArrayList<Sentence>();
        for (var figure : OF_MODULE) {
            if (!module.figures().isNothing(figure)) {
                var behind = new Behind(figure, null, activity, module.no(), null, null);
                var prefix = "module" + module.no() + ".";
                var n = words.figure(module.figures(), figure, prefix, behind);
                clauses.add(words.sentence("unit." + figure.code(), Map.of("n", n)));
            }
        }
        pieces.addAll(
                clauses.isEmpty()
                        ? words.text(words.t("nothing-yet"))
                        : join(clauses, words.t("comma")));
        pieces.addAll(words.text(words.t("stop")));
        return new Sentence(pieces);
    }

    private List<@Nullable Sentence> goods() {
        if (board.goods().isEmpty()) {
            return List.of();
        }
        var clauses = new ArrayList<Sentence>();
        for (var goods : board.goods()) {
            var behind = new Behind(Figure.HANDOVERS, null, null, null, null, goods.item());
            var amount =
                    goods.quantity() == null
                            ? words.figure("goods." + goods.item(), goods.handovers(), behind)
                            : List.of(
                                    new Piece(
                                            goods.quantity().stripTrailingZeros().toPlainString(),
                                            new Bulletin.Source(
                                                    "goods." + goods.item(),
                                                    goods.handovers(),
                                                    behind)));
            var measure =
                    goods.quantity() == null
                            ? words.t("times")
                            : (goods.measure() == null ? "" : " " + goods.measure());
            var gaps =
                    Map.of(
                            "item",
                            words.text(goods.item()),
                            "amount",
                            amount,
                            "measure",
                            words.text(measure));
            clauses.add(words.sentence("goods", gaps));
        }
        var pieces = new ArrayList<>(words.text(words.t("goods.first")));
        pieces.addAll(join(clauses, words.t("and")));
        pieces.addAll(words.text(words.t("stop")));
        return List.of(new Sentence(pieces));
    }

    private List<@Nullable Sentence> voices(Quotes quotes) {
        var sentences = new ArrayList<@Nullable Sentence>();
        for (var sort : List.of("wish", "worry", "feedback", "thanks")) {
            var said = quotes.of(sort);
            if (!said.isEmpty()) {
                var quoted = said.stream().map(each -> words.t("quote", each)).toList();
                var line = words.t("voice." + sort) + String.join(words.t("space"), quoted);
                sentences.add(new Sentence(words.text(line)));
            }
        }
        return sentences;
    }

    private List<@Nullable Sentence> next() {
        long due = board.missing().stream().map(Board.Missing::unit).distinct().count();
        if (due == 0) {
            return List.of();
        }
        return List.of(words.sentence("due", Map.of("units", all("due-units", due))));
    }

    private List<Piece> total(Figure figure) {
        var behind = new Behind(figure, null, null, null, null, null);
        return words.figure(board.totals().figures(), figure, "all.", behind);
    }

    private List<Piece> all(String name, long value) {
        return words.figure("all." + name, value, Behind.ALL);
    }

    private List<Piece> all(String name, long value, Figure figure) {
        return words.figure("all." + name, value, new Behind(figure, null, null, null, null, null));
    }

    private static List<Piece> join(List<Sentence> clauses, String between) {
        var pieces = new ArrayList<Piece>();
        for (var clause : clauses) {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece(between, null));
            }
            pieces.addAll(clause.pieces());
        }
        return pieces;
    }

    private Table table() {
        var rows = new ArrayList<List<String>>();
        for (var unit : board.units()) {
            if (!clauses(unit).isEmpty()) {
                rows.add(row(unit.name(), unit.figures()));
            }
        }
        var totals = board.totals();
        rows.add(
                row(
                        words.t("table.sum"),
                        totals.figures()
                                .with(
                                        Figure.HOUSEHOLDS,
                                        totals.householdsByUnits()
                                                - totals.figures().number(Figure.HOUSEHOLDS))));
        rows.add(
                List.of(
                        words.t("table.distinct"),
                        words.number(totals.households()),
                        "—",
                        "—",
                        "—",
                        "—",
                        "—"));
        var head =
                List.of(
                        words.t("table.unit"),
                        words.t("table.households"),
                        words.t("table.visits"),
                        words.t("table.staff"),
                        words.t("table.yuan"),
                        words.t("table.sessions"),
                        words.t("table.difficulties"));
        return new Table(head, rows);
    }

    private List<String> row(String name, Figures figures) {
        return List.of(
                name,
                words.number(figures.number(Figure.HOUSEHOLDS)),
                words.number(figures.number(Figure.VISITS)),
                words.number(figures.number(Figure.STAFF)),
                words.yuan(figures.number(Figure.FEN)),
                words.number(figures.number(Figure.SESSIONS)),
                words.number(figures.number(Figure.DIFFICULTIES)));
    }
}
