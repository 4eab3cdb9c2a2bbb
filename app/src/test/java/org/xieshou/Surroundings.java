package org.xieshou;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Field;
import org.xieshou.shared.Ids;

/// What stands around the marked household: a campaign, pairs, cases, and what strangers wrote of it. Here conditions refuse
/// that nobody meets who looks at the household alone.
final class Surroundings implements AutoCloseable {
    private static final String WHY = "夜里发烧，孩子要送医院";

    private final TestCity city;
    private final Marked marked;
    private final Crowd crowd;
    private final Refusals refusals;
    private final List<Browser> people = new ArrayList<>();
    private final UUID neighbour;
    private final UUID afar;
    private final UUID early = Ids.v7(Clock.systemUTC());
    private final Browser near;
    private final Browser far;

    Surroundings(TestCity city, Marked marked, Crowd crowd, Refusals refusals) throws Exception {
        this.city = city;
        this.marked = marked;
        this.crowd = crowd;
        this.refusals = refusals;
        neighbour = city.household(TestCity.OTHER_VILLAGE);
        afar = city.household(TestCity.VILLAGE);
        // a home without a helper is offered the whole office, with all that are in it
        say("pairing.pair@1", afar, Map.of("sort", "helper", "unit", "fpb", "from", "2019-09-01"));
        near = person(Role.COORDINATOR, TestCity.OTHER_VILLAGE);
        far = person(Role.COORDINATOR, TestCity.VILLAGE);
    }

    private Browser person(Role role, int area) throws Exception {
        var person = crowd.person(role, area, Crowd.inDays(9));
        people.add(person);
        return person;
    }

    /// @param within the role of somebody within reach; null of a stranger
    private void ask(
            Browser by, @Nullable Role within, String path, @Nullable Map<String, String> form)
            throws Exception {
        if (form == null) {
            by.get(path);
        } else {
            by.post(path, form);
        }
        refusals.note(new Refusals.Asked(by, within, path, form));
    }

    private UUID say(String kind, @Nullable UUID household, Map<String, ?> body) {
        return say(city.coordinator(), kind, household, body);
    }

    private UUID say(Actor by, String kind, @Nullable UUID household, Map<String, ?> body) {
        var occasion = city.occasion(by);
        var id = occasion.add(kind, household, body);
        taken(city.append(by, occasion.envelopes()).getFirst(), Receipt.State.ACCEPTED);
        return id;
    }

    private static void taken(Receipt receipt, Receipt.State state) {
        if (receipt.state() != state) {
            throw new AssertionError(receipt.toString());
        }
    }

    void drive() throws Exception {
        campaign();
        pupil();
        helper();
        handedOn();
        assigned();
        merged();
        ownWord();
        glass();
    }

    /// The board's lines name no household that its reader does not reach.
    private void campaign() throws Exception {
        var planned = city.campaign("fpb");
        var visit = new HashMap<String, Object>(Map.of("met", "home", "team", 2, "consent", true));
        visit.put("activity", planned.activity());
        say("visits.visit@1", marked.household, visit);
        say(
                "assistance.handover@1",
                null,
                Map.of(
                        "items",
                        List.of(Map.of("item", "面粉")),
                        "basis",
                        "total",
                        "activity",
                        planned.activity()));
        var staff = person(Role.UNIT_STAFF, TestCity.VILLAGE);
        var entries = "/campaigns/" + planned.campaign() + "/entries?figure=";
        ask(staff, null, entries + "households", null);
        // what was given in a campaign is told to all its readers
        staff.get(entries + "handovers");
        var goods = Set.of(Field.CORE);
        refusals.note(new Refusals.Asked(staff, null, entries + "handovers", null, goods));
    }

