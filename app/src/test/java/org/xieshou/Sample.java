package org.xieshou;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Bodies made from the shapes of kinds: each says all that its kind can say.
public final class Sample {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private Sample() {}

    /// All fields of the shape, each with a value that fits it.
    public static ObjectNode body(Shape shape) {
        var body = JSON.createObjectNode();
        shape.fields().forEach(field -> body.set(field.name(), JSON.valueToTree(value(field))));
        return body;
    }

    private static Object value(Shape.Field field) {
        return switch (field.name()) {
            case "area" -> TestCity.VILLAGE;
            case "fact" -> "household.income-wages";
            case "value" -> 4;
            default -> value(field.type());
        };
    }

    private static Object value(FieldType type) {
        return switch (type) {
            case FieldType.Text _, FieldType.Unnumbered _, FieldType.Secret _, FieldType.Scalar _ ->
                    "好";
            case FieldType.UnitId _ -> "fpb";
            case FieldType.Whole(var least, var most) -> Math.clamp(2L, least, most);
            case FieldType.Money _ -> 300;
            case FieldType.Decimal _, FieldType.Quantity _ -> 2;
            case FieldType.Flag _ -> true;
            case FieldType.Date _ -> "2019-10-17";
            case FieldType.Uuid _ -> Ids.v7(Clock.systemUTC()).toString();
            case FieldType.File _ -> "5aW9";
            case FieldType.Choice(var codes) -> codes.getFirst();
            case FieldType.Many(var of, _) -> List.of(value(of));
            case FieldType.Inner(var inner) -> body(inner);
        };
    }

    /// The whole body once for each of these ids, with that id wherever the body holds one; and once for each field that holds
    /// one and each id, the others as they are.
    public static List<ObjectNode> naming(Shape shape, List<UUID> ids) {
        var bodies = new ArrayList<ObjectNode>();
        for (var id : ids) {
            for (var path : paths(shape, "")) {
                var body = body(shape);
                put(body, path, id.toString());
                bodies.add(body);
            }
        }
        return bodies;
    }

    /// The same with several ids in fields of those names, the rest of the body as it is.
    public static ObjectNode naming(Shape shape, Map<String, UUID> ids) {
        var body = body(shape);
        ids.forEach((name, id) -> {
            if (body.has(name)) {
                body.put(name, id.toString());
            }
        });
        return body;
    }

    private static List<String> paths(Shape shape, String before) {
        var paths = new ArrayList<String>();
        for (var field : shape.fields()) {
            paths(field.type(), before + "/" + field.name(), paths);
        }
        return paths;
    }

    private static void paths(FieldType type, String path, List<String> paths) {
        switch (type) {
            case FieldType.Uuid _ -> paths.add(path);
            case FieldType.Many(var of, _) -> paths(of, path + "/0", paths);
            case FieldType.Inner(var inner) -> paths.addAll(paths(inner, path));
            default -> {}
        }
    }

    private static void put(ObjectNode body, String path, String value) {
        int slash = path.lastIndexOf('/');
        JsonNode parent = slash == 0 ? body : body.at(path.substring(0, slash));
        var last = path.substring(slash + 1);
        switch (parent) {
            case ObjectNode object -> object.put(last, value);
            case ArrayNode array -> array.set(Integer.parseInt(last), value);
            default -> throw new AssertionError(path);
        }
    }
}
