package org.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.SignIn.Person;

/// When somebody is asked again, how long a lock lasts when the clock jumps, and who may reset whose second factor.
class ProvingTest {
    private static final Instant NOW = Instant.parse("2026-10-16T08:00:00Z");
    private static TestHouse house;
    private static TestCity city;

    private final MovedClock clock = new MovedClock(NOW);
    private final Lockout lockout = lockout(clock);
    private final Proving proving = proving(lockout, clock);

    @BeforeAll
    static void open() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        city.signingIn(city.coordinator());
        city.aida();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Lockout lockout(MovedClock clock) {
        return new Lockout(house.get(KeeperTable.class), house.get(SecurityEvents.class), clock);
    }

    private static Proving proving(Lockout lockout, MovedClock clock) {
        return new Proving(
                house.get(Actors.class),
                house.get(Units.class),
                house.get(Credentials.class),
                house.get(SecondFactor.class),
                house.get(Sessions.class),
                lockout,
                house.get(SecurityEvents.class),
                new AccountRules(Duration.ofMinutes(15), Duration.ofMinutes(5), List.of(), 1, 10),
                clock);
    }

    private static Person person(@Nullable Instant proved) {
        return new Person(city.coordinator().id(), "zhoumin", proved, false, 0);
    }

    @Test
    void aProofIsFreshForSoLongAndNotFromTheFuture() {
        assertThat(proving.isFresh(person(NOW))).isTrue();
        assertThat(proving.isFresh(person(NOW.minus(Duration.ofSeconds(899))))).isTrue();
        assertThat(proving.isFresh(person(NOW.minus(Duration.ofMinutes(15))))).isFalse();
        assertThat(proving.isFresh(person(Instant.EPOCH))).as("blank").isFalse();
        assertThat(proving.isFresh(person(NOW.plus(Duration.ofHours(1)))))
                .as("made before the clock was set back")
                .isFalse();
        assertThat(proving.isFresh(Person.byToken(city.coordinator().id()))).isTrue();
    }

    @Test
    void whatIsShownAgainCountsLikeASignIn() {
        var old = person(Instant.EPOCH);
        var typed = new Proving.Typed("", "198.51.100.1");
        var renewed = proving.renew(old, TestCity.PASSWORD, typed).done().orElseThrow();
        assertThat(proving.isFresh((Person) Objects.requireNonNull(renewed.getPrincipal())))
                .isTrue();

        for (int i = 0; i < 5; i++) {
            assertThat(proving.renew(old, "wrong-wrong-" + i, typed).done()).isEmpty();
        }
        // the fifth wrong one shuts the door: the next is not looked at
        var sixth = proving.renew(old, TestCity.PASSWORD, typed);
        assertThat(sixth.done()).isEmpty();
        assertThat(sixth.later()).isPresent();
        assertThat(lockout.wait("zhoumin", "198.51.100.2")).as("for signing in too").isPresent();
        lockout.succeeded("zhoumin", "198.51.100.1");
    }

    /// OpenMRS TRUNK-6135 and its kin: a lock whose time makes no sense.
    @Test
    void aLockOfAWrongClockIsNoLock() {
        clock.move(Duration.ofDays(365));
        for (int i = 0; i < 6; i++) {
            lockout.begin("jumped", "198.51.100.3");
        }
        assertThat(lockout.wait("jumped", "198.51.100.3")).isPresent();

        clock.move(Duration.ofDays(-365));
        assertThat(lockout.wait("jumped", "198.51.100.3")).isEmpty();
        assertThat(lockout.begin("jumped", "198.51.100.3")).isEmpty();
        assertThat(lockout.wait("jumped", "198.51.100.3"))
                .as("the tries before stay counted")
                .isPresent();
    }

    @Test
    void aLockWithoutATimeIsNoneAndTheTriesCount() throws Exception {
        for (int i = 0; i < 6; i++) {
            lockout.begin("blank", "198.51.100.4");
        }
        house.database().change("update access.attempt set locked_until = null");
        assertThat(lockout.wait("blank", "198.51.100.4")).isEmpty();
        assertThat(lockout.begin("blank", "198.51.100.4")).isEmpty();
        assertThat(lockout.wait("blank", "198.51.100.4")).isPresent();
    }

    @Test
    void onlyWhoMayAppointSomebodyMayResetThem() {
        var coordinator = city.coordinator();
        var head = city.officer("顾", Role.UNIT_HEAD, "fpb", "guhead");
        var administrator = city.officer("管", Role.ADMINISTRATOR, "fpb", "guanli");
        var factor = house.get(SecondFactor.class);
        factor.begin(head.id());
        var why = "手机丢了，当面核对过";

        assertThatThrownBy(() -> proving.reset(head, "zhoumin", why))
                .hasMessage("access.not-yours-to-reset");
        assertThatThrownBy(() -> proving.reset(coordinator, "zhoumin", why))
                .as("oneself")
                .hasMessage("access.not-yours-to-reset");
        assertThatThrownBy(() -> proving.reset(coordinator, "guanli", why))
                .as("who may do more")
                .hasMessage("access.not-yours-to-reset");
        assertThatThrownBy(() -> proving.reset(coordinator, "nobody", why))
                .hasMessage("access.nobody-of-that-name");
        assertThatThrownBy(() -> proving.reset(coordinator, "guhead", "丢了"))
                .hasMessage("access.no-reason");
        assertThat(factor.begun(head.id())).isPresent();

        assertThat(proving.reset(coordinator, "GUHEAD", why)).isTrue();
        assertThat(factor.begun(head.id())).isEmpty();
        assertThat(house.get(SecurityEvents.class).list(administrator, 1).lines())
                .anySatisfy(line -> {
                    assertThat(line.what()).isEqualTo(SecurityEvents.What.FACTOR_RESET);
                    assertThat(line.name()).isEqualTo("周敏");
                    assertThat(line.about()).contains("顾");
                    assertThat(line.words()).isEqualTo(why);
                });
        assertThat(proving.reset(administrator, "zhoumin", why)).as("there is none").isFalse();
    }

    @Test
    void nobodyChangesAnEventAndPagesReadNone() throws Exception {
        for (var login : org.xieshou.shared.database.Login.values()) {
            assertThat(may(login, "update, delete, truncate")).as(login + " changes").isFalse();
        }
        assertThat(may(org.xieshou.shared.database.Login.APP, "select")).isFalse();
        assertThatThrownBy(() -> house.get(SecurityEvents.class).list(city.coordinator(), 1))
                .hasMessage("access.not-allowed");
    }

    private static boolean may(org.xieshou.shared.database.Login login, String what)
            throws Exception {
        var role = "xieshou_" + login.name().toLowerCase(java.util.Locale.ROOT);
        try (var owner = house.database().connect();
                var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                "select has_table_privilege('%s', 'access.event', '%s')"
                                        .formatted(role, what))) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
