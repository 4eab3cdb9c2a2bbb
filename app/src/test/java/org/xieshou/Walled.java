package org.xieshou;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.xieshou.access.Credentials;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// A city with one household that people of the other village must never meet: each of its words is found nowhere else.
final class Walled {
    static final List<String> SECRETS =
            List.of("石玉藏", "户号珍藏七", "柳影巷九号", "13900007713", "愿望藏在井里", "藏米", "屋后的难处藏着", "藏的缘由");
    private static final String PASSWORD = "walls-have-ears";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final TestHouse house;
    final TestCity city;
    final UUID household;
    final UUID person = Ids.v7(Clock.systemUTC());
    final UUID held;
    final Map<String, UUID> entries = new LinkedHashMap<>();
    private int people;

    Walled(TestHouse house) {
        this.house = house;
        this.city = new TestCity(house);
        household = Ids.v7(Clock.systemUTC());
        tell(
                "registry.household@1",
                Map.of(
                        "area",
                        TestCity.OTHER_VILLAGE,
                        "number",
                        "户号珍藏七",
                        "address",
                        "柳影巷九号",
                        "phone",
                        "13900007713"));
        member();
        var today = LocalDate.now(Clock.systemUTC()).toString();
        tell("registry.status@1", Map.of("type", "dibao", "from", "2019-01-01", "source", "藏的缘由"));
        tell("registry.consent@1", Map.of("purpose", "visit", "given", true, "level", "inside"));
        tell(
                "registry.fact@1",
                Map.of("fact", "household.income-wages", "value", 7713, "asOf", today));
        tell(
                "visits.visit@1",
                Map.of("met", "home", "team", 2, "consent", true, "next", "2019-11-01"));
        tell("visits.voice@1", Map.of("kind", "wish", "text", "愿望藏在井里", "quote", "inside"));
        tell(
                "assistance.handover@1",
                Map.of("items", List.of(Map.of("item", "藏米")), "basis", "total"));
        tell("casework.difficulty@1", Map.of("topic", "water", "text", "屋后的难处藏着", "urgent", true));
        held = tell("visits.voice@1", Map.of("kind", "wish", "words", "藏的缘由"));
    }

    private void member() {
        var occasion = city.occasion(city.coordinator());
        var id =
                occasion.add(
                        "registry.person@1",
                        household,
                        person,
                        Map.of("name", "石玉藏", "relation", "head", "sex", "female"));
        city.append(city.coordinator(), occasion.envelopes());
        entries.put("registry.person@1", id);
    }

    private UUID tell(String kind, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        var id = occasion.add(kind, household, new HashMap<>(body));
        city.append(city.coordinator(), occasion.envelopes());
        entries.putIfAbsent(kind, id);
        return id;
    }

    /// A browser in which somebody of this role is signed in.
    Session person(Role role, int area, LocalDate until) throws Exception {
        var login = "walls" + people++;
        var staff = Ids.v7(Clock.systemUTC());
        var unit = "fpb";
        city.send(
                city.coordinator(),
                "access.staff@1",
                Map.of("staff", staff, "name", role.name(), "unit", unit, "login", login));
        city.send(
                city.appointing(role),
                "access.assignment@1",
                Map.of(
                        "staff",
                        staff,
                        "role",
                        role.name(),
                        "unit",
                        unit,
                        "area",
                        area,
                        "from",
                        "2019-01-01",
                        "to",
                        until.toString()));
        house.get(Credentials.class).set(staff, PASSWORD);
        return new Session(role + " of area " + area + " until " + until, staff, login);
    }

    final class Session implements AutoCloseable {
        final String who;
        final UUID staff;
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        private Session(String who, UUID staff, String login) throws Exception {
            this.who = who;
            this.staff = staff;
            var found = CSRF.matcher(get("/sign-in").body());
            if (!found.find()) {
                throw new AssertionError("no form to sign in");
            }
            var form =
                    "_csrf=%s&username=%s&password=%s"
                            .formatted(
                                    URLEncoder.encode(found.group(1), StandardCharsets.UTF_8),
                                    login,
                                    PASSWORD);
            var answer =
                    http.send(
                            request("/sign-in")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (!answer.headers().firstValue("Location").orElse("").endsWith("/home")) {
                throw new AssertionError(who + " could not sign in");
            }
        }

        HttpResponse<String> get(String path) throws Exception {
            return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + house.port() + path));
        }

        @Override
        public void close() {
            http.close();
        }
    }
}