    /// A teacher sees the pupil's name, and not whose child it is.
    private void pupil() throws Exception {
        var teacher = crowd.hire(Role.TEACHER, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
        var occasion = city.occasion(city.coordinator());
        var today = Crowd.inDays(0).toString();
        occasion.add(
                "registry.fact@1",
                marked.household,
                marked.child,
                Map.of("fact", "person.pupil", "value", "primary", "asOf", today));
        occasion.add(
                "pairing.pair@1", marked.household, marked.child, pair("teacher", teacher.staff()));
        city.append(city.coordinator(), occasion.envelopes())
                .forEach(receipt -> taken(receipt, Receipt.State.ACCEPTED));
        var browser = crowd.browser("teacher of the child", teacher);
        people.add(browser);
        var contacts = "/api/v1/pairing/contacts";
        browser.get(contacts);
        var pupil = Set.of(Field.CHILDREN);
        refusals.note(new Refusals.Asked(browser, Role.TEACHER, contacts, null, pupil));
    }

    private static Map<String, String> pair(String sort, UUID staff) {
        return Map.of("sort", sort, "unit", "fpb", "staff", staff.toString(), "from", "2019-09-01");
    }

    /// A helper who is paired and cannot open the household.
    private void helper() throws Exception {
        var helper = crowd.hire(Role.HELPER, TestCity.VILLAGE, Crowd.inDays(9));
        say("pairing.pair@1", marked.household, pair("helper", helper.staff()));
        ask(near, Role.COORDINATOR, "/pairing/helpers/" + helper.staff(), null);
        var start = new HashMap<>(pair("helper", helper.staff()));
        start.put("sight", "1");
        start.put("gaps", neighbour.toString());
        ask(near, Role.COORDINATOR, "/pairing/pairs", start);
    }

    /// A case is handed on to an office whose people cannot open its household.
    private void handedOn() throws Exception {
        city.unit("sfj", "市司法局");
        city.person("远", Role.UNIT_STAFF, "sfj", TestCity.VILLAGE);
        var difficulty =
                say(
                        "casework.difficulty@1",
                        neighbour,
                        Map.of("topic", "water", "text", "水管", "urgent", true));
        say("casework.owner@1", neighbour, Map.of("case", difficulty, "unit", "fpb"));
        var transfer = Map.of("to", "sfj", "text", "请接着办");
        ask(near, Role.COORDINATOR, "/cases/" + difficulty + "/transfer", transfer);
    }

    /// Somebody else would open the household from then on.
    private void assigned() throws Exception {
        var json =
                """
                [{"id": "%s", "kind": "access.assignment@1", "unit": "fpb", "happened": "2019-10-17T10:00:00+08:00",
                  "body": {"staff": "%s", "role": "HELPER", "unit": "fpb", "household": "%s", "from": "2019-01-01"}}]\
                """
                        .formatted(Browser.FRESH_ID, Ids.v7(Clock.systemUTC()), marked.household);
        ask(far, null, "/api/v1/entries", Map.of(Browser.JSON, json));
    }

    /// A household of strangers is said to have gone into the marked one; one of them lets that count.
    private void merged() throws Exception {
        var author = city.person("写的人", Role.COORDINATOR, "fpb", TestCity.VILLAGE);
        var occasion = city.occasion(author);
        var held =
                occasion.add(
                        "registry.closed@1",
                        afar,
                        Map.of(
                                "on",
                                "2019-10-17",
                                "why",
                                "merged",
                                "into",
                                marked.household.toString()));
        taken(city.append(author, occasion.envelopes()).getFirst(), Receipt.State.HELD);
        ask(far, null, "/held/settle", Map.of("entry", held.toString(), "apply", "true"));
    }

    /// One's own held word can be opened, the household that it is about cannot.
    private void ownWord() throws Exception {
        var id = Ids.v7(Clock.systemUTC());
        var json =
                """
                [{"id": "%s", "kind": "visits.visit@1", "subject": "%s", "unit": "fpb", "happened": "2019-10-17T10:00:00+08:00",
                  "body": {"met": "home", "team": 1, "consent": true}}]\
                """
                        .formatted(id, marked.household);
        far.post("/api/v1/entries", Map.of(Browser.JSON, json));
        ask(far, null, "/entries/" + id, null);
    }

    /// Who reads through the glass has no rights there.
    private void glass() throws Exception {
        var reader = person(Role.UNIT_HEAD, TestCity.VILLAGE);
        reader.post("/glass", Map.of("number", "户号金雀一", "why", WHY));
        ask(reader, Role.UNIT_HEAD, "/households/" + marked.household, null);
    }

    /// Where the database would have shown nothing, the rooms refuse.
    void driveWithoutTheWall() throws Exception {
        var occasion = city.occasion(city.coordinator());
        var held =
                occasion.add(
                        "visits.visit@1", early, Map.of("met", "home", "team", 1, "consent", true));
        taken(city.append(city.coordinator(), occasion.envelopes()).getFirst(), Receipt.State.HELD);
        ask(far, null, "/entries/" + held, null);
        var arrival = "/households/" + afar + "/people/" + marked.person + "/arrival";
        ask(far, null, arrival, null);
    }

    @Override
    public void close() {
        people.forEach(Browser::close);
    }
}
