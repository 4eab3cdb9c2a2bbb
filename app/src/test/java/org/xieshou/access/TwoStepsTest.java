package org.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;

/// Signing in with a second factor, and being asked again before what is grave, over HTTP as browsers and machines do it.
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class TwoStepsTest {
    private static final Duration FRESH = Duration.ofSeconds(4);
    private static TestHouse house;
    private static TestCity city;
    private static Authenticator app;
    private static List<String> codes;

    /// 阿依达 has a second factor; 周敏 has none.
    @BeforeAll
    static void open() {
        house = TestHouse.open(Map.of("xieshou.accounts.renew-after", FRESH.toSeconds() + "s"));
        city = new TestCity(house);
        city.signingIn(city.coordinator());
        var aida = city.aida();
        var factor = house.get(SecondFactor.class);
        app = new Authenticator(factor.begin(aida.id()).secret());
        // with the code of a step before, so that the present one is still good
        var before = Instant.now(java.time.Clock.systemUTC()).minusSeconds(Totp.SECONDS);
        codes = factor.confirm(aida.id(), app.code(before)).orElseThrow();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void nobodyTried() throws Exception {
        house.database().change("delete from access.attempt");
        house.database().change("delete from access.factor_step");
    }

    private static String code() {
        return app.code(Instant.now(java.time.Clock.systemUTC()));
    }

    private static Guest guest() throws Exception {
        return new Guest(house.port());
    }

    @Test
    void thePasswordIsJudgedTogetherWithTheCode(CapturedOutput log) throws Exception {
        for (var password : List.of(TestCity.PASSWORD, "wrong-wrong")) {
            try (var guest = guest()) {
                var first = guest.signIn("aida", password);
                assertThat(first.to()).as(password).endsWith("/sign-in/code");
                var page = guest.get(first.to()).body();
                assertThat(page).contains("name=\"code\"").doesNotContain("aida", "阿依达");
                assertThat(guest.code("000000").to()).endsWith("/sign-in?wrong=code");
                assertThat(guest.get("/home").status()).isEqualTo(302);
            }
        }
        try (var guest = guest()) {
            guest.signIn("aida", "wrong-wrong");
            assertThat(guest.code(code()).to())
                    .as("the right code does not make up for a wrong password")
                    .endsWith("/sign-in?wrong=code");
        }
        try (var guest = guest()) {
            guest.signIn("aida", TestCity.PASSWORD);
            var right = code();
            assertThat(guest.code(right).to()).endsWith("/home");
            assertThat(guest.get("/home").status()).isEqualTo(200);
            assertThat(log.getAll()).doesNotContain(right, "aida", TestCity.PASSWORD);
        }
    }

    @Test
    void aCodeOpensOnceAndAFirstStepHasOneSecond() throws Exception {
        var right = code();
        try (var guest = guest();
                var other = guest()) {
            guest.signIn("aida", TestCity.PASSWORD);
            other.signIn("aida", TestCity.PASSWORD);
            assertThat(guest.code(right).to()).endsWith("/home");
            assertThat(other.code(right).to()).as("seen over a shoulder").contains("wrong");
            assertThat(other.code(codes.get(0)).to()).as("without a first step").contains("stale");
            other.signIn("aida", TestCity.PASSWORD);
            assertThat(other.code(codes.get(1)).to()).endsWith("/home");
        }
        try (var guest = guest()) {
            guest.signIn("aida", TestCity.PASSWORD);
            assertThat(guest.code(codes.get(1)).to()).as("a used one").contains("wrong");
            assertThat(guest.get("/sign-in/code").to()).endsWith("/sign-in");
        }
    }

    @Test
    void wrongCodesShutTheDoorAsWrongPasswordsDo() throws Exception {
        try (var guest = guest()) {
            for (int i = 0; i < 5; i++) {
                assertThat(guest.signIn("aida", TestCity.PASSWORD).to()).endsWith("/code");
                assertThat(guest.code("00000" + i).to()).contains("wrong");
            }
            assertThat(guest.signIn("aida", TestCity.PASSWORD).to()).contains("locked=");
        }
        assertThat(events())
                .anyMatch(line -> line.what() == SecurityEvents.What.LOCKED)
                .anyMatch(line ->
                        line.what() == SecurityEvents.What.REFUSED
                                && line.name().equals("阿依达")
                                && line.detail().equals("code"));
    }

    /// The second step comes before the password is judged, so as many strange names must see it as known ones do.
    @Test
    void theSecondStepDoesNotTellWhichNamesThereAre() throws Exception {
        int strange = 0;
        for (int i = 0; i < 40; i++) {
            house.database().change("delete from access.attempt");
            try (var guest = guest()) {
                var to = guest.signIn("strange" + i, "wrong-wrong").to();
                assertThat(to).matches(".*/sign-in(/code|\\?wrong)");
                try (var again = guest()) {
                    assertThat(again.signIn("STRANGE" + i, "other-wrong").to())
                            .as("always the same")
                            .isEqualTo(to);
                }
                if (to.endsWith("/code")) {
                    strange++;
                    assertThat(guest.code("123456").to()).endsWith("/sign-in?wrong=code");
                }
            }
        }
        // one of two with a password has a second factor
        assertThat(strange).isBetween(5, 35);
    }

    private static List<SecurityEvents.Line> events() {
        var auditor = city.person("审计", Role.AUDITOR, "fpb", TestCity.ROOT);
        return house.get(SecurityEvents.class).list(auditor, 1).lines();
    }

    @Test
    void whatIsGraveAsksAgainAndLosesNothing() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var path = "/households/" + home + "/erase";
        try (var guest = guest()) {
            guest.signIn("zhoumin", TestCity.PASSWORD);
            Thread.sleep(FRESH.plusMillis(300));
            var typed = Map.of("why", "<wish> & \"more\"", "opened", "not-one");
            var asked = guest.post(path, typed);
            assertThat(asked.status()).isEqualTo(403);
            assertThat(asked.body())
                    .contains("action=\"" + path + "\"", "value=\"&lt;wish> &amp; &#34;more&#34;\"")
                    .contains("name=\"opened\" value=\"not-one\"")
                    .doesNotContain("renew-code");

            var wrong = guest.post(path, with(typed, "renew-password", "wrong-wrong"));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.body()).contains("&lt;wish>").doesNotContain("wrong-wrong");

            var right = guest.post(path, with(typed, "renew-password", TestCity.PASSWORD));
            assertThat(right.status()).as("the form itself, with its fault").isEqualTo(422);
            assertThat(right.body()).contains("name=\"why\"").doesNotContain("renew-password");
            assertThat(guest.post(path, typed).body()).doesNotContain("renew-password");
        }
        assertThat(events()).anyMatch(line -> line.what() == SecurityEvents.What.RENEWED);
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var all = new java.util.LinkedHashMap<>(form);
        all.put(name, value);
        return all;
    }

    @Test
    void aLinkLeadsOnAndAnApiSaysSo() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        try (var guest = guest()) {
            guest.signIn("zhoumin", TestCity.PASSWORD);
            Thread.sleep(FRESH.plusMillis(300));
            var link = "/households/export?format=csv&area=3";
            var asked = guest.get(link);
            assertThat(asked.status()).isEqualTo(403);
            assertThat(asked.body())
                    .contains(
                            "action=\"/renew\"",
                            "name=\"to\" value=\"" + link.replace("&", "&amp;"));

            var machine = guest.get("/api/v1/households/export?format=csv");
            assertThat(machine.status()).isEqualTo(403);
            assertThat(machine.body()).contains("\"code\":\"shared.renew-first\"", "\"maybe\":");
            var said = guest.json("/api/v1/entries", role());
            assertThat(said.status()).isEqualTo(403);
            assertThat(said.body()).contains("shared.renew-first");
            assertThat(guest.json("/api/v1/entries", "[]").status()).isEqualTo(200);

            var on = guest.post("/renew", Map.of("to", link, "renew-password", TestCity.PASSWORD));
            assertThat(on.status()).isEqualTo(303);
            assertThat(on.to()).isEqualTo(link);
            assertThat(guest.get(link).status()).isEqualTo(200);
            assertThat(guest.get("/households/" + home + "/file").status()).isEqualTo(200);
            for (var away : List.of("//evil.example", "https://evil.example", "/\\evil", "")) {
                assertThat(guest.post("/renew", Map.of("to", away)).to()).isEqualTo("/home");
            }
        }
        assertThat(events())
                .anyMatch(line -> line.key().equals("access.act.export"))
                .anyMatch(line -> line.key().equals("access.act.file"))
                .noneMatch(line -> line.toString().contains(home.toString()));
    }

    /// Its scope is fixed, and it shows with each request that it is it.
    @Test
    void aTokenIsNotAskedAgain() throws Exception {
        var token =
                house.get(Tokens.class)
                        .issue(city.coordinator().id(), "test", Duration.ofDays(1))
                        .secret();
        try (var guest = guest()) {
            assertThat(guest.bearer("/api/v1/households/export?format=csv", token).status())
                    .isEqualTo(200);
        }
    }

    private static String role() {
        return """
        [{"kind": "access.unit@1", "id": "0199c1de-4b7a-7000-8000-000000000901", "unit": "fpb", "basedOn": 1,
          "happened": "2026-10-16T08:00:00Z", "occasion": "0199c1de-4b7a-7000-8000-000000000902",
          "body": {"unit": "xyz", "name": "x", "type": "office", "area": 1}}]
        """;
    }
}
