package org.xieshou.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;
import org.xieshou.tree.Tree;

/// Follows the journal and signs what came, every ten minutes or ten thousand entries and at an orderly stop. Once the
/// stored tree is not what was signed it signs nothing any more and says so, until what is stored fits again.
@Component
final class Sealer implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration LOOKS = Duration.ofSeconds(2);
    private static final Duration LOOKS_WHEN_BROKEN = Duration.ofMinutes(1);
    private static final Duration SAYS_AGAIN = Duration.ofHours(1);

    private final DataSource system;
    private final JournalKey key;
    private final Clock clock;
    private final Rhythm rhythm;
    private final Instant started;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private @Nullable Tree tree;
    private @Nullable Instant said;
    private volatile Sealing state;

    /// When it is time to sign.
    record Rhythm(Duration every, long entries) {
        boolean isDue(Instant last, Instant now, long waiting) {
            return waiting >= entries || (waiting > 0 && !now.isBefore(last.plus(every)));
        }
    }

    Sealer(
            Pools pools,
            JournalKey key,
            Clock clock,
            @Value("${xieshou.seal.every:10m}") Duration every,
            @Value("${xieshou.seal.entries:10000}") long entries) {
        this.system = pools.of(Login.SYSTEM);
        this.key = key;
        this.clock = clock;
        this.rhythm = new Rhythm(every, entries);
        this.started = clock.instant();
        this.state = Sealing.none(started);
        this.thread = Thread.ofPlatform().name("sealer").daemon().start(this::follow);
    }

    Sealing state() {
        return state;
    }

    private void follow() {
        try {
            while (!closing.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    seal(false);
                } catch (JournalProblem broken) {
                    cryOut(broken);
                } catch (SQLException | RuntimeException e) {
                    // connections, disk, shutdown: it is tried again, and what stays unsigned shows
                    LOG.warn("sealing is put off: {}", e.toString());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        return state.broken() == null ? LOOKS : LOOKS_WHEN_BROKEN;
    }

    /// Seals what waits.
    ///
    /// @param now also if it is not time yet
    /// @return how many entries are sealed; less than the tip if another server is at it
    /// @throws JournalProblem if what is stored is not what was signed: then nothing is signed
    synchronized long seal(boolean now) throws SQLException {
        try {
            boolean more = true;
            while (more) {
                more = round(now); // a long journal is sealed in several transactions
            }
            return state.size();
        } catch (JournalProblem broken) {
            tree = null;
            state = state.broken(broken);
            throw broken;
        }
    }

    /// @return whether something was signed and more may wait
    private boolean round(boolean now) throws SQLException {
        try (var connection = system.getConnection()) {
            try {
                var round = new SealingRound(connection, key);
                if (!round.isOurs()) {
                    connection.rollback();
                    return false;
                }
                return seal(round, now, connection);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private boolean seal(SealingRound round, boolean now, java.sql.Connection connection)
            throws SQLException {
        var work = round.look(tree);
        tree = work.tree();
        var last = work.last().map(CheckpointTable.Stored::at).orElse(started);
        if (work.waiting() == 0 || !(now || rhythm.isDue(last, clock.instant(), work.waiting()))) {
            connection.rollback();
            keep(work);
            return false;
        }
        var grown = round.seal(work, clock.instant());
        var signed = CheckpointTable.last(connection);
        connection.commit();
        tree = grown;
        keep(new SealingRound.Work(grown, signed, work.tip()));
        return work.tip() > grown.size();
    }

    private void keep(SealingRound.Work work) {
        if (state.broken() != null) {
            LOG.warn("sealing goes on: what is stored fits the last checkpoint again");
        }
        state =
                new Sealing(
                        work.tree().size(),
                        work.tip(),
                        work.last().map(CheckpointTable.Stored::at).orElse(started),
                        work.last().map(CheckpointTable.Stored::note).orElse(""),
                        null);
        said = null;
    }

    private void cryOut(JournalProblem broken) {
        var now = clock.instant();
        if (said == null || !now.isBefore(said.plus(SAYS_AGAIN))) {
            said = now;
            LOG.error(
                    "SEALING HAS STOPPED: {} {}. Entries are taken, but nothing vouches for them."
                            + " Run `xieshou verify`, and keep the last checkpoint and the backups.",
                    broken.code(),
                    broken.details());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        closing.countDown();
        thread.join(Duration.ofSeconds(30));
        try {
            seal(true);
        } catch (JournalProblem broken) {
            cryOut(broken);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("not sealed at the stop, the next start will: {}", e.toString());
        }
    }
}
