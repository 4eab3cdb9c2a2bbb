package org.xieshou;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xieshou.journal.EnvelopeReader;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Kind.About;

/// Entries as OpenAPI: one schema an envelope, one a kind, made from the very shapes that bodies are checked against.
final class EntrySchemas {
    private static final String HERE = "#/components/schemas/";
    private static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");
    private static final Map<String, Object> MOMENT =
            Map.of("type", "string", "format", "date-time");

    private EntrySchemas() {}

    static void describe(OpenAPI api, Collection<Kind> kinds) {
        var schemas = api.getComponents();
        schemas.addSchemas("Envelope", schema(envelope()));
        var all = new ArrayList<Map<String, Object>>();
        for (var kind : kinds) {
            var name = "Entry." + kind.name() + ".v" + kind.version();
            schemas.addSchemas(name, schema(entry(kind)));
            all.add(reference(name));
        }
        schemas.addSchemas("Entry", schema(Map.of("oneOf", all)));
        schemas.addSchemas("Problem", schema(problem()));
        var entries =
                schema(
                        Map.of(
                                "type",
                                "array",
                                "maxItems",
                                EnvelopeReader.MOST_ENTRIES,
                                "items",
                                reference("Entry")));
        var path = api.getPaths().get("/api/v1/entries");
        if (path == null) {
            return;
        }
        path.getPost()
                .setRequestBody(
                        new RequestBody()
                                .required(true)
                                .content(content("application/json", entries)));
        tellOfRefusals(api);
    }

    private static void tellOfRefusals(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation ->
                        operation
                                .getResponses()
                                .addApiResponse(
                                        "default",
                                        new ApiResponse()
                                                .description("A refusal, as RFC 9457")
                                                .content(
                                                        content(
                                                                "application/problem+json",
                                                                schema(reference("Problem"))))));
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Schema<?> schema(Map<String, Object> json) {
        return Json31.mapper().convertValue(json, JsonSchema.class);
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", HERE + name);
    }

    private static Map<String, Object> envelope() {
        var fields = new LinkedHashMap<String, Object>();
        for (var name : List.of("id", "subject", "person", "occasion", "device", "corrects")) {
            fields.put(name, ID);
        }
        fields.put("kind", Map.of("type", "string"));
        fields.put("unit", Map.of("type", "string", "maxLength", 40));
        fields.put("dseq", Map.of("type", "integer", "minimum", 0));
        fields.put("basedOn", Map.of("type", "integer", "minimum", 0));
        fields.put("happened", MOMENT);
        fields.put("sent", MOMENT);
        fields.put("salt", Map.of("type", "string", "contentEncoding", "base64"));
        fields.put("body", Map.of("type", "object"));
        return Map.of(
                "type",
                "object",
                "required",
                List.of("id", "kind", "happened", "body"),
                "properties",
                fields);
    }

    private static Map<String, Object> entry(Kind kind) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", Map.of("type", "string", "enum", List.of(kind.full())));
        fields.put("body", Map.of("oneOf", List.of(kind.shape().jsonSchema(), takenBack())));
        if (kind.about() == About.HOUSEHOLD) {
            fields.put(
                    "subject", ID); // a required field that is not described here would be dropped
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("allOf", List.of(reference("Envelope")));
        schema.put("type", "object");
        schema.put("properties", fields);
        schema.put("required", subject(kind));
        if (kind.about() == About.NONE) {
            fields.put("subject", Map.of("not", Map.of()));
        }
        return schema;
    }

    private static List<String> subject(Kind kind) {
        return kind.about() == About.HOUSEHOLD ? List.of("kind", "subject") : List.of("kind");
    }

    /// The body of a correction that takes an entry back.
    private static Map<String, Object> takenBack() {
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.of("void"),
                "properties",
                Map.of(
                        "void",
                        Map.of("type", "boolean", "enum", List.of(true)),
                        "why",
                        Map.of("type", "string")));
    }

    private static Map<String, Object> problem() {
        var text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "type", text,
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "detail", text,
                        "code", text));
    }
}
