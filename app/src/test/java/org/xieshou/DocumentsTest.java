package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What docs/ says of rooms, words and settings is what there is.
class DocumentsTest {
    private static final Path HOUSE = Path.of("src/main/java/org/xieshou");
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern SETTING = Pattern.compile("@Value\\(\\s*\"\\$\\{([A-Za-z.-]+)");

    @Test
    void everyRoomHasItsPart() throws IOException {
        var page = Files.readString(DOCS.resolve("rooms.md"));
        var rooms = new TreeSet<String>();
        try (var folders = Files.list(HOUSE)) {
            folders.filter(Files::isDirectory)
                    .forEach(room -> rooms.add(room.getFileName().toString()));
        }
        var parts =
                Pattern.compile("(?m)^## (\\w+)$")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(parts).isEqualTo(rooms);
    }

    @Test
    void theGlossaryIsInOrderAndNamesASourceForEachWord() throws IOException {
        var rows =
                Files.readAllLines(DOCS.resolve("glossary/README.md")).stream()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| English"))
                        .map(line -> List.of(line.split("\\|", -1)))
                        .toList();
        var words = rows.stream().map(row -> row.get(1).strip().toLowerCase(Locale.ROOT)).toList();

        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(row.subList(1, 5)).hasSize(4).noneMatch(String::isBlank));
        assertThat(words).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    }

    @Test
    void everySettingThatTheHouseReadsIsExplained() throws IOException {
        var settings = new TreeSet<String>();
        try (var files = Files.walk(HOUSE)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                SETTING.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> settings.add(found.group(1)));
            }
        }
        // the parts of their records
        settings.addAll(
                List.of(
                        "xieshou.place.name",
                        "xieshou.place.name-en",
                        "xieshou.place.zone",
                        "xieshou.accounts.renew-after",
                        "xieshou.accounts.code-within",
                        "xieshou.accounts.second-factor-for",
                        "xieshou.accounts.steps-aside",
                        "xieshou.accounts.recovery-codes"));
        var page = Files.readString(DOCS.resolve("running.md"));

        assertThat(settings)
                .isNotEmpty()
                .allMatch(name -> page.contains("`" + name + "`"), "explained in running.md");
    }
}
