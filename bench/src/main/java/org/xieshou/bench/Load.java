package org.xieshou.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Clients that send one call after another, each its own helper.
final class Load {
    private static final int KEPT = 200;

    /// More visits a second than any run reached: so many are written before the clock starts.
    private static final int ENOUGH = 12_000;

    /// @param accepted entries that were new
    /// @param had entries that were here already
    /// @param other held or refused
    /// @param millis how long each call took, ascending
    record Outcome(long accepted, long had, long other, double seconds, double[] millis) {
        double perSecond() {
            return (accepted + had) / (double) VisitEntries.A_VISIT / seconds;
        }

        double percentile(double share) {
            return millis[(int) Math.min(millis.length - 1, Math.floor(millis.length * share))];
        }
    }

    private final URI address;
    private final List<Helper> helpers;
    private final List<List<byte[]>> sent = new ArrayList<>();

    Load(URI address, List<Helper> helpers) {
        this.address = address;
        this.helpers = helpers;
    }

    /// New visits, until the time is over. What is sent is written before the clock starts.
    Outcome fresh(int visitsACall, int clients, double seconds) throws Exception {
        sent.clear();
        var work = new ArrayList<Callable<Counts>>();
        int calls = (int) Math.ceil(ENOUGH * seconds / visitsACall / clients) + 1;
        for (int c = 0; c < clients; c++) {
            var helper = helpers.get(c % helpers.size());
            var entries = new VisitEntries(helper, System.nanoTime() + c);
            var written = new ArrayDeque<byte[]>(calls);
            for (int i = 0; i < calls; i++) {
                written.add(entries.call(visitsACall).getBytes(StandardCharsets.UTF_8));
            }
            var kept = new ArrayList<byte[]>();
            sent.add(kept);
            work.add(() -> send(helper, seconds, () -> keep(written.poll(), kept)));
        }
        return run(work);
    }

    private static byte @Nullable [] keep(byte @Nullable [] call, List<byte[]> kept) {
        if (call != null && kept.size() < KEPT) {
            kept.add(call);
        }
        return call;
    }

    /// The calls of the run before, once more and round and round.
    Outcome again(double seconds) throws Exception {
        var work = new ArrayList<Callable<Counts>>();
        for (int c = 0; c < sent.size(); c++) {
            var helper = helpers.get(c % helpers.size());
            var calls = sent.get(c);
            var next = new int[1];
            work.add(() -> send(helper, seconds, () -> calls.get(next[0]++ % calls.size())));
        }
        return run(work);
    }

    private static Outcome run(List<Callable<Counts>> work) throws Exception {
        long start = System.nanoTime();
        var all = new ArrayList<Counts>();
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var done : threads.invokeAll(work)) {
                all.add(done.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(
                all.stream().mapToLong(each -> each.accepted).sum(),
                all.stream().mapToLong(each -> each.had).sum(),
                all.stream().mapToLong(each -> each.other).sum(),
                seconds,
                all.stream()
                        .flatMapToDouble(each -> each.millis.stream().mapToDouble(d -> d))
                        .sorted()
                        .toArray());
    }

    private static final class Counts {
        private long accepted;
        private long had;
        private long other;
        private final List<Double> millis = new ArrayList<>();

        void receipts(String json) {
            int from = json.indexOf("\"status\":\"");
            while (from >= 0) {
                switch (json.charAt(from + 10) + "" + json.charAt(from + 12)) {
                    case "ac" -> accepted++;
                    case "hd" -> had++;
                    default -> other++;
                }
                from = json.indexOf("\"status\":\"", from + 10);
            }
        }
    }

    private Counts send(Helper helper, double seconds, Supplier<byte @Nullable []> next)
            throws IOException {
        var counts = new Counts();
        try (var wire = new Wire(address, helper.token())) {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            for (var call = next.get();
                    call != null && System.nanoTime() < end;
                    call = next.get()) {
                long start = System.nanoTime();
                var answer = wire.post(call);
                counts.millis.add((System.nanoTime() - start) / 1e6);
                if (answer.status() != 200) {
                    throw new IOException(
                            answer.status() + " " + Arrays.toString(answer.body().split("\n")));
                }
                counts.receipts(answer.body());
            }
        }
        return counts;
    }
}
