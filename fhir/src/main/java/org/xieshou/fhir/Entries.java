package org.xieshou.fhir;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The entries of a bundle, each resource once.
final class Entries {
    record Entry(UUID id, Node resource) {}

    private final Map<UUID, Node> all = new LinkedHashMap<>();

    UUID add(UUID id, Node resource) {
        all.putIfAbsent(id, resource);
        return id;
    }

    UUID add(PersonFile.Organization unit) {
        return add(
                named(unit),
                Node.resource("Organization")
                        .with("identifier", List.of(identifier("unit", unit.id())))
                        .with("name", unit.name()));
    }

    static Node identifier(String system, String value) {
        return Node.of().with("system", "urn:xieshou:" + system).with("value", value);
    }

    static UUID named(PersonFile.Organization unit) {
        return named("unit:" + unit.id());
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    List<UUID> ids() {
        return List.copyOf(all.keySet());
    }

    List<Node> list() {
        return all.entrySet().stream()
                .map(entry ->
                        Node.of()
                                .with("fullUrl", "urn:uuid:" + entry.getKey())
                                .with("resource", entry.getValue()))
                .toList();
    }
}
