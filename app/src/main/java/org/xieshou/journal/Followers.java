package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Follower;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Origin;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Lets the rooms' followers work beside the journal's writer: as soon as something is due, and now and then for what another
/// process left.
@Component
public final class Followers implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final Duration LOOKS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMillis(10);

    private final List<Follower> all;
    private final DataSource source;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;

    Followers(Kinds kinds, Pools pools) {
        this.all =
                kinds.interpreters().stream()
                        .map(Interpreter::follower)
                        .flatMap(Optional::stream)
                        .toList();
        this.source = pools.of(Login.WRITER);
        this.thread = Thread.ofPlatform().name("followers").daemon().start(this::follow);
    }

    /// After a commit, by the thread that wrote.
    void call() {
        for (var follower : all) {
            if (follower.wasTold()) {
                calls.release();
            }
        }
    }

    private void follow() {
        while (open) {
            try {
                if (!piece()) {
                    var _ = calls.tryAcquire(LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException _) {
                open = false;
            } catch (SQLException | RuntimeException e) {
                // connections, disk, shutdown: what is due stays so, and is tried again
                LOG.warn("followers wait: {}", Origin.of(e));
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(LOOKS);
        } catch (InterruptedException _) {
            open = false;
        }
    }

    private boolean piece() throws SQLException {
        try (var rows = source.getConnection()) {
            try {
                boolean more = piece(rows);
                rows.commit();
                return more;
            } catch (SQLException | RuntimeException e) {
                rows.rollback();
                throw e;
            }
        }
    }

    private boolean piece(Connection rows) throws SQLException {
        boolean more = false;
        for (var follower : all) {
            more |= follower.isDue(rows) && follower.work(rows);
        }
        return more;
    }

    /// Waits until all that is due is worked out, so that lists and search know what came. After this long, or when it cannot be
    /// asked, it is left to the follower, which goes on. An interruption ends it and stays on the thread.
    public void await(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (isDue() && System.nanoTime() < end) {
                Thread.sleep(PATIENCE);
            }
        } catch (SQLException e) {
            LOG.warn("nobody waits for the followers: {}", Origin.of(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDue() throws SQLException {
        try (var rows = source.getConnection()) {
            boolean due = isDue(rows);
            rows.rollback();
            return due;
        }
    }

    boolean isDue(Connection rows) throws SQLException {
        for (var follower : all) {
            if (follower.isDue(rows)) {
                return true;
            }
        }
        return false;
    }

    /// Does all that is due in a database of one's own, or in one where nobody may be at it.
    void finish(Connection rows) throws SQLException {
        while (piece(rows)) {
            rows.commit();
        }
        rows.commit();
    }

    /// Before what the followers worked out is taken away.
    void hold(Connection writer) throws SQLException {
        for (var follower : all) {
            follower.hold(writer);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        open = false;
        calls.release();
        thread.join(Duration.ofSeconds(30));
    }
}
