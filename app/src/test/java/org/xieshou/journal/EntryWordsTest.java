package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.TestHouse;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Shape;

/// Every field and every code of every kind can be said to a person.
class EntryWordsTest {
    private static TestHouse house;

    @BeforeAll
    static void open() {
        house = TestHouse.withoutWeb();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void hasWordsForEveryFieldAndCodeOfEveryKind(String language) {
        var missing = new TreeSet<String>();
        for (var kind : house.get(Kinds.class).all()) {
            missing.addAll(missing(kind, language));
        }

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rooms.md", "entries.md"})
    void isNamedInThePages(String page) throws IOException {
        var text = Files.readString(Path.of("../docs", page));
        var versioned = page.equals("entries.md");

        for (var kind : house.get(Kinds.class).all()) {
            assertThat(text).contains("`" + (versioned ? kind.full() : kind.name()) + "`");
        }
    }

    private static List<String> missing(Kind kind, String language) {
        var missing = new ArrayList<String>();
        var entries = new TreeSet<>(keys("entries", language));
        entries.addAll(keys("entries-visits", language));
        var known = new TreeSet<>(entries);
        known.addAll(keys("entries-codes", language));
        known.addAll(keys(kind.room(), language));
        if (!entries.contains("entries." + kind.name().replaceFirst("\\.", ".kind."))) {
            missing.add(kind.name());
        }
        fields(kind.shape(), kind.room() + ".field.", entries, missing);
        codes(kind.shape(), kind.room(), known, missing);
        return missing;
    }

    private static void fields(
            Shape shape, String prefix, Set<String> entries, List<String> missing) {
        for (var field : shape.fields()) {
            if (!entries.contains("entries." + prefix + field.name())) {
                missing.add(prefix + field.name());
            }
            inner(field.type()).ifPresent(inner -> fields(inner, prefix, entries, missing));
        }
    }

    private static java.util.Optional<Shape> inner(FieldType type) {
        return switch (type) {
            case FieldType.Inner(var shape) -> java.util.Optional.of(shape);
            case FieldType.Many(FieldType.Inner(var shape), _) -> java.util.Optional.of(shape);
            default -> java.util.Optional.empty();
        };
    }

    private static void codes(Shape shape, String room, Set<String> known, List<String> missing) {
        for (var field : shape.fields()) {
            if (field.type() instanceof FieldType.Choice(var codes)
                    && !field.name().equals("fact")) {
                for (var code : codes) {
                    var key = field.name() + "." + code;
                    if (!known.contains("entries." + room + ".field." + key)
                            && !known.contains(room + "." + key)) {
                        missing.add(room + "." + key);
                    }
                }
            }
        }
    }

    private static Set<String> keys(String room, String language) {
        var locale = java.util.Locale.of(language);
        return ResourceBundle.getBundle("messages/" + room, locale).keySet();
    }
}
