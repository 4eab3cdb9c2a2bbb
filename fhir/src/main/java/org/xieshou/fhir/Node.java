package org.xieshou.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One JSON object, built field by field in order; what is null or empty is left out, as FHIR wants it.
final class Node {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Node of() {
        return new Node();
    }

    static Node resource(String type) {
        return of().with("resourceType", type);
    }

    Node with(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Node node -> fields.put(name, node.fields);
            case List<?> list when list.isEmpty() -> {}
            case List<?> list -> fields.put(name, list.stream().map(Node::plain).toList());
            default -> fields.put(name, value);
        }
        return this;
    }

    private static Object plain(Object value) {
        return value instanceof Node node ? node.fields : value;
    }

    Map<String, Object> json() {
        return fields;
    }

    static Node coding(String system, String code, String display) {
        return of().with("system", system).with("code", code).with("display", display);
    }

    static Node concept(Node coding) {
        return of().with("coding", List.of(coding));
    }

    static Node text(String text) {
        return of().with("text", text);
    }

    static Node reference(UUID to) {
        return of().with("reference", "urn:uuid:" + to);
    }
}
