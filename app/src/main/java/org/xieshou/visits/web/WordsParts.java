package org.xieshou.visits.web;

import java.util.stream.Stream;

/// The household's own words, and its consent to be quoted if it gave one.
final class WordsParts {
    private WordsParts() {}

    static Stream<Part> of(Fields fields) {
        var words = fields.text("words", 1000);
        var quote = fields.choice("quote", "inside", "public");
        fields.errors()
                .require(
                        words.isPresent() || quote.isEmpty() || fields.typed().has("words"),
                        "words",
                        "visits.error.words");
        if (words.isEmpty()) {
            return Stream.empty();
        }
        var voice =
                Part.of("visits.voice@1")
                        .with(
                                "kind",
                                fields.choice("voice", "worry", "feedback", "thanks")
                                        .orElse("wish"))
                        .with("text", words)
                        .with("language", fields.text("spoken", 35))
                        .with("quote", quote.orElse("none"));
        return quote.map(level -> Stream.of(consent(level), voice))
                .orElseGet(() -> Stream.of(voice));
    }

    private static Part consent(String level) {
        return Part.of("registry.consent@1")
                .with("purpose", "quote")
                .with("given", true)
                .with("level", level);
    }
}
