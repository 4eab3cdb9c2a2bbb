package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;

/// Whoever does not reach a household is answered the same, word for word, whether it is there or not: in lists, counts,
/// searches, drop-downs, files and refusals, under its own ids and under ids of nobody.
@Tag("slow")
class UnseenTest {
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern CHANCE =
            Pattern.compile(
                    "[A-Za-z0-9_-]{40,}|name=\"lot\" type=\"text\" value=\"[-0-9a-f]*\"|\"lot\":\"[-0-9a-f]*\"|name=\"basedOn\" value=\"[0-9]*\"|\"basedOn\":\"?[0-9]+\"?|[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?|\"reference\":\"[0-9a-f]{8}\"");

    /// Whose answers count the whole city, by design: campaigns and what counts for them, how long the journal is, and what
    /// people did at their accounts, this test's own exports among it. `TwoStepsTest` sees to it that no household is named.
    private static final List<String> OF_ALL =
            List.of(
                    "/campaigns",
                    "/api/v1/campaigns",
                    "/checkpoint",
                    "/security",
                    "/api/v1/security",
                    "/api/v1/checkpoint",
                    "/health/counts",
                    "/api/v1/health/counts",
                    "/donors",
                    "/api/v1/donors");

    private static TestHouse house;
    private static TestCity city;
    private static Crowd crowd;
    private static Actor clinician;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        city = new TestCity(house);
        crowd = new Crowd(house, city);
        clinician = Marked.clinician(city);
        new Marked(city, clinician);
        city.household(TestCity.VILLAGE);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aHouseholdOutOfReachChangesNoAnswer() throws Exception {
        var browsers = new LinkedHashMap<Role, Browser>();
        for (var role : Role.values()) {
            browsers.put(role, crowd.person(role, TestCity.VILLAGE, Crowd.inDays(9)));
        }
        var nobody = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var before = new LinkedHashMap<Role, Map<String, String>>();
        for (var browser : browsers.entrySet()) {
            before.put(browser.getKey(), walk(browser.getValue(), nobody));
        }

        var there = new Marked(city, clinician);
        var ids =
                List.of(
                        there.household,
                        id(there, "casework.difficulty@1"),
                        id(there, "health.measurement@1"));

        var differing = new TreeSet<String>();
        for (var browser : browsers.entrySet()) {
            var then = before.getOrDefault(browser.getKey(), Map.of());
            compare(then, walk(browser.getValue(), ids))
                    .forEach(each -> differing.add(browser.getKey() + " " + each));
            browser.getValue().close();
        }
        assertThat(differing).isEmpty();
    }

    private static List<String> compare(Map<String, String> then, Map<String, String> now) {
        var differing = new ArrayList<String>();
        now.forEach((path, answer) -> {
            var before = String.valueOf(then.get(path));
            if (!answer.equals(before) && OF_ALL.stream().noneMatch(path::startsWith)) {
                differing.add(path + ": " + difference(before, answer));
            }
        });
        return differing;
    }

    private static UUID id(Marked marked, String kind) {
        return java.util.Objects.requireNonNull(marked.entries.get(kind));
    }

    private static String difference(String then, String now) {
        int at = 0;
        while (at < Math.min(then.length(), now.length()) && then.charAt(at) == now.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return "…"
                + then.substring(from, Math.min(then.length(), at + 60))
                + "… became …"
                + now.substring(from, Math.min(now.length(), at + 60))
                + "…";
    }

    /// Answers by pattern, without what is chance.
    private static Map<String, String> walk(Browser browser, List<UUID> ids) throws Exception {
        var answers = new LinkedHashMap<String, String>();
        for (var pattern : patterns()) {
            if (!pattern.contains("{")) {
                answers.put(pattern, answer(browser, pattern));
                continue;
            }
            for (int i = 0; i < ids.size(); i++) {
                var path =
                        pattern.replaceAll("\\{[^}:]*:([a-z-]+)[^}]*}", "$1")
                                .replaceAll("\\{[^}]*}", ids.get(i).toString());
                answers.put(pattern + " " + i, answer(browser, path));
            }
        }
        return answers;
    }

    private static String answer(Browser browser, String path) throws Exception {
        var answer = browser.get(path);
        var plain = CHANCE.matcher(answer.body()).replaceAll("");
        return answer.status() + " " + answer.to() + " " + UUIDS.matcher(plain).replaceAll("ID");
    }

    private static Set<String> patterns() {
        var patterns = new LinkedHashSet<String>();
        var mapping = house.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (var info : mapping.getHandlerMethods().keySet()) {
            var verbs = info.getMethodsCondition().getMethods();
            if (verbs.isEmpty() || verbs.contains(RequestMethod.GET)) {
                patterns.addAll(info.getPatternValues());
            }
        }
        patterns.removeIf(path ->
                path.startsWith("/kit") || path.startsWith("/error") || path.startsWith("/css"));
        patterns.addAll(
                List.of(
                        "/households?q=%E7%87%95%E7%9F%A5%E7%A7%8B",
                        "/households?q=13900008821",
                        "/api/v1/households?q=%E6%88%B7%E5%8F%B7%E9%87%91%E9%9B%80%E4%B8%80",
                        "/households?area=4",
                        "/api/v1/households?status=dibao&order=NUMBER",
                        "/households?fact=household.income-wages&test=least&value=1",
                        "/households/export?format=csv",
                        "/households/export?format=xlsx",
                        "/visits?from=2019-01-01&to=2030-01-01",
                        "/visits/new?q=%E7%87%95",
                        "/quality/missing-birth",
                        "/need?area=4",
                        "/pairing?area=4",
                        "/watch?area=4"));
        return patterns;
    }
}
