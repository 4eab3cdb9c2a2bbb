package org.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;

/// An installation that demands a second factor of those who manage access.
@Tag("slow")
class DemandedFactorTest {
    private static final Pattern SECRET = Pattern.compile("<code[^>]*>([A-Z2-7 ]+)</code>");
    private static TestHouse house;
    private static TestCity city;

    @BeforeAll
    static void open() {
        house =
                TestHouse.open(
                        Map.of(
                                "xieshou.accounts.second-factor-for",
                                "ACCESS_MANAGE,HOUSEHOLDS_ERASE"));
        city = new TestCity(house);
        city.signingIn(city.coordinator());
        city.aida();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void whoeverMustHaveOneIsLedToItAndComesNoFurtherWithout() throws Exception {
        var token =
                house.get(Tokens.class)
                        .issue(city.coordinator().id(), "test", Duration.ofDays(1))
                        .secret();
        try (var guest = new Guest(house.port())) {
            guest.signIn("zhoumin", TestCity.PASSWORD, "/account");
            for (var path : java.util.List.of("/home", "/households", "/campaigns", "/glass")) {
                assertThat(guest.get(path).to()).as(path).endsWith("/account");
            }
            assertThat(guest.get("/account").body()).contains("class=\"note due\"");
            assertThat(guest.get("/api/v1/households").body())
                    .contains("\"code\":\"shared.second-factor-first\"");
            assertThat(guest.json("/api/v1/entries", "[]").status()).isEqualTo(403);
            assertThat(guest.bearer("/api/v1/households", token).status())
                    .as("what a token may was settled when it was made")
                    .isEqualTo(200);

            var shown = SECRET.matcher(guest.post("/account/factor", Map.of()).body());
            assertThat(shown.find()).isTrue();
            var app = new Authenticator(Objects.requireNonNull(shown.group(1)));
            var code = app.code(Instant.now(Clock.systemUTC()));
            assertThat(guest.post("/account/factor/on", Map.of("code", code)).body())
                    .contains("class=\"codes\"");
            assertThat(guest.get("/home").status()).isEqualTo(200);
        }
    }

    @Test
    void nobodyElseIsAsked() throws Exception {
        try (var guest = new Guest(house.port())) {
            guest.signIn("aida", TestCity.PASSWORD);
            assertThat(guest.get("/home").status()).isEqualTo(200);
        }
    }
}
