package org.xieshou.registry.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Choice;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.FactType;
import org.xieshou.registry.Household;
import org.xieshou.registry.Label;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Ui;

/// Codes, values and lines in the reader's language.
public final class Words {
    private Words() {}

    /// Nothing as an empty field.
    public static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// The message `prefix.code`; the code itself if nobody has words for it.
    public static String code(Ui ui, String prefix, @Nullable String code) {
        if (code == null) {
            return "";
        }
        var key = prefix + "." + code;
        var text = ui.t(key);
        return text.equals(key) ? code : text;
    }

    /// What a household is called: by its adult head, else by its number.
    public static String home(Ui ui, Household household) {
        var head = household.head();
        var number = household.identity().number();
        return head != null
                ? ui.t("registry.home-of", head)
                : number != null ? number : ui.t("registry.nameless");
    }

    /// A language by its tag: `kk-Arab-CN` is Kazakh.
    public static String language(Ui ui, String tag) {
        var known = code(ui, "registry.language", tag);
        var main = tag.replaceFirst("-.*", "");
        var general = code(ui, "registry.language", main);
        return !known.equals(tag) ? known : general.equals(main) ? tag : general;
    }

    public static List<Option> options(Ui ui, String prefix, List<String> codes) {
        return codes.stream().map(code -> new Option(code, code(ui, prefix, code))).toList();
    }

    public static List<Option> facts(Ui ui, List<FactDeclaration> facts) {
        return facts.stream()
                .map(fact -> new Option(fact.name(), label(ui, fact.label())))
                .toList();
    }

    public static List<Option> choices(Ui ui, FactDeclaration fact) {
        return fact.choices().stream()
                .map(choice -> new Option(choice.code(), label(ui, choice.label())))
                .toList();
    }

    /// What a filter by this fact chooses from; empty where a value is written.
    public static List<Option> values(Ui ui, FactDeclaration fact) {
        return fact.type() == FactType.YES_NO
                ? List.of(
                        new Option("true", ui.t("registry.yes")),
                        new Option("false", ui.t("registry.no")))
                : choices(ui, fact);
    }

    public static String label(Ui ui, Label label) {
        return label.in(ui.language().locale());
    }

    /// A fact's value with its unit, as people read it.
    public static String value(Ui ui, FactDeclaration fact, String value) {
        return switch (fact.type()) {
            case MONEY_FEN ->
                    yuan(ui, value) + " " + unit(ui, fact.unit().isEmpty() ? "元" : fact.unit());
            case YES_NO -> ui.t(value.equals("true") ? "registry.yes" : "registry.no");
            case CHOICE, CHOICES ->
                    Arrays.stream(value.split(",", -1))
                            .map(code -> choice(ui, fact, code))
                            .collect(Collectors.joining(ui.isZh() ? "、" : ", "));
            case INTEGER, DECIMAL ->
                    fact.unit().isEmpty() ? value : value + " " + unit(ui, fact.unit());
            case TEXT, DATE, MONTH -> value;
        };
    }

    /// The unit in which a fact's numbers are written; blank if it has none.
    public static String unitOf(Ui ui, FactDeclaration fact) {
        var unit = fact.type() == FactType.MONEY_FEN && fact.unit().isEmpty() ? "元" : fact.unit();
        return unit.isEmpty() ? "" : unit(ui, unit);
    }

    private static String unit(Ui ui, String unit) {
        return ui.isZh() ? unit : code(ui, "registry.unit", unit);
    }

    private static String yuan(Ui ui, String value) {
        try {
            return ui.yuan(new BigDecimal(value).longValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return value;
        }
    }

    private static String choice(Ui ui, FactDeclaration fact, String code) {
        return fact.findChoice(code).map(Choice::label).map(it -> label(ui, it)).orElse(code);
    }
}
