package org.xieshou.journal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a form made by [BodyForm] back into a body.
final class BodyReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private final UnaryOperator<String> sent;
    private final Map<String, String> faults = new LinkedHashMap<>();

    private BodyReader(UnaryOperator<String> sent) {
        this.sent = sent;
    }

    /// @param faults field → what is wrong with it, as in [Shape.Fault]
    record Read(ObjectNode body, Map<String, String> faults) {}

    /// @param before what was stated until now: what the form does not ask stays
    /// @param sent what was typed, by the input's name; empty if nothing was
    static Read read(Shape shape, JsonNode before, UnaryOperator<String> sent) {
        var reader = new BodyReader(sent);
        var body = reader.object(shape, before, "");
        if (reader.faults.isEmpty()) {
            shape.check(body).ifPresent(fault -> reader.faults.put(fault.path(), fault.what()));
        }
        return new Read(body, reader.faults);
    }

    private ObjectNode object(Shape shape, JsonNode before, String path) {
        var object = Preparation.JSON.createObjectNode();
        for (var field : shape.fields()) {
            var name = field.name();
            var value = value(field.type(), before.path(name), path + name);
            boolean empty = value.isMissingNode() || (value.isObject() && value.isEmpty());
            if (!empty && (field.required() || !value.isArray() || !value.isEmpty())) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode value(FieldType type, JsonNode before, String path) {
        return switch (type) {
            case FieldType.Inner(var inner) -> object(inner, before, path + "/");
            case FieldType.Many(FieldType.Inner(var inner), var most) ->
                    rows(inner, before, path, most);
            default -> {
                var sort = Input.Sort.of(type);
                yield sort == null ? before : typed(sort, sent.apply(path).strip(), path);
            }
        };
    }

    private ArrayNode rows(Shape inner, JsonNode before, String path, int most) {
        var rows = Preparation.JSON.createArrayNode();
        for (int i = 0; i <= before.size() && i < most; i++) {
            var row = object(inner, before.path(i), path + "/" + i + "/");
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private JsonNode typed(Input.Sort sort, String text, String path) {
        var json = Preparation.JSON;
        if (text.isEmpty()) {
            return sort == Input.Sort.LINES ? json.createArrayNode() : json.missingNode();
        }
        return switch (sort) {
            case NUMBER -> number(text, path, 0);
            case YUAN -> number(text, path, 2);
            case YES_NO -> json.getNodeFactory().booleanNode(text.equals("true"));
            case LINES -> lines(text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
            default -> json.getNodeFactory().stringNode(text);
        };
    }

    private static ArrayNode lines(List<String> lines) {
        var array = Preparation.JSON.createArrayNode();
        lines.forEach(array::add);
        return array;
    }

    /// Digits of any width, with or without commas between thousands.
    private JsonNode number(String text, String path, int shift) {
        var nodes = Preparation.JSON.getNodeFactory();
        var digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "");
        if (!NUMBER.matcher(digits).matches()) { // 1e999999999 is one too, of a gigabyte
            faults.put(path, "not-a-number");
            return nodes.missingNode();
        }
        var number = new BigDecimal(digits).movePointRight(shift).stripTrailingZeros();
        if (number.precision() - number.scale() > 15 || number.scale() > 6) {
            faults.put(path, "out-of-range");
        } else if (number.scale() <= 0) {
            return nodes.numberNode(number.longValueExact());
        }
        return nodes.numberNode(number);
    }
}
