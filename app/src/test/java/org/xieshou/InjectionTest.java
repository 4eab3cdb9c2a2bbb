package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xieshou.access.Role;

/// Quotes, ends of statements, markup and what no type can hold, in every parameter of every address and every field of
/// every form: answered, and never as a fault of ours. Sorting and filtering are parameters like others.
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class InjectionTest extends MarkedCity {
    private static final String MARKUP = "\"><script>alert(8127)</script>";

    /// What stands where a name, a number, a day or an id is expected.
    private static final List<String> NASTY =
            List.of(
                    "'",
                    "');--",
                    "number; select pg_sleep(9)",
                    MARKUP,
                    "\u0000\uFFFE%",
                    "99999999999999999999",
                    "+999999999-12-31",
                    "1e2147483647",
                    "{0}${7*7}%s\\");

    /// Of addresses that take whatever is sent.
    private static final List<String> USUAL =
            List.of(
                    "q",
                    "from",
                    "to",
                    "order",
                    "sort",
                    "unit",
                    "area",
                    "page",
                    "below",
                    "find",
                    "household",
                    "person",
                    "item");

    private static final Pattern WORDS = Pattern.compile("\\{[^}:]*:([^}]*)}");

    private static Browser everybody;

    @BeforeAll
    static void signIn() throws Exception {
        var hired = crowd.hire(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        for (var role : Role.values()) {
            crowd.assign(hired.staff(), role, TestCity.ROOT, Crowd.inDays(9));
        }
        everybody = crowd.browser("everybody", hired);
    }

    @Test
    void everyParameterOfEveryAddressIsAnswered(CapturedOutput log) throws Exception {
        var faults = new TreeSet<String>();
        int asked = 0;
        for (var handler : handlers().entrySet()) {
            for (var pattern : handler.getKey().getPatternValues()) {
                var path =
                        pattern.replaceAll("\\{[^}:]*:([a-z-]+)[^}]*}", "$1")
                                .replaceAll("\\{[^}]*}", marked.household.toString());
                // what a page and its JSON read is read by the same code: the JSON gets a value in
                // all parameters at once
                boolean isTwin =
                        pattern.startsWith("/api/")
                                && handler.getKey().getPatternValues().size() > 1;
                var names = parameters(handler.getValue());
                for (var value : NASTY) {
                    for (var query : queries(names, value, isTwin)) {
                        look(path + "?" + query, faults);
                    }
                    asked += names.size();
                }
                if (pattern.contains("{")) {
                    for (var value : NASTY) {
                        look(pattern.replaceAll("\\{[^}]*}", coded(value)), faults);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(2_000);
        assertThat(log.getAll()).doesNotContain(" ERROR ", "pg_sleep", "PSQLException");
    }

    private static List<String> queries(Set<String> names, String value, boolean together) {
        var each = names.stream().map(name -> coded(name) + "=" + coded(value)).toList();
        return together && !each.isEmpty() ? List.of(String.join("&", each)) : each;
    }

    @Test
    void everyFieldOfEveryFormIsAnswered(CapturedOutput log) throws Exception {
        var forms = forms();
        assertThat(forms).hasSizeGreaterThan(30);
        var values = new ArrayList<>(NASTY);
        values.add("9".repeat(5_000));
        values.add("-999999999-01-01");
        values.add("\uD800");
        var faults = new TreeSet<String>();
        for (var form : forms.values()) {
            for (var field : form.fields().keySet()) {
                for (var value : values) {
                    var fields = new LinkedHashMap<>(form.fields());
                    fields.put(field, value);
                    var what = "POST " + form.action() + " " + field + "=" + shown(value);
                    judge(what, everybody.post(form.action(), fields), faults);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(log.getAll()).doesNotContain(" ERROR ", "PSQLException");
    }

    /// Of all pages there are, with every word that stands for a gap in their addresses.
    private static Map<String, Addresses.Form> forms() throws Exception {
        var forms = new LinkedHashMap<String, Addresses.Form>();
        var paths = new LinkedHashSet<String>();
        for (var handler : handlers().keySet()) {
            for (var pattern : handler.getPatternValues()) {
                for (var word : words(pattern)) {
                    var path = WORDS.matcher(pattern).replaceAll(word);
                    marked.ids()
                            .forEach(id ->
                                    paths.add(
                                            path.replaceAll("\\{person}", marked.person.toString())
                                                    .replaceAll("\\{[^}]*}", id.toString())));
                }
            }
        }
        for (var path : paths) {
            var answer = everybody.get(path);
            if (answer.isPage()) {
                Addresses.forms(answer.body(), path)
                        .forEach(form -> forms.putIfAbsent(form.action(), form));
            }
        }
        forms.keySet().removeIf(action -> action.contains("/erase"));
        return forms;
    }

    private static List<String> words(String pattern) {
        var gap = WORDS.matcher(pattern);
        return gap.find() ? List.of(gap.group(1).split("\\|", -1)) : List.of("");
    }

    private static void look(String path, Set<String> faults) throws Exception {
        judge(path, everybody.get(path), faults);
    }

    private static void judge(String what, Browser.Answer answer, Set<String> faults) {
        if (answer.status() >= 500) {
            faults.add(answer.status() + " " + what);
        }
        if (answer.body().startsWith("<") && answer.body().contains("<script>alert(8127)")) {
            faults.add("markup " + what);
        }
        if (answer.body().contains("org.postgresql") || answer.body().contains("SQLException")) {
            faults.add("tells " + what);
        }
    }

    private static String shown(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        var mapping = house.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var handlers = new LinkedHashMap<RequestMappingInfo, HandlerMethod>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> {
                    var verbs = info.getMethodsCondition().getMethods();
                    boolean ours = handler.getBeanType().getName().startsWith("org.xieshou.");
                    if (ours && (verbs.isEmpty() || verbs.contains(RequestMethod.GET))) {
                        handlers.put(info, handler);
                    }
                });
        return handlers;
    }

    /// The names that a handler reads from the address: its own parameters, and the parts of what is made of them.
    private static Set<String> parameters(HandlerMethod handler) {
        var names = new LinkedHashSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            names.addAll(names(parameter));
        }
        return names;
    }

    private static List<String> names(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return List.of();
        }
        if (Map.class.isAssignableFrom(parameter.getParameterType())) {
            return USUAL;
        }
        if (asked != null) {
            var name = asked.name().isEmpty() ? asked.value() : asked.name();
            return List.of(
                    name.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : name);
        }
        if (parameter.getParameterType().isRecord()
                && parameter.getParameterType().getName().startsWith("org.xieshou.")) {
            var parts = new ArrayList<String>();
            Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .forEach(part -> parts.add(part.getName()));
            return List.copyOf(parts);
        }
        return List.of();
    }
}
