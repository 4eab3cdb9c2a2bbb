package org.xieshou.tree;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;

/// Says findings in plain words, in English or Chinese.
public final class Sentences {
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final ResourceBundle texts;
    private final Locale locale;

    /// Sentences in Chinese if the language is Chinese, else in English.
    public Sentences(Locale language) {
        locale = language.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        texts = ResourceBundle.getBundle("org.xieshou.tree.sentences", locale, AS_ASKED);
    }

    /// {@return one sentence or two, ended}
    public String of(Finding finding) {
        return switch (finding) {
            case Finding.Missing(long from, long to) -> range("missing", from, to);
            case Finding.OutOfPlace(long from, long to) -> range("out-of-place", from, to);
            case Finding.Changed(long from, long to) -> range("changed", from, to);
            case Finding.Differs(long from, long to) -> range("differs", from, to);
            case Finding.Altered(long from, long to) -> range("altered", from, to);
            case Finding.HashesChanged(long from, long to) -> range("hashes-changed", from, to);
            case Finding.Shorter shorter ->
                    text("shorter", shorter.signed(), shorter.have(), shorter.gone());
            case Finding.TwoHistories(long size) -> text("two-histories", size);
            case Finding.Forged() -> text("forged");
            case Finding.Overdue(long from, long to) -> range("overdue", from, to);
            case Finding.Unreadable(long line) -> text("unreadable", line);
            case Finding.NotThisKey() -> text("not-this-key");
            case Finding.NothingSigned() -> text("nothing-signed");
            case Finding.Unproven(long from, long to) -> range("unproven", from, to);
            case Finding.CutOff() -> text("cut-off");
            case Finding.Sound(long to, long received, boolean except) ->
                    text(except ? "sound-except" : "sound", to, time(received));
            case Finding.NotYetSigned(long from, long to) -> range("not-yet-signed", from, to);
            case Finding.Restored(long seq, long epoch) -> text("restored", seq, epoch);
        };
    }

    /// {@return the sentence that sums a report up}
    public String of(Report report) {
        return switch (report.verdict()) {
            case NOTE -> text("verdict.note");
            case DOUBT -> text("verdict.doubt");
            case ALARM -> text("verdict.alarm");
        };
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    private String range(String key, long from, long to) {
        return from == to ? text(key + ".one", from) : text(key, from, to, to - from + 1);
    }

    // A tampered time may lie beyond any calendar
    private static String time(long micros) {
        return MINUTE.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
