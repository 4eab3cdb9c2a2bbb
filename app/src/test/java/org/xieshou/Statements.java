package org.xieshou;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Counts what the threads that answer requests send to the database, `begin` and `commit` among it: the driver tells its log.
final class Statements implements AutoCloseable {
    private static final Logger DRIVER =
            Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final AtomicInteger sent = new AtomicInteger();
    private final Level before = DRIVER.getLevel();
    private final Handler ear =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    boolean asked = Thread.currentThread().getName().startsWith("http-nio");
                    if (asked && ("" + line.getMessage()).startsWith(" FE=> Execute(")) {
                        sent.incrementAndGet();
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    Statements() {
        DRIVER.setLevel(Level.FINEST);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(ear);
    }

    /// A thing that asks the database.
    interface Work {
        void run() throws Exception;
    }

    int during(Work work) throws Exception {
        sent.set(0);
        work.run();
        return sent.get();
    }

    @Override
    public void close() {
        DRIVER.removeHandler(ear);
        DRIVER.setUseParentHandlers(true);
        DRIVER.setLevel(before);
    }
}
