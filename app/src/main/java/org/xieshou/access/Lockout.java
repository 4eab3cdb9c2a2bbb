package org.xieshou.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xieshou.access.KeeperTable.Attempt;
import org.xieshou.shared.Ids;

/// Failed sign-ins make the next one wait, longer each time, by name and by address, whether the name exists or not.
/// Names and addresses are kept as hashes only.
@Component
public final class Lockout {
    private static final int FREE_BY_NAME = 5;
    private static final int FREE_BY_ADDRESS = 30;
    private static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Lockout.class);

    private final KeeperTable table;
    private final SecurityEvents events;
    private final Clock clock;

    Lockout(KeeperTable table, SecurityEvents events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /// How long this name or this address has to wait, if at all.
    public Optional<Duration> wait(String login, String address) {
        var now = clock.instant();
        return Optional.of(longer(wait(name(login), now), wait(address(address), now)))
                .filter(Duration::isPositive);
    }

    /// Counts a try before its password is looked at, as if it had failed: of a hundred at one moment only the first few
    /// are looked at.
    ///
    /// @return how long to wait instead, if at all
    public Optional<Duration> begin(String login, String address) {
        var waits = wait(login, address);
        if (waits.isPresent()) {
            return waits;
        }
        var byName = begin(name(login), new Sort("name", FREE_BY_NAME), login);
        var byAddress = begin(address(address), new Sort("address", FREE_BY_ADDRESS), login);
        return Optional.of(longer(byName, byAddress)).filter(Duration::isPositive);
    }

    /// @param free so many tries cost no time
    private record Sort(String name, int free) {}

    void succeeded(String login, String address) {
        table.forget(name(login));
        table.takeBack(address(address), FREE_BY_ADDRESS);
    }

    private Duration begin(String what, Sort sort, String login) {
        var now = clock.instant();
        var wait =
                table.count(
                        what,
                        now,
                        now.minus(FORGOTTEN),
                        tries -> tries < sort.free ? null : now.plus(delay(tries - sort.free)));
        wait.locked()
                .ifPresent(until -> {
                    LOG.warn(
                            "sign-in: {} tries by one {}, no other before {}",
                            wait.tries(),
                            sort.name,
                            until);
                    events.addOfLogin(SecurityEvents.What.LOCKED, login, sort.name);
                });
        return wait.already().map(until -> Duration.between(now, until)).orElse(Duration.ZERO);
    }

    static Duration delay(int beyond) {
        var delay = FIRST.multipliedBy(1L << Math.min(beyond, 6));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private Duration wait(String what, Instant now) {
        return table.attempt(what)
                .map(Attempt::lockedUntil)
                .filter(until -> holds(until, now))
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    /// A lock that ends later than any lock could was set while the clock was wrong: it would shut somebody out for as long
    /// as the clock was ahead. The tries stay counted, so the next one that fails locks anew.
    static boolean holds(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(LONGEST));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String name(String login) {
        return hash("name:" + login.strip().toLowerCase(Locale.ROOT));
    }

    private static String address(String address) {
        return hash("address:" + address);
    }

    private static String hash(String text) {
        return Base64.getEncoder()
                .encodeToString(Ids.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
