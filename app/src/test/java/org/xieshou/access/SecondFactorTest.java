package org.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.TestHouse;
import org.xieshou.shared.keys.MasterKey;

/// Codes are good once, near enough to now, whatever the clock did; and what opens an account lies nowhere in the clear.
class SecondFactorTest {
    private static final Duration STEP = Duration.ofSeconds(Totp.SECONDS);
    private static TestHouse house;

    private final MovedClock clock = new MovedClock(Instant.parse("2026-10-16T08:00:10Z"));
    private final SecondFactor factor = factor(clock);
    private final UUID staff = UUID.randomUUID();

    @BeforeAll
    static void open() {
        house = TestHouse.withoutWeb();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static SecondFactor factor(MovedClock clock) {
        var rules =
                new AccountRules(Duration.ofMinutes(15), Duration.ofMinutes(5), List.of(), 1, 10);
        return new SecondFactor(
                house.get(FactorTable.class), house.get(MasterKey.class), rules, clock);
    }

    private Authenticator turnedOn() {
        var app = new Authenticator(factor.begin(staff).secret());
        assertThat(factor.confirm(staff, app.code(clock.instant()))).isPresent();
        clock.move(STEP);
        return app;
    }

    private boolean opens(String code) {
        return factor.match(staff, code).filter(found -> factor.use(staff, found)).isPresent();
    }

    @Test
    void asksForNothingBeforeItsFirstCodeWasShown() {
        var app = new Authenticator(factor.begin(staff).secret());

        assertThat(factor.isOn(staff)).isFalse();
        assertThat(opens(app.code(clock.instant()))).isFalse();
        assertThat(factor.confirm(staff, "000000")).isEmpty();
        assertThat(factor.isOn(staff)).isFalse();
        assertThat(factor.confirm(staff, app.code(clock.instant())).orElseThrow()).hasSize(10);
        assertThat(factor.isOn(staff)).isTrue();
        assertThat(opens(app.code(clock.instant()))).as("the one it was shown with").isFalse();
        assertThatThrownBy(() -> factor.begin(staff)).hasMessage("access.factor-is-on");
    }

    @Test
    void aCodeIsGoodOnce() {
        var app = turnedOn();
        var code = app.code(clock.instant());

        assertThat(opens(code)).isTrue();
        assertThat(opens(code)).isFalse();
        clock.move(STEP);
        assertThat(opens(code)).as("a step later").isFalse();
        assertThat(opens(app.code(clock.instant()))).as("the next one").isTrue();
    }

    @Test
    void aPhoneMayBeOneStepWrongAndNotTwo() {
        var app = turnedOn();
        clock.move(STEP.multipliedBy(10));
        var now = clock.instant();

        assertThat(opens(app.code(now.minus(STEP.multipliedBy(2))))).isFalse();
        assertThat(opens(app.code(now.plus(STEP.multipliedBy(2))))).isFalse();
        assertThat(opens(app.code(now.minus(STEP)))).isTrue();
        assertThat(opens(app.code(now.plus(STEP)))).isTrue();
    }

    /// A clock that was a year ahead when somebody signed in, and was then put right, shuts nobody out and opens nothing twice.
    @Test
    void aClockThatJumpsShutsNobodyOutAndOpensNothingTwice() {
        var app = turnedOn();
        var before = app.code(clock.instant());
        assertThat(opens(before)).isTrue();

        clock.move(Duration.ofDays(365));
        assertThat(opens(app.code(clock.instant()))).isTrue();

        clock.move(Duration.ofDays(-365));
        assertThat(opens(before)).as("used before the clock went wrong").isFalse();
        clock.move(STEP);
        assertThat(opens(app.code(clock.instant()))).as("a new one, afterwards").isTrue();
    }

    @Test
    void ofManyAtOnceWithOneCodeOneGetsIn() throws Exception {
        var code = turnedOn().code(clock.instant());
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 16; i++) {
            tries.add(() -> opens(code));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            int in = 0;
            for (var each : pool.invokeAll(tries)) {
                in += each.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        var app = new Authenticator(factor.begin(staff).secret());
        var codes = factor.confirm(staff, app.code(clock.instant())).orElseThrow();
        var first = codes.getFirst();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.matches("([A-Z2-7]{4}-?){4}"));

        var typed = first.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(opens(typed)).isTrue();
        assertThat(opens(first)).isFalse();
        assertThat(factor.of(staff).orElseThrow().codes()).isEqualTo(9);
        factor.newCodes(staff);
        assertThat(opens(codes.get(1))).as("of the batch before").isFalse();
        assertThat(factor.of(staff).orElseThrow().codes()).isEqualTo(10);
    }

    @Test
    void readsDigitsOfAnyKeyboard() {
        var code = turnedOn().code(clock.instant());
        var wide = new StringBuilder();
        code.chars().forEach(digit -> wide.append((char) ('０' + digit - '0')));

        assertThat(opens(" " + wide.insert(3, "　") + " ")).isTrue();
        for (var odd : List.of("", " ", "12345", "1234567", "abcdef", "x".repeat(100_000))) {
            assertThat(opens(odd)).isFalse();
        }
    }

    @Test
    void whatOpensAnAccountLiesNowhereInTheClear() throws SQLException {
        var fresh = factor.begin(staff);
        var app = new Authenticator(fresh.secret());
        var codes = factor.confirm(staff, app.code(clock.instant())).orElseThrow();
        var wanted = new ArrayList<>(codes);
        wanted.add(fresh.secret());
        codes.forEach(code -> wanted.add(code.replace("-", "")));
        wanted.add(fresh.secret().replace(" ", ""));

        assertThat(fresh.toString()).doesNotContain(wanted);
        try (var owner = house.database().connect();
                var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select encode(wrapped, 'escape') || encode(wrapped, 'hex') from access.factor
                                union all select encode(hash, 'escape') || encode(hash, 'hex') from access.recovery
                                union all select detail || words from access.event
                                """)) {
            int seen = 0;
            while (rows.next()) {
                seen++;
                assertThat(rows.getString(1)).doesNotContain(wanted);
                for (var each : wanted) {
                    assertThat(rows.getString(1))
                            .doesNotContain(
                                    java.util.HexFormat.of()
                                            .formatHex(each.getBytes(StandardCharsets.UTF_8)));
                }
            }
            assertThat(seen).isGreaterThan(10);
        }
    }

    @Test
    void aSecretOpensForItsPersonAlone() throws SQLException {
        var app = turnedOn();
        var other = UUID.randomUUID();
        house.database()
                .change(
                        "insert into access.factor select '%s', wrapped, begun, confirmed from access.factor where staff = '%s'"
                                .formatted(other, staff));

        assertThatThrownBy(() -> factor.match(other, app.code(clock.instant())))
                .isInstanceOf(IllegalStateException.class);
        house.database().change("delete from access.factor where staff = '" + other + "'");
    }

    @Test
    void whatIsTurnedOffOpensNothing() {
        var app = turnedOn();

        assertThat(factor.remove(staff)).isTrue();
        assertThat(opens(app.code(clock.instant()))).isFalse();
        assertThat(factor.remove(staff)).isFalse();
    }
}
