package org.xieshou.reporting;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.xieshou.board.Behind;
import org.xieshou.board.Figure;
import org.xieshou.board.Figures;
import org.xieshou.reporting.Bulletin.Piece;
import org.xieshou.reporting.Bulletin.Sentence;
import org.xieshou.reporting.Bulletin.Source;

/// A bulletin's language: its phrases, and how numbers, money and days are written in it.
record Words(MessageSource messages, Locale locale) {
    private static final int FEN = 100;

    String t(String key, Object... values) {
        return messages.getMessage("reporting.text." + key, values, locale);
    }

    Sentence sentence(String key, Map<String, java.util.List<Piece>> fillings) {
        return Phrase.fill(t(key), fillings);
    }

    java.util.List<Piece> text(String text) {
        return java.util.List.of(new Piece(text, null));
    }

    java.util.List<Piece> figure(String name, long value, Behind behind) {
        return java.util.List.of(new Piece(number(value), new Source(name, value, behind)));
    }

    /// A figure of one unit or of the whole; under five, where that must not be told, says so instead.
    java.util.List<Piece> figure(Figures figures, Figure figure, String prefix, Behind behind) {
        var name = prefix + figure.code();
        if (figures.isFew(figure)) {
            return java.util.List.of(new Piece(t("few"), new Source(name, null, behind)));
        }
        long value = figures.number(figure);
        var shown = figure == Figure.FEN ? yuan(value) : number(value);
        return java.util.List.of(new Piece(shown, new Source(name, value, behind)));
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

    /// The first ten in words where the language has them, then digits.
    String ordinal(int number) {
        var inWords = t("ordinals").split(",", -1);
        return number <= inWords.length ? inWords[number - 1] : String.valueOf(number);
    }

    String day(LocalDate day) {
        return t("day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : t("days", day(from), day(to));
    }
}
