package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// docs/capabilities.md names only pages, kinds and tests that exist, and counts what is missing.
class CapabilitiesTest {
    private static final Path PAGE = Path.of("../docs/capabilities.md");
    private static final Path HOUSE = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int ASKED_FOR = 53;
    private static final Pattern ROUTES =
            Pattern.compile("@GetMapping\\(([^)]*?)\\)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"(/[^\"]*)\"");
    private static final Pattern TICKED = Pattern.compile("`([^`]+)`");
    private static final Pattern KIND = Pattern.compile("`([a-z]+\\.[a-z-]+)@\\d+`");
    private static final Pattern TOP =
            Pattern.compile("Proved: (\\d+)\\. Not yet: (\\d+) \\(rows ([0-9, ]+|none)\\)\\.");

    private record Row(int number, String page, List<String> kinds, String test) {
        boolean isProved() {
            return !page.equals("not yet");
        }
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(PAGE)) {
            if (line.matches("\\| \\d+ \\|.*")) {
                var cells = line.split("\\|", -1);
                rows.add(
                        new Row(
                                Integer.parseInt(cells[1].strip()),
                                cells[5].strip(),
                                ticked(cells[6]),
                                cells[7].strip()));
            }
        }
        return rows;
    }

    private static List<String> ticked(String cell) {
        return TICKED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static List<Row> proved() throws IOException {
        return rows().stream().filter(Row::isProved).toList();
    }

    @Test
    void hasEachRowOnceInOrder() throws IOException {
        assertThat(rows())
                .extracting(Row::number)
                .isEqualTo(IntStream.rangeClosed(1, ASKED_FOR).boxed().toList());
    }

    @Test
    void countsAndNamesWhatIsMissing() throws IOException {
        var missing =
                rows().stream()
                        .filter(row -> !row.isProved())
                        .map(row -> String.valueOf(row.number))
                        .toList();
        var top = TOP.matcher(Files.readString(PAGE));

        assertThat(top.find()).isTrue();
        assertThat(top.group(1)).isEqualTo(String.valueOf(ASKED_FOR - missing.size()));
        assertThat(top.group(2)).isEqualTo(String.valueOf(missing.size()));
        assertThat(top.group(3)).isEqualTo(missing.isEmpty() ? "none" : String.join(", ", missing));
        assertThat(rows()).allSatisfy(row -> assertThat(row.test).isNotEmpty());
    }

    @Test
    void namesOnlyPagesThatAreServed() throws IOException {
        var served = routes();

        assertThat(proved()).isNotEmpty();
        assertThat(proved())
                .allSatisfy(row -> assertThat(served).containsAll(ticked(row.page)))
                .allSatisfy(row -> assertThat(ticked(row.page)).isNotEmpty());
    }

    @Test
    void namesOnlyKindsThatAreTaken() throws IOException {
        var taken =
                KIND.matcher(Files.readString(Path.of("../docs/entries.md")))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());

        assertThat(proved())
                .allSatisfy(row -> assertThat(row.kinds).isNotEmpty().isSubsetOf(taken));
    }

    @Test
    void namesOnlyTestsThatRun() throws IOException {
        var tests = tests();

        assertThat(proved())
                .allSatisfy(row ->
                        assertThat(ticked(row.test))
                                .isNotEmpty()
                                .allMatch(tests::contains, "is a test"));
    }

    private static Set<String> routes() throws IOException {
        var routes = new TreeSet<String>();
        for (var text : sources(HOUSE).values()) {
            ROUTES.matcher(text)
                    .results()
                    .flatMap(found -> QUOTED.matcher(found.group(1)).results())
                    .map(found -> found.group(1).replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                    .forEach(routes::add);
        }
        return routes;
    }

    /// `Class.method` of every method that carries a test's annotation.
    private static Set<String> tests() throws IOException {
        var marked =
                Pattern.compile(
                        "@(?:Test|ParameterizedTest|Property|Example)\\b(?:(?!void )[\\s\\S]){0,400}?void (\\w+)\\(");
        var tests = new TreeSet<String>();
        sources(TESTS)
                .forEach((name, text) ->
                        marked.matcher(text)
                                .results()
                                .forEach(found -> tests.add(name + "." + found.group(1))));
        return tests;
    }

    /// Class name → text.
    private static Map<String, String> sources(Path folder) throws IOException {
        var texts = new HashMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                texts.put(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return texts;
    }
}
