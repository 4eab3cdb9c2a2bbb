package org.xieshou.journal.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xieshou.access.Actor;
import org.xieshou.journal.FieldLine;
import org.xieshou.journal.FieldLine.Value;
import org.xieshou.journal.Input;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Ui;

/// Fields and codes in the reader's language.
public final class Shown {
    private static final String FIELD = ".field.";
    private static final List<String> TONGUES = List.of("zh", "ug", "kk", "mn", "ky", "en");

    private Shown() {}

    public static String label(Ui ui, FieldLine line) {
        return label(ui, line.label(), line.no());
    }

    public static String label(Ui ui, Input input) {
        return label(ui, input.label(), input.no());
    }

    /// 物品 2 · 数量
    private static String label(Ui ui, List<String> keys, int no) {
        var outer = ui.t(keys.getFirst()) + (no > 0 ? " " + no : "");
        return keys.stream()
                .skip(1)
                .map(ui::t)
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining(" · "),
                                inner -> inner.isEmpty() ? outer : outer + " · " + inner));
    }

    /// The id of the system is no word for a reader.
    public static String unit(Ui ui, String id, Names names) {
        return id.equals(Actor.SYSTEM_UNIT) ? ui.t("shared.the-system") : names.unit(id);
    }

    public static String value(Ui ui, Value value, Names names) {
        return switch (value) {
            case FieldLine.Words(var text) -> text;
            case FieldLine.Coded(var room, var name, var code) ->
                    code(ui, "entries." + room + FIELD + name, code);
            case FieldLine.Money(long fen) -> ui.t("journal.yuan", ui.yuan(fen));
            case FieldLine.Day(var day) -> ui.date(day);
            case FieldLine.YesNo(boolean yes) -> ui.t(yes ? "journal.yes" : "journal.no");
            case FieldLine.OfUnit(var unit) -> unit(ui, unit, names);
            case FieldLine.OfArea(int area) -> names.area(area);
            case FieldLine.OfStaff(var staff) -> names.person(staff);
            case FieldLine.OfEntry(var entry) -> {
                var title = names.entry(entry);
                yield title == null ? ui.t("journal.entry.other") : title;
            }
            case FieldLine.Tongue(var tag) -> language(ui, tag);
            case FieldLine.OfHousehold _ -> ui.t("journal.entry.household");
            case FieldLine.Told(var words) -> words.in(ui.language().locale());
            case FieldLine.Reserved _ -> ui.t("journal.reserved");
            case FieldLine.LastFour(var end) -> ui.t("journal.last-four", end);
        };
    }

    /// Kazakh (Arabic); a tag that no language has as it is.
    private static String language(Ui ui, String tag) {
        var reader = ui.language().locale();
        var tongue = Locale.forLanguageTag(tag);
        var own = "journal.tongue." + tongue.getLanguage();
        var name = ui.t(own);
        if (name.equals(own)) {
            name = tongue.getDisplayLanguage(reader);
        }
        if (name.isEmpty() || name.equals(tongue.getLanguage())) {
            return tag;
        }
        var script = tongue.getDisplayScript(reader);
        return script.isEmpty() ? name : ui.t("journal.language", name, script);
    }

    /// The word of a code: `entries.visits.field.met.home`, or `visits.met.home` where the room's pages say it so.
    public static String code(Ui ui, String field, String code) {
        var own = field + "." + code;
        var text = ui.t(own);
        if (!text.equals(own)) {
            return text;
        }
        var pages = own.replaceFirst("^entries\\.", "").replace(FIELD, ".");
        text = ui.t(pages);
        return text.equals(pages) ? code : text;
    }

    public static List<Option> options(Ui ui, Input input) {
        return input.codes().stream()
                .map(code -> new Option(code, code(ui, input.label().getLast(), code)))
                .toList();
    }

    /// The languages of the place by name; with what stands, whatever it is.
    public static List<Option> tongues(Ui ui, Input input) {
        var tags = new LinkedHashSet<>(TONGUES);
        if (!input.value().isEmpty()) {
            tags.add(input.value());
        }
        return tags.stream().map(tag -> new Option(tag, language(ui, tag))).toList();
    }

    public static List<Option> units(Map<String, String> units) {
        return units.entrySet().stream()
                .map(unit -> new Option(unit.getKey(), unit.getValue()))
                .toList();
    }

    /// The name of a kind: `visits.visit` is the message `entries.visits.kind.visit`.
    public static String kind(Ui ui, String kind) {
        var key = "entries." + kind.replaceFirst("\\.", ".kind.");
        var text = ui.t(key);
        return text.equals(key) ? kind : text;
    }
}
