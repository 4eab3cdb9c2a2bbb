package org.xieshou.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Clients that send one call after another, each its own helper.
final class Load {
    private static final int KEPT = 200;

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
    private final HttpClient http;
    private final List<Helper> helpers;
    private final List<List<String>> sent = new ArrayList<>();

    Load(URI address, HttpClient http, List<Helper> helpers) {
        this.address = address;
        this.http = http;
        this.helpers = helpers;
    }

    /// New visits, until the time is over.
    Outcome fresh(int visitsACall, int clients, double seconds) throws Exception {
        sent.clear();
        var work = new ArrayList<Callable<Counts>>();
        for (int c = 0; c < clients; c++) {
            var helper = helpers.get(c % helpers.size());
            var entries = new VisitEntries(helper, System.nanoTime() + c);
            var kept = new ArrayList<String>();
            sent.add(kept);
            work.add(() ->
                    send(
                            helper,
                            seconds,
                            () -> {
                                var call = entries.call(visitsACall);
                                if (kept.size() < KEPT) {
                                    kept.add(call);
                                }
                                return call;
                            }));
        }
        return run(work);
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

    private Counts send(Helper helper, double seconds, Supplier<String> next)
            throws IOException, InterruptedException {
        var counts = new Counts();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            var request =
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + helper.token())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(next.get()))
                            .build();
            long start = System.nanoTime();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            counts.millis.add((System.nanoTime() - start) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IOException(
                        answer.statusCode() + " " + Arrays.toString(answer.body().split("\n")));
            }
            counts.receipts(answer.body());
        }
        return counts;
    }
}
