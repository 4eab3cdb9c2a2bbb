package org.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;

/// Whoever is signed in with a password or a second factor that has changed since is out with their next request; whoever
/// changed their own goes on.
@Tag("slow")
class SessionsTest {
    private static TestHouse house;
    private static TestCity city;
    private static Actor aida;
    private static String token;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        city = new TestCity(house);
        city.signingIn(city.coordinator());
        aida = city.aida();
        token = house.get(Tokens.class).issue(aida.id(), "test", Duration.ofDays(1)).secret();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void asAtFirst() throws Exception {
        house.database().change("delete from access.attempt");
        house.get(SecondFactor.class).remove(aida.id());
        house.get(Credentials.class).set(aida.id(), TestCity.PASSWORD);
    }

    private static Guest guest(String login) throws Exception {
        var guest = new Guest(house.port());
        assertThat(guest.signIn(login, TestCity.PASSWORD, "/account").to()).endsWith("/home");
        return guest;
    }

    private static void isOut(Guest guest) throws Exception {
        assertThat(guest.get("/home").to()).endsWith("/sign-in?out=over");
        assertThat(guest.get("/api/v1/households").status()).isEqualTo(401);
        assertThat(guest.get("/sign-in?out=over").body()).contains("role=\"alert\"");
    }

    private static void isIn(Guest guest) throws Exception {
        assertThat(guest.get("/home").status()).isEqualTo(200);
        assertThat(guest.get("/account").status()).isEqualTo(200);
    }

    private static Map<String, String> change() {
        var typed = new HashMap<String, String>();
        typed.put("old", TestCity.PASSWORD);
        typed.put("fresh", TestCity.PASSWORD + "!");
        typed.put("again", TestCity.PASSWORD + "!");
        return typed;
    }

    @Test
    void aChangedPasswordEndsAllOtherSessions() throws Exception {
        try (var own = guest("aida");
                var other = guest("aida");
                var somebody = guest("zhoumin")) {
            var wrong = change();
            wrong.put("old", "wrong-wrong");
            assertThat(own.post("/account/password", wrong).status()).isEqualTo(422);
            isIn(other);

            assertThat(own.post("/account/password", change()).status()).isEqualTo(303);
            isOut(other);
            isIn(own);
            isIn(somebody);
            assertThat(own.bearer("/api/v1/campaigns", token).status()).isEqualTo(200);
        }
    }

    @Test
    void aFormThatWasOpenChangesNothingAnyMore() throws Exception {
        try (var own = guest("aida");
                var other = guest("aida")) {
            own.post("/account/password", change());
            var typed = change();
            typed.put("old", TestCity.PASSWORD + "!");
            typed.put("fresh", "of-the-thief");
            typed.put("again", "of-the-thief");
            assertThat(other.post("/account/password", typed).to()).endsWith("/sign-in?out=over");
            assertThat(house.get(Credentials.class).fits(aida.id(), "of-the-thief")).isFalse();
        }
    }

    @Test
    void aSecondFactorTurnedOnOrOffEndsAllOtherSessions() throws Exception {
        var app = new Authenticator(house.get(SecondFactor.class).begin(aida.id()).secret());
        try (var own = guest("aida");
                var other = guest("aida")) {
            var before = Instant.now(java.time.Clock.systemUTC()).minusSeconds(Totp.SECONDS);
            assertThat(own.post("/account/factor/on", Map.of("code", app.code(before))).status())
                    .isEqualTo(200);
            isOut(other);
            isIn(own);

            other.signIn("aida", TestCity.PASSWORD);
            var now = Instant.now(java.time.Clock.systemUTC());
            assertThat(other.code(app.code(now)).to()).endsWith("/home");
            var next = app.code(now.plusSeconds(Totp.SECONDS));
            assertThat(own.post("/account/factor/off", Map.of("code", next)).status())
                    .isEqualTo(303);
            isOut(other);
            isIn(own);
        }
    }

    @Test
    void whatAnAdministratorSetsAnewEndsThemAll() throws Exception {
        var boss = city.coordinator();
        try (var one = guest("aida");
                var other = guest("aida")) {
            house.get(GivenPasswords.class).anew(boss, aida.id(), "forgot it, came in person");
            isOut(one);
            isOut(other);
        }
        house.get(Credentials.class).set(aida.id(), TestCity.PASSWORD);
        try (var one = guest("aida")) {
            var factor = house.get(SecondFactor.class);
            var app = new Authenticator(factor.begin(aida.id()).secret());
            var now = Instant.now(java.time.Clock.systemUTC());
            factor.confirm(aida.id(), app.code(now));
            assertThat(house.get(Proving.class).reset(boss, "aida", "lost the phone, came here"))
                    .isTrue();
            isOut(one);
        }
    }

    /// The first step had judged a password that is another by then.
    @Test
    void aSignInThatIsHalfDoneBeginsAgain() throws Exception {
        var factor = house.get(SecondFactor.class);
        var app = new Authenticator(factor.begin(aida.id()).secret());
        var now = Instant.now(java.time.Clock.systemUTC());
        factor.confirm(aida.id(), app.code(now.minusSeconds(Totp.SECONDS)));
        try (var half = new Guest(house.port())) {
            half.signIn("aida", TestCity.PASSWORD);
            house.get(GivenPasswords.class)
                    .anew(city.coordinator(), aida.id(), "forgot it, came in person");
            assertThat(half.code(app.code(now)).to()).endsWith("?stale");
        }
    }

    @Test
    void oneEndsThemByOneself() throws Exception {
        try (var own = guest("aida");
                var other = guest("aida")) {
            assertThat(own.post("/account/sessions", Map.of()).status()).isEqualTo(303);
            isOut(other);
            isIn(own);
            other.signIn("aida", TestCity.PASSWORD);
            isIn(other);
        }
    }

    /// Another server ended them: this one learns of it when it looks again.
    @Test
    void whatEndedElsewhereIsSeenWithinAMoment() throws Exception {
        try (var one = guest("aida")) {
            isIn(one);
            house.database()
                    .change(
                            "insert into access.ended (staff) values ('%s') on conflict (staff) do update set no = default"
                                    .formatted(aida.id()));
            Thread.sleep(600);
            isOut(one);
        }
    }
}
