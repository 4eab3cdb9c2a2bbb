package org.xieshou.reporting;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.xieshou.board.Behind;
import org.xieshou.board.Figures;
import org.xieshou.reporting.Bulletin.Counted;
import org.xieshou.reporting.Bulletin.Origin;
import org.xieshou.reporting.Bulletin.Piece;
import org.xieshou.reporting.Bulletin.Sentence;
import org.xieshou.reporting.Bulletin.Source;

/// A bulletin's language: its phrases, and how numbers, money and days are written in it.
record Words(MessageSource messages, Locale locale) {
    private static final int FEN = 100;

    String t(String key, Object... values) {
        return messages.getMessage("reporting.text." + key, values, locale);
    }

    Sentence sentence(String key, Map<String, List<Piece>> fillings, Object... values) {
        return Phrase.fill(t(key, values), fillings);
    }

    List<Piece> text(String text) {
        return List.of(new Piece(text, null));
    }

    List<Piece> figure(String name, long value, Origin origin) {
        return List.of(new Piece(number(value), new Source(name, value, origin)));
    }

    /// A figure of one unit or of the whole; where it must not be told, says whether it is under five instead.
    List<Piece> figure(Figures figures, String prefix, Behind behind) {
        var figure = Objects.requireNonNull(behind.figure());
        var name = prefix + figure.code();
        if (figures.isFew(figure)) {
            return List.of(
                    new Piece(
                            t(figures.word(figure)), new Source(name, null, new Counted(behind))));
        }
        long value = figures.number(figure);
        var shown = figure.isMoney() ? yuan(value) : number(value);
        return List.of(new Piece(shown, new Source(name, value, new Counted(behind))));
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.US).format(value);
    }

    /// Whole yuan without decimals, otherwise with two.
    String yuan(long fen) {
        var format = NumberFormat.getNumberInstance(Locale.US);
        format.setMinimumFractionDigits(fen % FEN == 0 ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return format.format(java.math.BigDecimal.valueOf(fen, 2));
    }

    /// In words as far as the language has them: with words for one to ten, as in 二十三, up to 99.
    String ordinal(int number) {
        var inWords = t("ordinals").split(",", -1);
        if (number <= inWords.length) {
            return inWords[number - 1];
        }
        if (inWords.length < 10 || number > 99) {
            return String.valueOf(number);
        }
        var tens = number < 20 ? "" : inWords[number / 10 - 1];
        var ones = number % 10 == 0 ? "" : inWords[number % 10 - 1];
        return tens + inWords[9] + ones;
    }

    String day(LocalDate day) {
        return day("day", day);
    }

    String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : t("days", day(from), last(from, to));
    }

    /// Of the last day only what the first has not said.
    private String last(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return day(to);
        }
        return day(from.getMonth() == to.getMonth() ? "day-of-month" : "day-of-year", to);
    }

    private String day(String form, LocalDate day) {
        return t(form, String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /// A head, clauses with something between them, and a full stop.
    Sentence list(String head, List<Sentence> clauses, String between) {
        var pieces = new ArrayList<>(text(head));
        for (int i = 0; i < clauses.size(); i++) {
            if (i > 0) {
                pieces.addAll(text(t(between)));
            }
            pieces.addAll(clauses.get(i).pieces());
        }
        pieces.addAll(text(t("stop")));
        return new Sentence(pieces);
    }
}
