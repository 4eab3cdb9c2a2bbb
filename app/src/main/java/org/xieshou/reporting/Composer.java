package org.xieshou.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieshou.board.Behind;
import org.xieshou.board.Board;
import org.xieshou.board.Figure;
import org.xieshou.reporting.Bulletin.Counted;
import org.xieshou.reporting.Bulletin.Lacking;
import org.xieshou.reporting.Bulletin.Piece;
import org.xieshou.reporting.Bulletin.Section;
import org.xieshou.reporting.Bulletin.Sentence;
import org.xieshou.shared.web.Script;

/// Writes a bulletin from a board (domain §7.4). What was not done is not mentioned; nobody is praised, nobody named.
final class Composer {
    private final Words words;
    private final Board board;

    Composer(Words words, Board board) {
        this.words = words;
        this.board = board;
    }

    Bulletin compose(String city, LocalDate asOf, Quotes quotes) {
        var units = new UnitParagraphs(words, board);
        var joint = new JointParagraphs(words);
        var standing = new StandingParagraphs(words, board);
        var sections = new ArrayList<Section>();
        add(sections, "overview", sentences(overview(), matters()));
        add(sections, isVisited() ? "visits" : "deeds", units.sentences());
        add(sections, "hands", standing.hands());
        board.joint().forEach(each -> sections.add(joint.section(each)));
        add(sections, "goods", GoodsParagraph.of(board, words));
        add(sections, "jobs", standing.jobs());
        add(sections, "schools", standing.schools());
        add(sections, "giving", standing.giving());
        add(
                sections,
                "voices",
                voices(quotes, List.of("wish", "worry", "feedback", "thanks", "story")));
        add(sections, "notes", voices(quotes, List.of("note")));
        add(sections, "next", sentences(due()));
        return new Bulletin(
                board.campaign().id(),
                board.known(),
                asOf,
                words.t("masthead", city),
                title(),
                numbered(sections),
                foot(asOf),
                units.table(),
                quotes.printed().size(),
                quotes.omitted());
    }

    private List<Section> numbered(List<Section> sections) {
        var numbered = new ArrayList<Section>();
        for (var section : sections) {
            var no = words.ordinal(numbered.size() + 1);
            var heading = words.t("heading", no, section.heading());
            numbered.add(new Section(heading, section.sentences()));
        }
        return numbered;
    }

    private static List<Sentence> sentences(@Nullable Sentence... sentences) {
        var said = new ArrayList<Sentence>();
        for (var sentence : sentences) {
            if (sentence != null) {
                said.add(sentence);
            }
        }
        return said;
    }

    private void add(List<Section> sections, String key, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            sections.add(new Section(words.t("section." + key), sentences));
        }
    }

    /// Units take part in many ways: who measured or swept a yard has not been in anybody's home.
    private Sentence title() {
        var gaps = new HashMap<>(Map.of("title", words.text(board.campaign().title())));
        gaps.put("units", units());
        gaps.put("households", households());
        return words.sentence(isVisited() ? "title" : "title.unvisited", gaps);
    }

    private Sentence overview() {
        var campaign = board.campaign();
        var plan = campaign.planTitle();
        var gaps =
                new HashMap<>(
                        Map.of("days", words.text(words.days(campaign.from(), campaign.to()))));
        gaps.put("plan", words.text(plan == null || plan.isBlank() ? "" : words.t("plan", plan)));
        gaps.put("units", units());
        gaps.put("staff", total(Figure.STAFF));
        gaps.put("households", households());
        gaps.put("visits", total(Figure.VISITS));
        return words.sentence(isVisited() ? "overview" : "overview.unvisited", gaps);
    }

    private boolean isVisited() {
        return board.totals().households() > 0;
    }

    private @Nullable Sentence matters() {
        if (board.totals().figures().isNothing(Figure.DIFFICULTIES)) {
            return null;
        }
        var gaps = new HashMap<>(Map.of("difficulties", total(Figure.DIFFICULTIES)));
        gaps.put("settled", total(Figure.SETTLED));
        gaps.put("open", total(Figure.OPEN));
        return words.sentence("matters", gaps);
    }

    private List<Sentence> voices(Quotes quotes, List<String> sorts) {
        var sentences = new ArrayList<Sentence>();
        for (var sort : sorts) {
            var said = quotes.of(sort);
            if (!said.isEmpty()) {
                var quoted =
                        said.stream().map(each -> words.t("quote", Script.marked(each))).toList();
                var line = words.t("voice." + sort) + String.join(words.t("space"), quoted);
                sentences.add(new Sentence(words.text(line)));
            }
        }
        return sentences;
    }

    private @Nullable Sentence due() {
        long due = board.missing().stream().map(Board.Missing::unit).distinct().count();
        return due == 0
                ? null
                : words.sentence(
                        "due", Map.of("units", words.figure("all.due-units", due, new Lacking())));
    }

    private Sentence foot(LocalDate asOf) {
        return new Sentence(
                words.text(words.t("foot", words.day(asOf), words.number(board.known()))));
    }

    private List<Piece> units() {
        return words.figure("all.units", board.totals().units(), new Counted(Behind.ALL));
    }

    private List<Piece> households() {
        var behind = Behind.of(Figure.HOUSEHOLDS);
        long households = board.totals().households();
        return words.figure("all.households", households, new Counted(behind));
    }

    private List<Piece> total(Figure figure) {
        return words.figure(board.totals().figures(), "all.", Behind.of(figure));
    }
}
