package org.xieshou;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Credentials;
import org.xieshou.access.Role;
import org.xieshou.journal.Envelope;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;
import org.xieshou.shared.web.Place;

/// A very small city: root area 1, township 2, villages 3 and 4; the lead office `fpb`; a coordinator over everything.
public final class TestCity {
    public static final int ROOT = 1;
    public static final int TOWNSHIP = 2;
    public static final int VILLAGE = 3;
    public static final int OTHER_VILLAGE = 4;
    public static final String PASSWORD = "apricot-tree";

    private final TestHouse house;
    private final Clock clock = Clock.systemUTC();
    private final Actor coordinator;

    public TestCity(TestHouse house) {
        this.house = house;
        var staff = Ids.v7(clock);
        send(
                Actor.SYSTEM,
                "journal.installation@1",
                Map.of("name", "晨光市", "zone", "Asia/Shanghai", "area", ROOT));
        area(Actor.SYSTEM, ROOT, Map.of("name", "晨光市", "level", "county"));
        unit(Actor.SYSTEM, "fpb", "市帮扶办", ROOT);
        send(
                Actor.SYSTEM,
                "access.staff@1",
                Map.of("staff", staff, "name", "周敏", "unit", "fpb", "login", "zhoumin"));
        assign(
                Actor.SYSTEM,
                staff,
                Map.of("role", Role.COORDINATOR.name(), "unit", "fpb", "area", ROOT));
        coordinator = actor(staff);
        area(coordinator, TOWNSHIP, Map.of("name", "雁回乡", "level", "township", "parent", ROOT));
        area(coordinator, VILLAGE, Map.of("name", "石榴渠村", "level", "village", "parent", TOWNSHIP));
        area(
                coordinator,
                OTHER_VILLAGE,
                Map.of("name", "三棵杏村", "level", "village", "parent", TOWNSHIP));
    }

    /// As everything is now: rights come anew with each look.
    public Actor coordinator() {
        return actor(coordinator.id());
    }

    public Actor actor(UUID staff) {
        return house.get(Actors.class).find(staff).orElseThrow();
    }

    /// Somebody with this role for the unit, over the area with all below it.
    public Actor person(String name, Role role, String unit, int area) {
        return employ(Map.of("name", name, "unit", unit), role, area);
    }

    /// The same, over the whole city, who signs in with this login and [#PASSWORD].
    public Actor officer(String name, Role role, String unit, String login) {
        return signingIn(employ(Map.of("name", name, "unit", unit, "login", login), role, ROOT));
    }

    /// 阿依达 of the unit `sfj`, in the first village, who signs in as `aida`.
    public Actor aida() {
        unit("sfj", "市司法局");
        var about = Map.of("name", "阿依达", "unit", "sfj", "login", "aida");
        return signingIn(employ(about, Role.UNIT_STAFF, VILLAGE));
    }

    /// Lets somebody sign in with [#PASSWORD].
    public Actor signingIn(Actor person) {
        house.get(Credentials.class).set(person.id(), PASSWORD);
        return person;
    }

    private Actor employ(Map<String, String> about, Role role, int area) {
        var staff = Ids.v7(clock);
        Map<String, Object> body = new LinkedHashMap<>(about);
        body.put("staff", staff);
        var unit = Objects.requireNonNull(about.get("unit"));
        send(coordinator, "access.staff@1", body);
        assign(appointing(role), staff, Map.of("role", role.name(), "unit", unit, "area", area));
        return actor(staff);
    }

    /// Who may give somebody this role: the coordinator, if that is not more than a coordinator may.
    public Actor appointing(Role role) {
        var by = coordinator();
        return by.rights().containsAll(role.rights()) ? by : Actor.SYSTEM;
    }

    /// The day it is where this city stands, which begins some hours before that of UTC.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(house.get(Place.class).zone()));
    }

    /// A campaign of the lead office, from yesterday to tomorrow, with one activity of this unit today.
    public Planned campaign(String unit) {
        var today = LocalDate.now(clock);
        var campaign =
                say(
                        "campaigns.campaign@1",
                        Map.of(
                                "title",
                                "扶贫日",
                                "from",
                                today.minusDays(1).toString(),
                                "to",
                                today.plusDays(1).toString(),
                                "lead",
                                "fpb",
                                "area",
                                ROOT));
        var activity =
                say(
                        "campaigns.activity@1",
                        Map.of(
                                "campaign",
                                campaign,
                                "title",
                                "走访",
                                "units",
                                List.of(unit),
                                "from",
                                today.toString()));
        return new Planned(campaign, activity);
    }

    public record Planned(UUID campaign, UUID activity) {}

    /// Says something as the coordinator.
    ///
    /// @return the entry's id
    private UUID say(String kind, Map<String, ?> body) {
        var occasion = occasion(coordinator());
        var id = occasion.add(kind, null, body);
        taken(append(coordinator(), occasion.envelopes()));
        return id;
    }

    public void unit(String id, String name) {
        unit(coordinator(), id, name, ROOT);
    }

    public UUID household(int area) {
        return household(coordinator(), area);
    }

    public UUID household(Actor by, int area) {
        var household = Ids.v7(clock);
        var occasion = Occasion.of(by, tip(), clock);
        occasion.add("registry.household@1", household, Map.of("area", area));
        taken(append(by, occasion.envelopes()));
        return household;
    }

    public Occasion occasion(Actor by) {
        return Occasion.of(by, tip(), clock);
    }

    public long tip() {
        return house.get(Journal.class).tip();
    }

    public List<Receipt> append(Actor by, List<Envelope> envelopes) {
        return house.get(Journal.class).append(envelopes, by);
    }

    public Receipt send(Actor by, String kind, Map<String, ?> body) {
        var occasion = occasion(by);
        occasion.add(kind, null, body);
        var receipts = append(by, occasion.envelopes());
        taken(receipts);
        return receipts.getFirst();
    }

    private static void taken(List<Receipt> receipts) {
        for (var receipt : receipts) {
            if (receipt.state() != Receipt.State.ACCEPTED) {
                throw new AssertionError(receipt.toString());
            }
        }
    }

    private void area(Actor by, int number, Map<String, ?> about) {
        Map<String, Object> body = new LinkedHashMap<>(about);
        body.put("area", number);
        send(by, "access.area@1", body);
    }

    private void unit(Actor by, String id, String name, int area) {
        send(by, "access.unit@1", Map.of("unit", id, "name", name, "type", "office", "area", area));
    }

    private void assign(Actor by, UUID staff, Map<String, ?> what) {
        Map<String, Object> body = new LinkedHashMap<>(what);
        body.put("staff", staff);
        body.put("from", LocalDate.now(clock).minusYears(1).toString());
        send(by, "access.assignment@1", body);
    }
}
