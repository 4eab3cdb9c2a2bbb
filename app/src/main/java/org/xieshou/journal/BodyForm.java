package org.xieshou.journal;

import java.util.ArrayList;
import java.util.List;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Shape;
import tools.jackson.databind.JsonNode;

/// The form in which a whole statement is written anew: one input for each field of its kind's shape, filled with what
/// was stated. Ids are not typed by anybody: they stay as they are.
final class BodyForm {
    private final String room;
    private final List<Input> inputs = new ArrayList<>();

    private BodyForm(String room) {
        this.room = room;
    }

    /// What can be written in a form: not what is shown to nobody, nor what has a type of its own by another field.
    static boolean fits(Shape shape) {
        return shape.fields().stream().allMatch(field -> fits(field.type()));
    }

    private static boolean fits(FieldType type) {
        return switch (type) {
            case FieldType.Secret _, FieldType.Scalar _ -> false;
            case FieldType.Inner(var inner) -> fits(inner);
            case FieldType.Many(var of, _) -> fits(of);
            default -> true;
        };
    }

    static List<Input> inputs(String room, Shape shape, JsonNode body) {
        var form = new BodyForm(room);
        form.add(shape, body, new Where("", List.of(), 0));
        return form.inputs;
    }

    private record Where(String path, List<String> label, int no) {
        Where in(String name, String room) {
            var longer = new ArrayList<>(label);
            longer.add("entries." + room + ".field." + name);
            return new Where(path + name, longer, no);
        }

        Where at(int index) {
            return new Where(path + "/" + index + "/", label, index + 1);
        }

        Where inside() {
            return new Where(path + "/", label, no);
        }
    }

    private void add(Shape shape, JsonNode json, Where where) {
        for (var field : shape.fields()) {
            var here = where.in(field.name(), room);
            var value = json.path(field.name());
            switch (field.type()) {
                case FieldType.Inner(var inner) -> add(inner, value, here.inside());
                case FieldType.Many(FieldType.Inner(var inner), var most) -> {
                    for (int i = 0; i <= value.size() && i < most; i++) {
                        add(inner, value.path(i), here.at(i));
                    }
                }
                default -> add(field, value, here);
            }
        }
    }

    private void add(Shape.Field field, JsonNode value, Where where) {
        var sort = Input.Sort.of(field);
        if (sort != null) {
            var codes = field.type() instanceof FieldType.Choice(var all) ? all : List.<String>of();
            inputs.add(
                    new Input(
                            where.path,
                            where.label,
                            where.no,
                            sort,
                            sort.typed(value),
                            codes,
                            field.required()));
        }
    }
}
