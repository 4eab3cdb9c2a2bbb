package org.xieshou.campaigns.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieshou.campaigns.web.ReportPages.What;
import org.xieshou.shared.web.Sheet;

/// What was typed in a report, as the body of its entry.
final class ReportBody {
    private static final int MOST_POLICIES = 20;
    private static final int MOST_OF_ITEM = 40;

    private ReportBody() {}

    /// A session is of the newer version only where it says more.
    static String kind(What what, Map<String, Object> body) {
        return switch (what) {
            case SESSIONS ->
                    body.containsKey("school") || body.containsKey("policies")
                            ? "campaigns.session@2"
                            : "campaigns.session@1";
            case GOODS -> "assistance.handover@1";
            case TURNOUTS -> "campaigns.turnout@1";
            case RESULTS -> "campaigns.result@1";
            case AWARENESS -> "campaigns.awareness@1";
        };
    }

    static Map<String, Object> of(What what, Sheet answers, UUID campaign) {
        var body = new LinkedHashMap<String, Object>();
        switch (what) {
            case SESSIONS -> {
                where(what, answers, body);
                session(answers, body);
            }
            case GOODS -> {
                where(what, answers, body);
                goods(answers, body);
            }
            case TURNOUTS -> {
                where(what, answers, body);
                body.put("staff", answers.neededWhole("staff", 1, 100_000));
            }
            case RESULTS -> {
                where(what, answers, body);
                body.put("measure", answers.needed("measure", 20));
                body.put("number", answers.neededWhole("number", 0, 100_000_000));
            }
            case AWARENESS -> {
                body.put("campaign", campaign.toString());
                awareness(answers, body);
            }
        }
        return body;
    }

    private static void session(Sheet answers, Map<String, Object> body) {
        body.put("kind", answers.needed("kind", 20));
        body.put("topic", answers.needed("topic", 200));
        answers.whole("count", 1, 10_000).ifPresent(count -> body.put("count", count));
        answers.whole("audience", 0, 1_000_000).ifPresent(heads -> body.put("audience", heads));
        answers.text("place", 200).ifPresent(place -> body.put("place", place));
        if (answers.raw("kind").equals("head-teacher")) {
            answers.text("school", 64).ifPresent(school -> body.put("school", school));
        }
        var policies = policies(answers);
        if (!policies.isEmpty()) {
            body.put("policies", policies);
        }
    }

    /// Handed over to many at once, where no visit says what each home got.
    private static void goods(Sheet answers, Map<String, Object> body) {
        body.put("households", answers.neededWhole("households", 1, 100_000));
        var items =
                Arrays.stream(answers.raw("items").split("[、,，;；\n]"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .distinct()
                        .toList();
        answers.errors()
                .require(
                        items.stream().allMatch(item -> item.length() <= MOST_OF_ITEM),
                        "items",
                        "shared.form.long",
                        MOST_OF_ITEM);
        body.put("items", items.stream().map(item -> Map.of("item", item)).toList());
        answers.fen("value").ifPresent(fen -> body.put("value", fen));
        answers.require("value", body.containsKey("value") || !items.isEmpty());
        body.put("basis", answers.needed("basis", 20));
    }

    /// Those that were ticked, and others as written, one a line.
    private static List<String> policies(Sheet answers) {
        var policies = new ArrayList<>(answers.all("policies"));
        answers.raw("morePolicies")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(policies::add);
        var errors = answers.errors();
        errors.require(
                policies.size() <= MOST_POLICIES,
                "morePolicies",
                "campaigns.error.policies",
                MOST_POLICIES);
        errors.require(
                policies.stream().allMatch(each -> each.length() <= 60),
                "morePolicies",
                "shared.form.long",
                60);
        return policies.stream().distinct().toList();
    }

    private static void awareness(Sheet answers, Map<String, Object> body) {
        answers.text("school", 64).ifPresent(school -> body.put("school", school));
        answers.text("circle", 40).ifPresent(circle -> body.put("circle", circle));
        body.put("people", answers.needed("people", 20));
        body.put("how", answers.needed("how", 20));
        body.put("policy", answers.needed("policy", 60));
        int asked = answers.neededWhole("asked", 1, 100_000);
        int knew = answers.neededWhole("knew", 0, 100_000);
        answers.errors().require(knew <= asked, "knew", "campaigns.error.knew");
        body.put("asked", asked);
        body.put("knew", knew);
    }

    private static void where(What what, Sheet answers, Map<String, Object> body) {
        var parts = answers.raw("where").split("/", 2);
        if (!parts[0].isEmpty()) {
            body.put("activity", parts[0]);
        }
        if (parts.length > 1 && parts[1].matches("[1-9][0-9]?")) {
            body.put("module", Integer.parseInt(parts[1]));
        }
        boolean needed =
                switch (what) {
                    case SESSIONS, GOODS, AWARENESS -> true;
                    case TURNOUTS -> body.containsKey("activity");
                    case RESULTS -> body.containsKey("module");
                };
        answers.require("where", needed);
        if (what == What.TURNOUTS) {
            body.remove("module");
        }
    }
}
