package org.xieshou.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every word of the pages: there in each language, readable, and asked for by its right key.
class WordsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile("ui\\.t\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern SAID =
            Pattern.compile("(?:Text\\.of|\\.flash)\\(\\s*\"([a-z][^\"]*\\.[^\"]+)\"\\s*[,)]");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");

    /// Its file also translates picocli's own keys, whose English stands in the commands.
    private static final String COMMAND_LINE = "commands";

    @Test
    void hasTheSameKeysInChineseAndEnglish() throws IOException {
        for (Path zh : files("_zh.properties")) {
            var en = zh.resolveSibling(zh.getFileName().toString().replace("_zh", "_en"));

            assertThat(own(en)).as(en.toString()).isEqualTo(own(zh));
        }
    }

    @Test
    void hasNoKeyInAnotherLanguageThatChineseLacks() throws IOException {
        for (Path file : files(".properties")) {
            var zh = file.resolveSibling(bundle(file) + "_zh.properties");

            assertThat(read(zh).keySet()).as(file.toString()).containsAll(read(file).keySet());
        }
    }

    /// The last one would win, and a page that was there before would speak in words that were meant for another.
    @Test
    void hasNoKeyTwice() throws IOException {
        for (var language : List.of("_zh.properties", "_en.properties")) {
            var seen = new TreeSet<String>();
            var twice = new ArrayList<String>();
            for (Path file : files(language)) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(file.getFileName() + " " + key));
            }

            assertThat(twice).isEmpty();
        }
    }

    @Test
    void startsEveryKeyWithTheNameOfItsRoom() throws IOException {
        for (Path file : files(".properties")) {
            var own =
                    room(file).equals(COMMAND_LINE) ? own(file) : read(file).stringPropertyNames();

            assertThat(own)
                    .as(file.toString())
                    .isNotEmpty()
                    .allMatch(key -> key.startsWith(room(file) + "."));
        }
    }

    @Test
    void hasOnlyTextsThatCanBeFormatted() throws IOException {
        var unreadable = new ArrayList<String>();
        for (Path file : files(".properties")) {
            read(file).forEach((key, text) -> check(file + " " + key, (String) text, unreadable));
        }

        assertThat(unreadable).isEmpty();
    }

    private static void check(String where, String text, List<String> unreadable) {
        if (text.isBlank()) {
            unreadable.add(where + ": empty");
        } else if (text.replace("''", "").contains("'")) {
            unreadable.add(where + ": a lone ' swallows what follows; write ’ or ''");
        } else {
            try {
                var said =
                        new MessageFormat(text, Locale.ROOT)
                                .format(new Object[] {1, 2, 3, 4, 5, 6});
                if (said.contains("{")) {
                    unreadable.add(where + ": " + said);
                }
            } catch (IllegalArgumentException e) {
                unreadable.add(where + ": " + e.getMessage());
            }
        }
    }

    @Test
    void hasEveryTextThatTemplatesAndHandlersAskFor() throws IOException {
        var asked = new TreeSet<>(found(TEMPLATES, ".jte", ASKED));
        asked.addAll(found(SOURCES, ".java", SAID));
        asked.removeAll(keys());

        assertThat(asked).as("keys without a text").isEmpty();
    }

    @Test
    void hasBothSentencesForEveryProblem() throws IOException {
        var wanted = new TreeSet<String>();
        for (String code : found(SOURCES, "Problem.java", CODE)) {
            wanted.add(code);
            wanted.add(code + ".maybe");
        }
        wanted.removeAll(keys());

        assertThat(wanted).as("problems without a sentence").isEmpty();
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (Path file : files("_zh.properties")) {
            keys.addAll(read(file).stringPropertyNames());
        }
        return keys;
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern)
            throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                var text = Files.readString(file);
                if (!ending.equals("Problem.java") || text.contains("extends Problem")) {
                    pattern.matcher(text).results().forEach(hit -> found.add(hit.group(1)));
                }
            }
        }
        return found;
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(one -> one.toString().endsWith(ending))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    /// The keys of the room itself.
    private static Set<String> own(Path file) throws IOException {
        return read(file).stringPropertyNames().stream()
                .filter(key -> key.startsWith(room(file) + "."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String bundle(Path file) {
        return file.getFileName().toString().replaceAll("_.*", "");
    }

    /// A room with many words keeps them in several files: `entries`, `entries-codes`.
    private static String room(Path file) {
        return bundle(file).replaceAll("-.*", "");
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
