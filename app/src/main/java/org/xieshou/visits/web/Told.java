package org.xieshou.visits.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Choice;
import org.xieshou.shared.web.Ui;
import org.xieshou.visits.Question;

/// How a fact that was told before is shown beside its question.
public final class Told {
    private Told() {}

    /// 11.5 亩 · 是 · 砖木
    public static String words(Ui ui, Question question) {
        var value = Objects.requireNonNull(question.value());
        return switch (question.fact().type()) {
            case YES_NO -> ui.t(Boolean.parseBoolean(value) ? "visits.yes" : "visits.no");
            case MONEY_FEN -> ui.yuan(Long.parseLong(value));
            case CHOICE ->
                    question.fact()
                            .findChoice(value)
                            .map(Choice::label)
                            .map(label -> label.in(ui.language().locale()))
                            .orElse(value);
            case TEXT, INTEGER, DECIMAL, DATE, MONTH, CHOICES ->
                    (value + " " + unit(ui, question)).strip();
        };
    }

    /// In what the answer counts, in the reader's language where we have the word.
    public static String unit(Ui ui, Question question) {
        var key = "visits.in." + question.fact().unit();
        var word = ui.t(key);
        return word.equals(key) ? question.fact().unit() : word;
    }

    /// Which keyboard a phone brings up.
    public static @Nullable String inputmode(Question question) {
        return switch (question.fact().type()) {
            case INTEGER -> "numeric";
            case DECIMAL, MONEY_FEN -> "decimal";
            case TEXT, DATE, MONTH, YES_NO, CHOICE, CHOICES -> null;
        };
    }
}
