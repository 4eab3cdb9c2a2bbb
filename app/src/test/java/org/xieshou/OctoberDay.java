package org.xieshou;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/// The entries of 16 and 17 October 2019 as the units report them, envelopes ready to be sent (domain §1).
final class OctoberDay {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String EVE = "2019-10-16T10:00:00+08:00";
    private static final String DAY = "2019-10-17T16:00:00+08:00";

    /// Each as JSON, in the order in which things happened.
    final List<String> entries = new ArrayList<>();

    final Set<UUID> lawVisits = new LinkedHashSet<>();
    final Set<UUID> lawHandovers = new LinkedHashSet<>();
    final Set<UUID> lawSessions = new LinkedHashSet<>();
    final Set<UUID> zoneVisits = new LinkedHashSet<>();
    final UUID campaign;
    final UUID joint;

    private final List<UUID> households = new ArrayList<>();

    OctoberDay() {
        for (int no = 0; no < 23; no++) {
            var household = id(EVE);
            households.add(household);
            add(
                    "registry.household@1",
                    new By("fpb", EVE),
                    household,
                    Map.of("area", TestCity.VILLAGE));
        }
        campaign =
                add(
                        "campaigns.campaign@1",
                        new By("fpb", EVE),
                        null,
                        Map.of(
                                "title",
                                "扶贫日",
                                "from",
                                "2019-10-16",
                                "to",
                                "2019-10-17",
                                "lead",
                                "fpb",
                                "area",
                                TestCity.ROOT));
        law();
        zone();
        joint = joint();
    }

    /// The unit of the eve: thirteen households, goods of 500 yuan in all, thirteen talks.
    private void law() {
        var activity = activity("慰问走访", "2019-10-16", "law");
        for (int no = 0; no < 13; no++) {
            lawVisits.add(visit("law", EVE, no, Map.of("team", 3, "activity", activity)));
            var body =
                    Map.of(
                            "items",
                            List.of(Map.of("item", "大米", "quantity", 10, "unit", "kg")),
                            "value",
                            no == 12 ? 3848 : 3846,
                            "basis",
                            "total",
                            "activity",
                            activity);
            lawHandovers.add(
                    add("assistance.handover@1", new By("law", EVE), households.get(no), body));
        }
        for (int no = 0; no < 13; no++) {
            lawSessions.add(session("law", EVE, Map.of("activity", activity)));
        }
    }

    /// Ten staff on one afternoon, in six homes.
    private void zone() {
        var activity = activity("再摸底", "2019-10-17", "zone");
        for (int no = 13; no < 19; no++) {
            zoneVisits.add(visit("zone", DAY, no, Map.of("team", 10, "activity", activity)));
        }
    }

    /// Four agencies with hospital and clinic, three modules.
    private UUID joint() {
        var modules =
                List.of(
                        Map.of("no", 1, "title", "惠民政策与健康知识", "lead", "health"),
                        Map.of("no", 2, "title", "义诊", "lead", "hospital"),
                        Map.of("no", 3, "title", "集中走访", "lead", "civil"));
        var day =
                add(
                        "campaigns.activity@1",
                        new By("fpb", DAY),
                        null,
                        Map.of(
                                "campaign",
                                campaign,
                                "title",
                                "联合服务日",
                                "from",
                                "2019-10-17",
                                "place",
                                "卫生室",
                                "modules",
                                modules,
                                "units",
                                List.of(
                                        "health",
                                        "insurance",
                                        "civil",
                                        "cdc",
                                        "hospital",
                                        "clinic")));
        session("health", DAY, Map.of("activity", day, "module", 1));
        add(
                "campaigns.result@1",
                new By("hospital", DAY),
                null,
                Map.of("activity", day, "module", 2, "measure", "measured", "number", 118));
        civilVisits(day);
        return day;
    }

    private void civilVisits(UUID day) {
        for (int no = 19; no < 23; no++) {
            visit("civil", DAY, no, Map.of("team", 3, "activity", day, "module", 3));
        }
    }

    private UUID activity(String title, String from, String unit) {
        return add(
                "campaigns.activity@1",
                new By("fpb", EVE),
                null,
                Map.of("campaign", campaign, "title", title, "from", from, "units", List.of(unit)));
    }

    private UUID visit(String unit, String happened, int household, Map<String, Object> more) {
        var body = new LinkedHashMap<>(more);
        body.put("met", "home");
        body.put("consent", true);
        return add("visits.visit@1", new By(unit, happened), households.get(household), body);
    }

    private UUID session(String unit, String happened, Map<String, Object> more) {
        var body = new LinkedHashMap<>(more);
        body.put("kind", "talk");
        body.put("topic", "惠民政策");
        return add("campaigns.session@1", new By(unit, happened), null, body);
    }

    /// Which unit did it, and when.
    private record By(String unit, String happened) {}

    private UUID add(String kind, By by, @Nullable UUID household, Map<String, ?> body) {
        var id = id(by.happened);
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("id", id);
        envelope.put("kind", kind);
        envelope.put("unit", by.unit);
        envelope.put("happened", by.happened);
        if (household != null) {
            envelope.put("subject", household);
        }
        envelope.put("body", body);
        entries.add(JSON.writeValueAsString(envelope));
        return id;
    }

    private static UUID id(String happened) {
        Instant moment = OffsetDateTime.parse(happened).toInstant();
        return Ids.v7(Clock.fixed(moment, ZONE));
    }

    static String call(List<String> entries) {
        return entries.stream().collect(Collectors.joining(",", "[", "]"));
    }
}
