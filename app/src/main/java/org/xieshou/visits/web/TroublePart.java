package org.xieshou.visits.web;

import java.util.Optional;

/// A difficulty that the household told.
final class TroublePart {
    static final String[] TOPICS = {
        "medical",
        "schooling",
        "housing",
        "income",
        "food",
        "clothing",
        "water",
        "work",
        "papers",
        "other"
    };

    private TroublePart() {}

    /// @param untold stands for the words where only the topic was tapped
    static Optional<Part> of(Fields fields, String untold) {
        var topic = fields.choice("topic", TOPICS);
        var text = fields.text("difficulty", 500);
        fields.errors().require(topic.isPresent() || text.isEmpty(), "topic", "visits.error.topic");
        return topic.map(about ->
                Part.of("casework.difficulty@1")
                        .with("topic", about)
                        .with("text", text.orElse(untold))
                        .with("urgent", ticked(fields, "urgent"))
                        .with("settled", ticked(fields, "settled"))
                        .with("activity", fields.text("activity", 36)));
    }

    private static Optional<Boolean> ticked(Fields fields, String name) {
        return fields.typed().is(name, "on") ? Optional.of(true) : Optional.empty();
    }
}
