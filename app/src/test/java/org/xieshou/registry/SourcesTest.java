package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// Where amounts, lines and ages come from is said to everybody in the language of the page.
class SourcesTest {
    private final List<String> wrong = new ArrayList<>();
    private int seen;

    @Test
    void everySourceThatComesAlongStandsInChineseAndEnglish() throws IOException {
        for (var folder : List.of("../catalogue", "../programmes")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(SourcesTest::isYaml).toList()) {
                    look(file.toString(), new Yaml().load(Files.readString(file)), Map.of());
                }
            }
        }

        assertThat(seen).isGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    private static boolean isYaml(Path file) {
        return file.toString().endsWith(".yaml");
    }

    private void look(String file, Object node, Map<?, ?> sources) {
        if (node instanceof List<?> list) {
            list.forEach(each -> look(file, each, sources));
        } else if (node instanceof Map<?, ?> map) {
            var known = map.get("sources") instanceof Map<?, ?> here ? here : sources;
            if (map.get("sources") instanceof Map<?, ?> here) {
                here.values().forEach(source -> check(file, source));
            }
            map.forEach((key, value) -> {
                if (key.equals("source")) {
                    named(file, value, known);
                } else if (!key.equals("sources")) {
                    look(file, value, known);
                }
            });
        }
    }

    private void named(String file, Object source, Map<?, ?> sources) {
        var all = source instanceof List<?> list ? list : List.of(source);
        for (var each : all) {
            if (!sources.containsKey(each)) {
                check(file, each);
            }
        }
    }

    private void check(String file, Object source) {
        seen++;
        boolean both =
                source instanceof Map<?, ?> map
                        && isChinese(map.get("zh"))
                        && !isChinese(map.get("en"));
        if (!both) {
            wrong.add(file + ": " + source);
        }
    }

    private static boolean isChinese(@Nullable Object text) {
        return text != null
                && text.toString()
                        .codePoints()
                        .anyMatch(each ->
                                Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    }
}
