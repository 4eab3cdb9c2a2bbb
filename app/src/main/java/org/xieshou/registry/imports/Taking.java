package org.xieshou.registry.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.imports.Recognition.Placed;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.HouseholdRow;
import org.xieshou.registry.intake.IntakeSink;
import org.xieshou.registry.intake.RowFault;

/// Takes households as the file gives them and writes them in batches: while the journal writes one, the next is read
/// and prepared. No more than a few batches are in memory, however long the file.
final class Taking implements IntakeSink, AutoCloseable {
    /// Its home, and at most two statuses.
    private static final int OF_THE_HOUSEHOLD = 3;

    private static final int THREADS = 2;
    private static final int AHEAD = 4;

    private final Villages villages;
    private final Batch batch;
    private final Batch.Whole whole;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().name("import-", 0).daemon().factory());
    private final Semaphore ahead = new Semaphore(AHEAD);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private List<Placed> gathered = new ArrayList<>();
    private int entries;

    Taking(Villages villages, Batch batch, Batch.Whole whole) {
        this.villages = villages;
        this.batch = batch;
        this.whole = whole;
    }

    @Override
    public void household(HouseholdRow household) {
        var found = villages.find(household.area());
        var why = found.refused();
        if (why != null) {
            leave(household, why);
            return;
        }
        int most = most(household);
        if (entries + most > Batch.A_CALL && !gathered.isEmpty()) {
            send();
        }
        gathered.add(new Placed(household, found.area()));
        entries += most;
    }

    /// Entries that it can become: a batch is one call of the journal, as full as may be.
    private static int most(HouseholdRow household) {
        int people =
                household.people().stream().mapToInt(person -> 1 + person.facts().size()).sum();
        return OF_THE_HOUSEHOLD + household.facts().size() + people;
    }

    private void leave(HouseholdRow household, FaultCode why) {
        var at = new Cells.At(household.sheet(), household.head().row(), "area.village");
        whole.tally().fault(whole.cells().fault(at, why, Effect.HOUSEHOLD_LEFT_OUT));
        whole.tally().left(household.people().size());
    }

    @Override
    public void fault(RowFault fault) {
        whole.tally().fault(fault);
    }

    private void send() {
        var some = gathered;
        gathered = new ArrayList<>();
        entries = 0;
        throwFailure();
        ahead.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                if (failure.get() == null) {
                    batch.write(some);
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                ahead.release();
            }
        });
    }

    /// Waits until all that was taken is in the journal.
    void finish() {
        if (!gathered.isEmpty()) {
            send();
        }
        ahead.acquireUninterruptibly(AHEAD);
        ahead.release(AHEAD);
        throwFailure();
    }

    private void throwFailure() {
        if (Thread.currentThread().isInterrupted()) {
            failure.compareAndSet(null, ImportProblem.stopped());
        }
        var thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
