package org.xieshou;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xieshou.access.Role;
import org.xieshou.shared.Field;

/// Every address of the house, by somebody of each role within reach of the marked household, and who else may try them.
final class Drive implements AutoCloseable {
    /// Two roles that together see every field: what is not there for either is there for nobody.
    private static final List<Role> SEEING = List.of(Role.COORDINATOR, Role.CLINICIAN);

    private final Marked marked;
    private final Crowd crowd;
    private final Set<String> paths = new LinkedHashSet<>();
    private final Map<Role, Map<String, Integer>> status = new EnumMap<>(Role.class);
    private final Map<Role, Browser> insiders = new EnumMap<>(Role.class);
    private final Map<Role, List<Browser>> strangers = new EnumMap<>(Role.class);

    /// Addresses at which somebody within reach is let in.
    final Set<String> alive = new LinkedHashSet<>();

    /// What each role was shown, by address.
    final Map<Role, Map<String, Map<Field, String>>> shown = new EnumMap<>(Role.class);

    /// By where they go.
    final Map<String, Addresses.Form> forms = new LinkedHashMap<>();

    final Refusals refusals = new Refusals();

    Drive(TestHouse house, Marked marked, Crowd crowd) throws Exception {
        this.marked = marked;
        this.crowd = crowd;
        paths.addAll(
                Addresses.of(
                        house,
                        Map.of("household", marked.household, "person", marked.person),
                        marked.ids()));
        paths.addAll(odd());
        try (var looker = crowd.looker(Marked.LOOKER)) {
            looker.get("/households/" + marked.household);
        }
        for (var role : SEEING) {
            explore(role);
        }
        for (var role : Role.values()) {
            walk(role);
        }
        for (var path : List.of("/api/v1/entries", "/api/v1/entries/foreseen")) {
            forms.put(path, new Addresses.Form(path, Map.of(Browser.JSON, entry())));
        }
    }

    /// What a machine would send about the household: no room asks anything before the journal does.
    private String entry() {
        return """
        [{"id": "%s", "kind": "registry.status@1", "subject": "%s", "unit": "fpb", "happened": "2019-10-17T10:00:00+08:00",
          "body": {"type": "ordinary", "from": "2019-10-17"}}]\
        """
                .formatted(Browser.FRESH_ID, marked.household);
    }

    private List<String> odd() {
        var odd =
                new ArrayList<>(
                        List.of(
                                "/households/not-an-id",
                                "/api/v1/households/" + marked.household + "0",
                                "/entries/x?why=" + marked.person,
                                "/households?area=x&status=%E9%87%91%E9%9B%80&order=x"));
        for (var list : List.of("/households", "/api/v1/households", "/visits/new", "/visits")) {
            odd.add(list + "?q=%E9%87%91%E9%9B%80"); // what all marks have in common
            odd.add(list + "?area=" + TestCity.OTHER_VILLAGE + "&unit=fpb");
            odd.add(list + "?status=dibao");
        }
        for (var search : List.of("/households?q=", "/api/v1/households?q=", "/visits/new?q=")) {
            Marked.SOUGHT.keySet().forEach(typed -> odd.add(search + Marked.coded(typed)));
        }
        odd.addAll(former());
        for (var place : List.of("/need?area=", "/api/v1/need?area=")) {
            odd.add(place + TestCity.OTHER_VILLAGE);
        }
        return odd;
    }

    /// The household, and lists of all, as they once were.
    private List<String> former() {
        var former = new ArrayList<String>();
        for (var of : List.of("/households", "/households/" + marked.household)) {
            for (var moment : List.of("known=99999", "on=2019-01-01")) {
                former.add(of + "?" + moment);
                former.add("/api/v1" + of + "?" + moment);
            }
        }
        former.add("/households/export?format=csv&on=2019-01-01");
        return former;
    }

    /// Somebody of this role within reach.
    private Browser insider(Role role) throws Exception {
        var insider = insiders.get(role);
        if (insider == null) {
            insider = crowd.person(role, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
            insiders.put(role, insider);
        }
        return insider;
    }

    /// Somebody beside the household; of roles that see records also somebody with no reach at all, and of former days.
    List<Browser> strangers(Role role) throws Exception {
        var some = strangers.get(role);
        if (some == null) {
            some = new ArrayList<>();
            some.add(crowd.person(role, TestCity.VILLAGE, Crowd.inDays(9)));
            if (SEEING.contains(role)) {
                some.add(crowd.person(role, null, Crowd.inDays(9)));
                some.add(crowd.person(role, TestCity.OTHER_VILLAGE, Crowd.inDays(-1)));
            }
            strangers.put(role, some);
        }
        return some;
    }

    /// What the pages of those who see most lead to, and what they let one send.
    private void explore(Role role) throws Exception {
        var links = new LinkedHashSet<String>();
        for (var path : paths) {
            links.addAll(read(role, path));
        }
        links.removeAll(paths);
        for (var path : links) {
            read(role, path);
        }
        paths.addAll(links);
    }

    /// @return where the page leads; a refusal leads nowhere
    private Set<String> read(Role role, String path) throws Exception {
        var answer = look(role, path);
        if (!answer.isPage()) {
            return Set.of();
        }
        Addresses.forms(answer.body(), path)
                .forEach(form -> forms.putIfAbsent(form.action(), unmarked(form)));
        return Addresses.links(answer.body());
    }

    /// As somebody sends it who does not know what stands in it here: what is typed comes back with a refusal.
    private static Addresses.Form unmarked(Addresses.Form form) {
        var fields = new LinkedHashMap<String, String>();
        form.fields().forEach((name, value) -> fields.put(name, Marked.withoutWords(value)));
        return new Addresses.Form(form.action(), fields);
    }

    private Browser.Answer look(Role role, String path) throws Exception {
        var answer = insider(role).get(path);
        if (!isRefused(answer.status())) {
            alive.add(path);
        }
        status.computeIfAbsent(role, _ -> new HashMap<>()).put(path, answer.status());
        shown.computeIfAbsent(role, _ -> new LinkedHashMap<>())
                .put(path, marked.told(path, answer.body()));
        refusals.note(new Refusals.Asked(insider(role), role, path, null));
        return answer;
    }

    private static boolean isRefused(int status) {
        return status == 403 || status == 404;
    }

    /// Every address, unless that role has been there; where nothing is, one role more in turn.
    private void walk(Role role) throws Exception {
        var been = status.getOrDefault(role, Map.of()).keySet();
        for (var path : paths.stream().filter(path -> !been.contains(path)).toList()) {
            if (!isNothing(path) || isTurnOf(role, path)) {
                look(role, path);
            }
        }
    }

    private boolean isNothing(String path) {
        var told =
                SEEING.stream()
                        .map(role -> status.getOrDefault(role, Map.of()).getOrDefault(path, 0))
                        .toList();
        return told.contains(404) && told.stream().allMatch(Drive::isRefused);
    }

    private static boolean isTurnOf(Role role, String path) {
        var roles = Role.values();
        return roles[Math.floorMod(path.hashCode(), roles.length)] == role;
    }

    @Override
    public void close() {
        insiders.values().forEach(Browser::close);
        strangers.values().forEach(some -> some.forEach(Browser::close));
    }
}
