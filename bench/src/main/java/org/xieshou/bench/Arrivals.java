package org.xieshou.bench;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Calls at moments that are fixed beforehand, as those of people who do not know of each other: a slow answer holds up no
/// other call, and what a call waits to be sent counts as its own time.
///
/// @param perSecond on the average; the gaps between two are exponential
record Arrivals(double perSecond, Duration lasting, long seed) {
    /// One call, on a thread of its own.
    interface Call {
        /// @param due `System.nanoTime()` at which it was to be sent
        void send(long due) throws Exception;
    }

    /// Draws the next call; not on its own thread, so that the same seed draws the same calls.
    interface Source {
        Call next(SplittableRandom random);
    }

    /// Returns when all have been answered.
    ///
    /// @return how many there were
    int run(Source source) {
        var random = new SplittableRandom(seed);
        long due = System.nanoTime();
        long end = due + lasting.toNanos();
        int calls = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (due += gap(random); due < end; due += gap(random)) {
                var call = source.next(random);
                LockSupport.parkNanos(due - System.nanoTime());
                long moment = due;
                var _ =
                        threads.submit(() -> {
                            call.send(moment);
                            return true;
                        });
                calls++;
            }
        }
        return calls;
    }

    private long gap(SplittableRandom random) {
        return (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
    }
}
