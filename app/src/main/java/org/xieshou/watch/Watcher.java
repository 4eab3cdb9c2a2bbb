package org.xieshou.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.FrontDesk;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Problem;

/// Applies the rules every few hours and whenever somebody asks for it, and opens a lead for each signal, as the system.
/// The id of a lead comes out of its event: two rounds at once open it once.
@Component
public final class Watcher implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final Duration FIRST = Duration.ofMinutes(15);

    /// Leads that one round opens of one alert: a large import must not bury those who talk with people.
    private static final int MOST = 200;

    private final Reading reading;
    private final Journal journal;
    private final Ground ground;
    private final CountDownLatch closing = new CountDownLatch(1);

    /// By what and when it watches.
    @Component
    record Ground(Editions editions, Editions.Setting setting, FrontDesk desk, Clock clock) {}

    Watcher(Reading reading, Journal journal, Ground ground) {
        this.reading = reading;
        this.journal = journal;
        this.ground = ground;
        Thread.ofPlatform().name("watcher").daemon().start(this::follow);
    }

    private void follow() {
        var pause = FIRST;
        try {
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = ground.setting.every();
                try {
                    look();
                } catch (Problem | org.springframework.dao.DataAccessException e) {
                    // connections, a full disk, shutdown: the next round finds the same signals
                    LOG.warn("the watch is put off: {}", e.toString());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// One round.
    ///
    /// @return how many leads were opened
    public synchronized int look() {
        int opened = 0;
        for (var alert : Arrays.stream(Alert.values()).filter(Alert::isFound).toList()) {
            opened += look(alert);
        }
        return opened;
    }

    private int look(Alert alert) {
        var today = ground.desk.today();
        if (alert == Alert.A01 && ground.editions.line(today).isEmpty()) {
            return 0;
        }
        var signals =
                reading.asSystem(
                        db -> new SignalTable(db, today, ground.editions).signals(alert, MOST));
        int opened = 0;
        for (var signal : signals) {
            var occasion = occasion(alert, signal);
            var receipts = journal.append(occasion.envelopes(), Actor.SYSTEM);
            var receipt = receipts.getFirst();
            if (receipt.state() == Receipt.State.ACCEPTED) {
                opened++;
            } else if (receipt.state() == Receipt.State.HELD) {
                LOG.warn("a lead of {} is held: {} {}", alert, receipt.reason(), receipt.where());
            }
        }
        return opened;
    }

    private Occasion occasion(Alert alert, Signal signal) {
        var moment =
                Ids.v7(Clock.fixed(ground.desk.noonOf(signal.day()), java.time.ZoneOffset.UTC));
        var day = new java.util.UUID(moment.getMostSignificantBits() & ~0xFFFFL, 0L);
        var name = alert + " " + signal.household() + " " + signal.person() + " " + signal.event();
        var occasion =
                Occasion.ofForm(Ids.v7(day, name), Actor.SYSTEM, journal.tip())
                        .happened(ground.clock.instant());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("alert", alert.name());
        body.put("event", signal.event());
        occasion.add(WatchKinds.LEAD.full(), signal.household(), signal.person(), body);
        return occasion;
    }

    @Override
    public void destroy() {
        closing.countDown();
    }
}
