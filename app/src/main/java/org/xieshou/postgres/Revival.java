package org.xieshou.postgres;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the server again where it was if it died under the app, as it does when its log finds no room on the disk:
/// once there is room, the site comes back by itself. A server that recovers by itself is left alone.
final class Revival {
    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Server server;
    private final OwnerLogin login;
    private final Thread thread;
    private boolean open = true;
    private boolean down;

    Revival(Server server, OwnerLogin login) {
        this.server = server;
        this.login = login;
        this.thread = Thread.ofPlatform().daemon().name("database").start(this::watch);
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(BETWEEN_LOOKS);
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        if (!open) {
            return;
        }
        try {
            boolean isUp = server.isUp();
            boolean runs = isUp || server.again(login.port());
            if (!runs && !down) {
                LOG.error(
                        "the database has stopped and does not start: it is tried again until it does");
            } else if (runs && (down || !isUp)) {
                LOG.warn("the database had stopped and runs again");
            }
            down = !runs;
        } catch (RuntimeException e) {
            // no room even for that, or a file that is being written: the next look tries again
            LOG.debug("not started: {}", e.getClass().getName());
        }
    }

    /// From here on it is left as it is.
    void close() {
        synchronized (this) {
            open = false;
        }
        thread.interrupt();
    }
}
