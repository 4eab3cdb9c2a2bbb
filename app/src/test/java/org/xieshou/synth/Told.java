package org.xieshou.synth;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xieshou.journal.Envelope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a city's entries say, read back as any receiver would.
record Told(List<Said> entries) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Said(Envelope envelope, JsonNode body) {
        String text(String field) {
            return body.path(field).stringValue("");
        }

        UUID subject() {
            return java.util.Objects.requireNonNull(envelope.subject());
        }
    }

    static Told of(City city) {
        return new Told(
                city.envelopes().map(each -> new Said(each, JSON.readTree(each.body()))).toList());
    }

    Stream<Said> kind(String kind) {
        return entries.stream().filter(each -> each.envelope.kind().equals(kind + "@1"));
    }

    /// Without corrections: what was first said.
    Stream<Said> first(String kind, Predicate<Said> which) {
        return kind(kind).filter(each -> each.envelope.corrects() == null).filter(which);
    }

    static Predicate<Said> by(String unit) {
        return each -> each.envelope.unit().equals(unit);
    }
}
