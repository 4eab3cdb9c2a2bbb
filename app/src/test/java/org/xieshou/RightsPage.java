package org.xieshou;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xieshou.access.Role;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.press.Rules;

/// The text of docs/rights.md as the code has it.
final class RightsPage {
    private static final String BEGINNING =
            """
            # Rights
            Who may what, as the code has it; a test holds this page to it (docs/decisions/0015-fields.md). An address opens with one of its rights, for households
            in reach; what of them is shown goes by field. To change a right, change the code, run `SightTest`, read what it wrote to
            `app/target/rights.md`, and put it here.
            """;

    static final Path PAGE = Path.of("../docs/rights.md");

    private RightsPage() {}

    static String of(TestHouse house) {
        return BEGINNING
                + table("Fields", List.of(Field.values()), Role::sees)
                + table(
                        "Rights",
                        List.of(Right.values()),
                        (role, right) -> role.rights().contains(right))
                + addresses(house);
    }

    /// Whether docs/rights.md says what the code has.
    static boolean isTrue(TestHouse house) throws IOException {
        return Files.readString(PAGE).equals(of(house));
    }

    private interface Has<T> {
        boolean test(Role role, T what);
    }

    private static <T extends Enum<T>> String table(String title, List<T> rows, Has<T> has) {
        var text = new StringBuilder("\n## " + title + "\n");
        for (var row : rows) {
            var roles =
                    Arrays.stream(Role.values())
                            .filter(role -> has.test(role, row))
                            .map(Role::name)
                            .collect(Collectors.joining(", "));
            text.append("- %s: %s%n".formatted(row, roles.isEmpty() ? "nobody" : roles));
        }
        return text.toString();
    }

    private static String addresses(TestHouse house) {
        var byRule = new TreeMap<String, java.util.TreeSet<String>>();
        house.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("org.xieshou.")) {
                        var rule = Rules.of(handler).map(RightsPage::rule).orElse("nobody");
                        for (var path : info.getPatternValues()) {
                            var verbs = info.getMethodsCondition().getMethods();
                            byRule.computeIfAbsent(rule, _ -> new java.util.TreeSet<>())
                                    .add(
                                            path
                                                    + (verbs.contains(RequestMethod.GET)
                                                            ? ""
                                                            : " " + verbs));
                        }
                    }
                });
        var text = new StringBuilder("\n## Addresses\nGET where nothing else is said.\n");
        byRule.forEach((rule, paths) -> {
            text.append("\n### ").append(rule).append('\n');
            paths.forEach(path -> text.append("- `").append(path).append("`\n"));
        });
        return text.toString();
    }

    private static String rule(Rules.Rule rule) {
        return switch (rule) {
            case Rules.Everybody _ -> "Everybody";
            case Rules.Holders(var rights) ->
                    rights.isEmpty()
                            ? "Everybody signed in"
                            : rights.stream().map(Enum::name).collect(Collectors.joining(" or "));
        };
    }
}
