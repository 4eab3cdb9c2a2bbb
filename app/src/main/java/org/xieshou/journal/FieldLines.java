package org.xieshou.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xieshou.journal.FieldLine.Value;
import org.xieshou.shared.Body;
import org.xieshou.shared.Field;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Shape;
import org.xieshou.shared.Worded;
import tools.jackson.databind.JsonNode;

/// Reads a body field by field, in the order of its kind's shape.
final class FieldLines {
    private static final Set<String> AREAS = Set.of("area", "parent");

    private static final String TONGUE = "language";

    private final String room;
    private final Map<String, Worded> worded;
    private final Set<String> reserved;
    private final List<FieldLine> lines = new ArrayList<>();

    private FieldLines(String room, Map<String, Worded> worded, Set<String> reserved) {
        this.room = room;
        this.worded = worded;
        this.reserved = reserved;
    }

    /// @param body fits the kind's shape
    /// @param sees which of the reserved fields the reader may see
    static List<FieldLine> of(Kind kind, Body body, Predicate<Field> sees) {
        var showing = kind.showing();
        var lines =
                new FieldLines(
                        kind.room(),
                        showing.wording().apply(body),
                        showing.reserved().apply(body).entrySet().stream()
                                .filter(field -> !sees.test(field.getValue()))
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet()));
        lines.add(kind.shape(), body.json(), new Where("", List.of(), 0));
        return lines.lines;
    }

    private record Where(String path, List<String> label, int no) {
        Where in(String name, String room) {
            var longer = new ArrayList<>(label);
            longer.add("entries." + room + ".field." + name);
            return new Where(path.isEmpty() ? name : path + "/" + name, longer, no);
        }

        Where at(int index) {
            return new Where(path + "/" + index, label, index + 1);
        }
    }

    private void add(Shape shape, JsonNode json, Where where) {
        for (var field : shape.fields()) {
            var value = json.get(field.name());
            if (value != null && !value.isNull()) {
                add(field, field.type(), value, where.in(field.name(), room));
            }
        }
    }

    private void add(Shape.Field field, FieldType type, JsonNode json, Where where) {
        switch (type) {
            case FieldType.Inner(var inner) -> add(inner, json, where);
            case FieldType.Many(var of, _) -> {
                for (int i = 0; i < json.size(); i++) {
                    add(field, of, json.get(i), where.at(i));
                }
            }
            default -> {
                var value = value(where.path, field.name(), type, json);
                lines.add(new FieldLine(where.path, where.label, where.no, value));
            }
        }
    }

    private Value value(String path, String name, FieldType type, JsonNode json) {
        if (reserved.contains(name)) {
            return new FieldLine.Reserved();
        }
        var words = worded.getOrDefault(path, worded.get(name));
        return words == null ? byType(name, type, json) : new FieldLine.Told(words);
    }

    /// Languages have no type of their own: any tag may come from another system.
    static boolean isTongue(String name, FieldType type) {
        return type instanceof FieldType.Text && name.equals(TONGUE);
    }

    private Value byType(String name, FieldType type, JsonNode json) {
        return switch (type) {
            case FieldType.Money _ -> new FieldLine.Money(json.longValue());
            case FieldType.Flag _ -> new FieldLine.YesNo(json.booleanValue());
            case FieldType.Date _ -> new FieldLine.Day(LocalDate.parse(json.stringValue()));
            case FieldType.Choice _ -> coded(name, json.stringValue());
            case FieldType.Secret _ -> lastFour(json.stringValue());
            case FieldType.Uuid _ -> named(name, UUID.fromString(json.stringValue()));
            case FieldType.UnitId _ -> new FieldLine.OfUnit(json.stringValue());
            case FieldType.Text _ when isTongue(name, type) ->
                    new FieldLine.Tongue(json.stringValue());
            case FieldType.Whole _ when AREAS.contains(name) ->
                    new FieldLine.OfArea(json.intValue());
            default -> new FieldLine.Words(json.asString());
        };
    }

    private Value coded(String name, String code) {
        return new FieldLine.Coded(room, name, code);
    }

    private static Value named(String name, UUID id) {
        return switch (name) {
            case "staff" -> new FieldLine.OfStaff(id);
            case "household" -> new FieldLine.OfHousehold(id);
            default -> new FieldLine.OfEntry(id);
        };
    }

    private static Value lastFour(String text) {
        return new FieldLine.LastFour(text.substring(Math.max(0, text.length() - 4)));
    }
}
