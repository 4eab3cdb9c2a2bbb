package org.xieshou.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.journal.Envelope;
import org.xieshou.journal.Journal;
import org.xieshou.journal.JournalProblem;
import org.xieshou.journal.Receipt;
import org.xieshou.synth.Bundle.Stage;

/// One city on its way into the journal. Bundles are gathered into large calls; while the journal writes one call, the
/// next is prepared on another thread. A lane keeps to one thread, so its entries arrive in their order.
final class Loading implements AutoCloseable {
    private static final int A_CALL = 4_500;
    private static final int THREADS = 2;
    private static final int AHEAD = 4;
    private static final int TRIES = 300;
    private static final long PAUSE = 200;

    private final Journal journal;
    private final Actors actors;
    private final Synth.Progress progress;
    private final List<ExecutorService> threads = new ArrayList<>();
    private final List<List<Envelope>> gathered = new ArrayList<>();
    private final int[] registered = new int[Walk.LANES];
    private final Semaphore ahead = new Semaphore(AHEAD);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final AtomicInteger households = new AtomicInteger();
    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong had = new AtomicLong();
    private final Map<String, Long> reasons = new ConcurrentHashMap<>();
    private Stage stage = Stage.FIRST;
    private Actor actor = Actor.SYSTEM;

    Loading(Journal journal, Actors actors, Synth.Progress progress) {
        this.journal = journal;
        this.actors = actors;
        this.progress = progress;
        for (int i = 0; i < THREADS; i++) {
            threads.add(Executors.newSingleThreadExecutor());
        }
        for (int i = 0; i < Walk.LANES; i++) {
            gathered.add(new ArrayList<>());
        }
    }

    void add(Bundle bundle) {
        if (bundle.stage() != stage) {
            drain();
            // what was just written has widened what the coordinator reaches
            actor =
                    actors.byLogin(Staffing.writing(bundle.stage()))
                            .orElseThrow(() -> SynthProblem.noGround(reasons.toString()));
            stage = bundle.stage();
        }
        var lane = gathered.get(bundle.lane());
        if (lane.size() + bundle.entries().size() > A_CALL) {
            send(bundle.lane());
        }
        gathered.get(bundle.lane()).addAll(bundle.entries());
        registered[bundle.lane()] += bundle.households();
    }

    /// Waits until all that was added is in the journal.
    void drain() {
        for (int lane = 0; lane < Walk.LANES; lane++) {
            send(lane);
        }
        ahead.acquireUninterruptibly(AHEAD);
        ahead.release(AHEAD);
        throwFailure();
    }

    private void send(int lane) {
        var call = gathered.get(lane);
        if (call.isEmpty()) {
            return;
        }
        throwFailure();
        int settled = registered[lane];
        gathered.set(lane, new ArrayList<>(A_CALL));
        registered[lane] = 0;
        var author = actor;
        ahead.acquireUninterruptibly();
        threads.get(lane % THREADS)
                .execute(() -> {
                    try {
                        if (failure.get() == null) {
                            count(append(call, author), settled);
                        }
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        ahead.release();
                    }
                });
    }

    private void throwFailure() {
        var thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    /// When the journal is busy the same call is made again: what it took the first time it has.
    private List<Receipt> append(List<Envelope> call, Actor author) {
        for (int tries = 1; ; tries++) {
            try {
                return journal.append(call, author);
            } catch (JournalProblem e) {
                if (e.status() != 503 || tries == TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SynthProblem.interrupted(e);
        }
    }

    private void count(List<Receipt> receipts, int settled) {
        for (var receipt : receipts) {
            if (receipt.state() == Receipt.State.HAD) {
                had.incrementAndGet();
            }
            if (receipt.reason() != null) {
                var where = receipt.where() == null ? "" : " " + receipt.where();
                reasons.merge(Objects.requireNonNull(receipt.reason()) + where, 1L, Long::sum);
            }
        }
        progress.at(households.addAndGet(settled), entries.addAndGet(receipts.size()));
    }

    int households() {
        return households.get();
    }

    long entries() {
        return entries.get();
    }

    long had() {
        return had.get();
    }

    Map<String, Long> reasons() {
        return reasons;
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
    }
}
