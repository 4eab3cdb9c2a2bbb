package org.xieshou.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xieshou.shared.Origin;

/// All appends of the process go through one writer. It takes whatever waits and writes it in one transaction, so that
/// single visits share a commit.
final class Gate implements AutoCloseable {
    static final int ENTRIES = 5_000;
    static final int WAITING = 20_000;
    private static final int CULPRITS = 8;
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /// Writes batches in one transaction; `probe` does the same and rolls back. Both throw what the database threw.
    interface Writer {
        void write(List<Batch> batches) throws SQLException;

        void probe(List<Pending> entries) throws SQLException;
    }

    /// One call: its entries, and who waits for their receipts.
    record Batch(List<Pending> entries, CompletableFuture<List<Receipt>> done) {}

    private final BlockingQueue<Batch> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Writer writer;
    private final Thread thread;
    private volatile boolean open = true;

    Gate(Writer writer) {
        this.writer = writer;
        this.thread = Thread.ofPlatform().name("journal").start(this::loop);
    }

    List<Receipt> append(List<Pending> entries) {
        if (!open || waiting.addAndGet(entries.size()) > WAITING) {
            if (open) {
                waiting.addAndGet(-entries.size());
            }
            throw JournalProblem.busy(null);
        }
        var batch = new Batch(entries, new CompletableFuture<>());
        queue.add(batch);
        try {
            return batch.done.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof JournalProblem problem
                    ? problem
                    : JournalProblem.busy(e.getCause());
        } catch (TimeoutException e) {
            throw JournalProblem.busy(e); // it may still be written: a resend finds it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw JournalProblem.busy(e);
        } finally {
            waiting.addAndGet(-entries.size());
        }
    }

    private void loop() {
        while (open || !queue.isEmpty()) {
            try {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    answer(taken(first));
                }
            } catch (InterruptedException _) {
                open = false;
            }
        }
    }

    /// Whatever happens, who waits is told, and the thread goes on: receipts must never stop.
    private void answer(List<Batch> taken) {
        try {
            write(taken);
        } catch (RuntimeException | Error e) {
            LOG.error("the journal's thread met {}", Origin.of(e));
            taken.forEach(batch -> batch.done.completeExceptionally(JournalProblem.busy(e)));
        }
    }

    private List<Batch> taken(Batch first) {
        var taken = new ArrayList<>(List.of(first));
        int entries = first.entries.size();
        while (entries < ENTRIES) {
            var next = queue.poll();
            if (next == null) {
                break;
            }
            taken.add(next);
            entries += next.entries.size();
        }
        return taken;
    }

    private void write(List<Batch> taken) {
        try {
            writer.write(taken);
            taken.forEach(Gate::complete);
        } catch (SQLException | RuntimeException e) {
            if (!isFaultOfAnEntry(e)) {
                LOG.warn("journal: {} calls to be sent again: {}", taken.size(), Origin.kind(e));
                taken.forEach(batch -> batch.done.completeExceptionally(JournalProblem.busy(e)));
            } else if (taken.size() > 1) {
                taken.forEach(batch ->
                        write(List.of(batch))); // a stranger's bad entry costs me one retry
            } else {
                writeWithoutCulprits(taken.getFirst(), e);
            }
        }
    }

    private void writeWithoutCulprits(Batch batch, Exception cause) {
        LOG.warn("journal: a call has an entry that cannot be interpreted: {}", Origin.of(cause));
        try {
            if (holdCulprits(batch)) {
                write(List.of(batch));
                return;
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        batch.done.completeExceptionally(JournalProblem.busy(cause));
    }

    private static void complete(Batch batch) {
        var receipts = new ArrayList<Receipt>(batch.entries.size());
        for (var entry : batch.entries) {
            var receipt = entry.receipt;
            if (receipt == null) {
                throw new IllegalStateException("an entry without a receipt");
            }
            receipts.add(receipt);
        }
        batch.done.complete(receipts);
    }

    /// The culprit is the last entry of the shortest prefix that fails: log2(n) probes find it, the others stay together
    /// in one transaction, so an occasion is never torn. After eight culprits the rest of the call is held unread.
    private boolean holdCulprits(Batch batch) {
        for (int found = 0; found < CULPRITS; found++) {
            var left = batch.entries.stream().filter(entry -> !isHeld(entry)).toList();
            if (fits(left)) {
                return found > 0;
            }
            int good = 0;
            int bad = left.size();
            while (bad - good > 1) {
                int middle = (good + bad) >>> 1;
                if (fits(left.subList(0, middle))) {
                    good = middle;
                } else {
                    bad = middle;
                }
            }
            left.get(bad - 1).blame();
        }
        batch.entries.stream().filter(entry -> !isHeld(entry)).forEach(Pending::blame);
        return true;
    }

    private static boolean isHeld(Pending entry) {
        entry.again();
        return entry.isHeld();
    }

    private boolean fits(List<Pending> some) {
        try {
            writer.probe(some);
            return true;
        } catch (SQLException | RuntimeException e) {
            if (!isFaultOfAnEntry(e)) {
                throw JournalProblem.busy(e);
            }
            return false;
        }
    }

    /// Data, integrity, rights and our own bugs belong to an entry; connections, locks, memory, disk and shutdown do not.
    static boolean isFaultOfAnEntry(Throwable thrown) {
        if (thrown instanceof SQLException e) {
            var state = e.getSQLState();
            return state != null && Set.of("22", "23", "42", "P0").contains(state.substring(0, 2));
        }
        return !(thrown instanceof JournalProblem);
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(java.time.Duration.ofSeconds(30));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
