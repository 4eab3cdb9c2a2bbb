package org.xieshou.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Templates hold no words of any language and nothing the content policy would refuse.
class TemplatesTest {
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder)=\"[^\"$]*\\p{L}");
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "\\bstyle=|\\son[a-z]+=|hx-on|<style|<script(?![^>]*\\ssrc=)|\\$unsafe|javascript:");

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?:@template\\.components\\.field\\(|<input )[^\\n]*?name ?= ?\"([\\w-]+)\"[^\\n]*");
    private static final Pattern FORM = Pattern.compile("(?s)<form.*?</form>");
    private static final Pattern TYPED =
            Pattern.compile(
                    "<input(?![^>]*type=\"(?:hidden|checkbox|radio)\")|components\\.field\\(");
    private static final Pattern BUTTON = Pattern.compile("<button[^>]*>");
    private static final Pattern HIDDEN =
            Pattern.compile("\"(?:password|(?:current|new)-password|one-time-code)\"");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(one -> one.toString().endsWith(".jte")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNoHardWiredWords(Path template) throws IOException {
        assertThat(words(Files.readString(template))).as(template.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNothingThatTheContentPolicyRefuses(Path template) throws IOException {
        assertThat(FORBIDDEN.matcher(Files.readString(template)).results().map(hit -> hit.group()))
                .as(template.toString())
                .isEmpty();
    }

    /// What was typed into a refused form is sent again in another language: never a password or a code.
    @Test
    void everyFieldOfAPasswordOrACodeIsKnownAsSecret() throws IOException {
        var secrets = new TreeSet<String>();
        for (var template : templates()) {
            FIELD.matcher(Files.readString(template))
                    .results()
                    .filter(field -> HIDDEN.matcher(field.group()).find())
                    .map(field -> field.group(1))
                    .forEach(secrets::add);
        }

        assertThat(secrets)
                .contains("password", "old", "fresh", "again", "code", "renew-password")
                .allMatch(Ui::isSecret);
    }

    /// Enter in a field presses the first button of its form: where several decide, none of them may be that.
    @ParameterizedTest
    @MethodSource("templates")
    void enterInAFieldDecidesNothing(Path template) throws IOException {
        var text = Files.readString(template);
        boolean isGuarded = text.contains("<button class=\"vh\" form=");
        var rash =
                FORM.matcher(text)
                        .results()
                        .map(form -> form.group())
                        .filter(form -> !isGuarded && isRash(form))
                        .toList();

        assertThat(rash).as(template.toString()).isEmpty();
    }

    private static boolean isRash(String form) {
        var buttons = BUTTON.matcher(form).results().map(button -> button.group()).toList();
        return TYPED.matcher(form).find()
                && buttons.stream().filter(button -> button.contains("name=")).count() > 1
                && !buttons.getFirst().matches(".*(disabled hidden|class=\"vh\").*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Hello</p> | Hello",
                "<p>${ui.t(\"a.b\")}</p> |",
                "@if(a.b(\"x\")) 户 @endif | 户",
                "<a href=\"${x}\">·</a> |",
                "@template.components.note(content = @`<b>Hm</b>`) | Hm",
                "<a class=\"${a > b ? \"x\" : null}\">%</a> |"
            })
    void findsWordsWhereTheyAre(String template, String words) {
        assertThat(words(template)).isEqualTo(words == null ? "" : words);
    }

    @Test
    void findsSpokenAttributes() {
        assertThat(words("<a aria-label=\"Close\"></a>")).isNotEmpty();
        assertThat(words("<a aria-label=\"${ui.t(\"x\")}\"></a>")).isEmpty();
    }

    /// What a reader would see or hear without any message: the text between tags, once directives,
    /// expressions and tags are gone.
    private static String words(String template) {
        var code =
                template.replaceAll("(?s)@\\*.*?\\*@", "")
                        .replaceAll("(?m)^@(import|param).*$", "");
        var spoken = SPOKEN.matcher(code).results().map(hit -> hit.group()).toList();
        var plain = unbraced(code);
        plain =
                plain.replaceAll("@(?:if|elseif|for|template[.a-zA-Z]*)\\b", "")
                        .replaceAll("@(?:else|endif|endfor)\\b", "");
        plain = plain.replaceAll("(?s)<!?/?[a-zA-Z][^<>]*>", " ").replaceAll("&[a-z]+;", "");
        return (String.join(" ", spoken) + plain.replaceAll("[^\\p{L}]+", " ")).strip();
    }

    /// Takes out `${…}`, `!{…}` and the `(…)` of directives, but keeps what stands in @`…` inside them.
    private static String unbraced(String code) {
        var kept = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            if (code.startsWith("@`", i)) {
                int end = code.indexOf('`', i + 2);
                kept.append(unbraced(code.substring(i + 2, end < 0 ? code.length() : end)));
                i = end < 0 ? code.length() : end;
            } else if (depth > 0) {
                depth += step(code.charAt(i));
            } else if (opens(code, i)) {
                depth = 1;
            } else {
                kept.append(code.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean opens(String code, int i) {
        char here = code.charAt(i);
        return (here == '{' && i > 0 && "$!".indexOf(code.charAt(i - 1)) >= 0)
                || (here == '('
                        && code.substring(0, i)
                                .matches("(?s).*@(?:if|elseif|for|template[.a-zA-Z]*)"));
    }

    private static int step(char one) {
        return switch (one) {
            case '(', '{' -> 1;
            case ')', '}' -> -1;
            default -> 0;
        };
    }
}
