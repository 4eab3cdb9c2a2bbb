package org.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;

/// Accounts hold: guessing gets slower, nobody learns which names there are, and a token never becomes more than a token.
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class AccountsTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static TestHouse house;
    private static TestCity city;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        city = new TestCity(house);
        city.signingIn(city.coordinator());
        city.aida();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void nobodyTried() throws Exception {
        house.database().change("delete from access.attempt");
    }

    @Test
    void aWrongNameAndAWrongPasswordAreAnsweredTheSame(CapturedOutput log) throws Exception {
        for (int tries = 1; tries <= 8; tries++) {
            var known = signIn("aida", "wrong-wrong-" + tries);
            var unknown = signIn("nobody-of-that-name", "wrong-wrong-" + tries);
            assertThat(known.headers().firstValue("Location"))
                    .isEqualTo(unknown.headers().firstValue("Location"));
            assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
            assertThat(known.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
        }
        assertThat(place(signIn("aida", TestCity.PASSWORD)))
                .as("the right one, but too soon")
                .contains("locked=");
        assertThat(log.getAll())
                .contains("sign-in")
                .doesNotContain("aida", "nobody-of-that-name", "wrong-wrong");
    }

    @Test
    void theWaitGrowsToAnHour() {
        assertThat(Lockout.delay(0)).isEqualTo(Duration.ofMinutes(1));
        for (int beyond = 0; beyond < 5; beyond++) {
            assertThat(Lockout.delay(beyond + 1)).isEqualTo(Lockout.delay(beyond).multipliedBy(2));
        }
        assertThat(Lockout.delay(1_000_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void oneAddressCannotTryAllNames() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(place(signIn("name" + i, "wrong-wrong"))).contains("?wrong");
        }
        assertThat(place(signIn("name31", "wrong-wrong"))).contains("?locked=");
        assertThat(place(signIn("name32", "wrong-wrong", "203.0.113.7")))
                .as("of somebody else behind the same proxy")
                .contains("?wrong");
    }

    /// Each of these must be counted, or a guesser only has to be quick.
    @Test
    void guessesAtOneMomentAreCountedLikeOthers() throws Exception {
        var guesses = new ArrayList<Callable<String>>();
        for (int i = 0; i < 24; i++) {
            var password = "guess-number-" + i;
            guesses.add(() -> place(signIn("aida", password)));
        }
        long tried;
        try (var pool = Executors.newFixedThreadPool(12)) {
            tried =
                    pool.invokeAll(guesses).stream()
                            .map(each -> {
                                try {
                                    return each.get();
                                } catch (Exception e) {
                                    throw new AssertionError(e);
                                }
                            })
                            .filter(to -> to.endsWith("?wrong"))
                            .count();
        }
        assertThat(tried).as("passwords that were looked at").isLessThanOrEqualTo(5);
    }

    @Test
    void oddNamesAndPasswordsAreOnlyWrong() throws Exception {
        var odd =
                List.of(
                        "",
                        " ",
                        "\u0000",
                        "aida\u0000",
                        "ａｉｄａ",
                        "aida' or '1'='1",
                        "\uD83D\uDE00".repeat(40),
                        "x".repeat(100_000));
        for (var text : odd) {
            house.database().change("delete from access.attempt");
            assertThat(place(signIn(text, "some password"))).as("name").contains("?wrong");
            house.database().change("delete from access.attempt");
            assertThat(place(signIn("aida", text))).as("password").contains("?wrong");
        }
        assertThat(place(signIn("aida", TestCity.PASSWORD))).endsWith("/home");
    }

    @Test
    void aTokenOpensTheApiAloneAndLeavesNoSession() throws Exception {
        var token =
                house.get(Tokens.class)
                        .issue(city.coordinator().id(), "test", Duration.ofDays(1))
                        .secret();
        var mapping = house.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        int asked = 0;
        for (var info : mapping.getHandlerMethods().keySet()) {
            for (var pattern : info.getPatternValues()) {
                var verbs = info.getMethodsCondition().getMethods();
                var verb = verbs.isEmpty() || verbs.contains(RequestMethod.GET) ? "GET" : "POST";
                var path =
                        pattern.replaceAll("\\{[^}:]*:([a-z-]+)[^}]*}", "$1")
                                .replaceAll("\\{[^}]*}", "0199c1de-4b7a-7000-8000-000000000001");
                if (isOpen(path)) {
                    continue;
                }
                var answer = bearer(verb, path, token);
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .as(verb + " " + path)
                        .noneMatch(cookie -> cookie.startsWith("xieshou="));
                if (!path.startsWith("/api/")) {
                    assertThat(answer.statusCode()).as(verb + " " + path).isIn(302, 401, 403);
                }
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(
                        bearer("GET", "/api/v1/home", token.toUpperCase(java.util.Locale.ROOT))
                                .statusCode())
                .isEqualTo(401);
        assertThat(bearer("GET", "/api/v1/home", token + "x").statusCode()).isEqualTo(401);
        assertThat(bearer("GET", "/api/v1/home", "").statusCode()).isEqualTo(401);
    }

    private static boolean isOpen(String path) {
        return path.equals("/")
                || path.startsWith("/sign-in")
                || path.startsWith("/kit")
                || path.startsWith("/css")
                || path.startsWith("/error");
    }

    /// Every request that begins after the answer to the one that ended the role is refused, however many are under way.
    @Test
    void aRoleThatEndsEndsForRequestsUnderWayToo() throws Exception {
        for (int round = 0; round < 5; round++) {
            var login = "ending" + round;
            var person = city.signingIn(city.officer("收尾", Role.UNIT_STAFF, "fpb", login));
            var home = city.household(TestCity.VILLAGE);
            var token =
                    house.get(Tokens.class).issue(person.id(), "test", Duration.ofDays(1)).secret();
            var path = "/api/v1/households/" + home;
            assertThat(bearer("GET", path, token).statusCode()).isEqualTo(200);
            var ended = new AtomicBoolean();
            try (var pool = Executors.newFixedThreadPool(4)) {
                var late = new ArrayList<java.util.concurrent.Future<Boolean>>();
                for (int i = 0; i < 4; i++) {
                    late.add(pool.submit(() -> readsAfter(ended, path, token)));
                }
                Thread.sleep(60);
                end(person);
                ended.set(true);
                for (var reader : late) {
                    assertThat(reader.get()).as("read after the end").isFalse();
                }
            }
        }
    }

    private static boolean readsAfter(AtomicBoolean ended, String path, String token)
            throws Exception {
        int afterwards = 0;
        while (afterwards < 5) {
            boolean over = ended.get();
            int status = bearer("GET", path, token).statusCode();
            if (over && status == 200) {
                return true;
            }
            afterwards += over ? 1 : 0;
        }
        return false;
    }

    private static void end(Actor person) throws Exception {
        var by = city.coordinator();
        try (var owner = house.database().connect();
                var statement = owner.createStatement();
                var found =
                        statement.executeQuery(
                                "select entry from access.assignment_now where staff = '"
                                        + person.id()
                                        + "'")) {
            found.next();
            var occasion = city.occasion(by);
            occasion.correct(
                    found.getObject(1, java.util.UUID.class),
                    "access.assignment@1",
                    null,
                    java.util.Map.of("void", true, "why", "ends"));
            assertThat(city.append(by, occasion.envelopes()).getFirst().reason()).isNull();
        }
    }

    private static String place(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("none " + answer.statusCode());
    }

    private static HttpResponse<String> signIn(String name, String password) throws Exception {
        return signIn(name, password, "127.0.0.1");
    }

    private static HttpResponse<String> signIn(String name, String password, String from)
            throws Exception {
        try (var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var page =
                    http.send(
                            request("/sign-in").GET().build(),
                            HttpResponse.BodyHandlers.ofString());
            var csrf = CSRF.matcher(page.body());
            if (!csrf.find()) {
                throw new AssertionError("no form to sign in");
            }
            var form =
                    "_csrf="
                            + coded(Objects.requireNonNull(csrf.group(1)))
                            + "&username="
                            + coded(name)
                            + "&password="
                            + coded(password);
            return http.send(
                    request("/sign-in")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Forwarded-For", from)
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> bearer(String verb, String path, String token)
            throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    request(path)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(
                                    verb,
                                    HttpRequest.BodyPublishers.ofString(
                                            verb.equals("GET") ? "" : "[]"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + house.port() + path));
    }
}
