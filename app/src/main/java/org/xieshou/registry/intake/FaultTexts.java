package org.xieshou.registry.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.xieshou.registry.intake.table.IntakeProblem;

/// Says faults to a person: what is wrong and what to do, in Chinese or English.
public final class FaultTexts {
    private final ResourceBundle texts;
    private final ResourceBundle rules;

    /// English for an English locale, Chinese for every other.
    public FaultTexts(Locale locale) {
        var language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        texts = ResourceBundle.getBundle("messages/registry", language);
        rules = ResourceBundle.getBundle("messages/quality", language);
    }

    /// One sentence; names at most another row, and its sheet if that is another too.
    public String problem(RowFault fault) {
        var kind = fault.kind();
        var details = fault.details();
        if (kind.rule() != null) {
            return text(rules, kind.key(), kind.years().toArray());
        }
        var key = details.containsKey("sheet") ? kind.key() + ".elsewhere" : kind.key();
        return text(key, details.getOrDefault("row", ""), details.getOrDefault("sheet", ""));
    }

    public String remedy(RowFault fault) {
        var kind = fault.kind();
        return text(kind.rule() == null ? texts : rules, kind.remedyKey());
    }

    public String effect(Effect effect) {
        return text("registry.effect-" + effect.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String problem(IntakeProblem problem) {
        return text(problem.code(), problem.details().values().toArray());
    }

    public String maybe(IntakeProblem problem) {
        return text(problem.code() + ".maybe", problem.details().values().toArray());
    }

    /// The head of a column of the error file: `sheet`, `row`, `column`, `header`, `problem`, `remedy`, `effect`.
    String head(String column) {
        return text("registry.fault-file-" + column);
    }

    private String text(String key, Object... details) {
        return text(texts, key, details);
    }

    private static String text(ResourceBundle from, String key, Object... details) {
        return new MessageFormat(from.getString(key), Locale.ROOT).format(details);
    }
}
