package org.xieshou.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The shape of a body: its fields, each with a type. Fields that are not named are faults, so that nothing unknown
/// slips into the record. The same shape gives the JSON Schema of the API's description.
///
/// @param needs fields that are needed when another says something
public record Shape(List<Field> fields, List<Need> needs) {

    /// @param about one sentence in English for the API's description
    public record Field(String name, boolean required, FieldType type, String about) {}

    /// What must be there too if a field has this value.
    public record Need(String name, String field, String value) {}

    /// Where in the body and what is wrong, without the value: `items/2/quantity`, `not-a-number`.
    public record Fault(String path, String what) {
        private static final String UNKNOWN = "unknown-field";

        /// Its path then ends in a name that somebody else gave.
        public boolean isOfUnknownField() {
            return what.equals(UNKNOWN);
        }

        @Override
        public String toString() {
            return path + " " + what;
        }
    }

    public Shape {
        fields = List.copyOf(fields);
        needs = List.copyOf(needs);
    }

    public static Shape of(Field... fields) {
        return of(List.of(fields));
    }

    public static Shape of(List<Field> fields) {
        return new Shape(fields, List.of());
    }

    /// With one more rule: an optional field must be there if that other field has this value.
    public Shape needing(String name, String field, String value) {
        return new Shape(
                fields,
                Stream.concat(needs.stream(), Stream.of(new Need(name, field, value))).toList());
    }

    public static Field required(String name, FieldType type, String about) {
        return new Field(name, true, type, about);
    }

    public static Field optional(String name, FieldType type, String about) {
        return new Field(name, false, type, about);
    }

    /// The first fault, or empty if the body fits.
    public Optional<Fault> check(JsonNode body) {
        return check(body, "");
    }

    Optional<Fault> check(JsonNode body, String path) {
        if (!body.isObject()) {
            return Optional.of(new Fault(path, "not-an-object"));
        }
        int seen = 0;
        for (var field : fields) {
            var value = body.get(field.name);
            if (value == null || value.isNull()) {
                if (field.required) {
                    return Optional.of(new Fault(path + field.name, "missing"));
                }
                seen += value == null ? 0 : 1;
                continue;
            }
            seen++;
            var fault = field.type.check(value, path + field.name);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return seen == body.size() ? missing(body, path) : Optional.of(unknownField(body, path));
    }

    private Optional<Fault> missing(JsonNode body, String path) {
        return needs.stream()
                .filter(need -> body.path(need.field).asString("").equals(need.value))
                .filter(need -> !body.hasNonNull(need.name))
                .map(need -> new Fault(path + need.name, "missing"))
                .findFirst();
    }

    private Fault unknownField(JsonNode body, String path) {
        var known = fields.stream().map(Field::name).toList();
        var stranger =
                body.propertyNames().stream()
                        .filter(name -> !known.contains(name))
                        .findFirst()
                        .filter(FieldType.Text::isStorable);
        return new Fault(path + stranger.orElse("?"), Fault.UNKNOWN);
    }

    /// As JSON Schema 2020-12, for OpenAPI 3.1.
    public Map<String, Object> jsonSchema() {
        var properties = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var schema = new LinkedHashMap<>(field.type.jsonSchema());
            schema.put("description", field.about);
            properties.put(field.name, schema);
        }
        var required = fields.stream().filter(Field::required).map(Field::name).toList();
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        if (!needs.isEmpty()) {
            schema.put("allOf", needs.stream().map(Shape::ifThen).toList());
        }
        return schema;
    }

    private static Map<String, Object> ifThen(Need need) {
        var is = Map.of("properties", Map.of(need.field, Map.of("const", need.value)));
        return Map.of("if", is, "then", Map.of("required", List.of(need.name)));
    }
}
