package org.xieshou.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Some time of visits, with or without pages beside them.
final class PagesRun {
    static final String VISIT = "visit";
    static final String OF_THE_CITY = " (city)";

    private final ServerProcess server;
    private final Crowd crowd;
    private final PagesWish wish;
    private final URI entries;
    private int phases;

    /// @param pages that were opened
    record Phase(Times times, CpuTimes cpu, double seconds, int pages) {}

    PagesRun(ServerProcess server, Crowd crowd, PagesWish wish) {
        this.server = server;
        this.crowd = crowd;
        this.wish = wish;
        this.entries = server.address("/api/v1/entries");
    }

    Phase phase(int seconds, boolean withPages) throws Exception {
        var times = new Times();
        var lasting = Duration.ofSeconds(seconds);
        phases++;
        var visits = new Arrivals(wish.visits(), lasting, 100L + phases);
        var pages = new Arrivals(withPages ? wish.pages() : 1e-9, lasting, 200L + phases);
        var before = server.cpu();
        long start = System.nanoTime();
        try (var both = Executors.newFixedThreadPool(2)) {
            var sent = both.submit(() -> visits.run(random -> visit(random, times)));
            var opened = both.submit(() -> pages.run(random -> page(random, times)));
            sent.get();
            int count = opened.get();
            double took = (System.nanoTime() - start) / 1e9;
            return new Phase(times, server.cpu().since(before), took, count);
        }
    }

    private Arrivals.Call page(SplittableRandom random, Times times) {
        var desk = crowd.anyDesk(random);
        var next = Browsing.next(desk.officer(), random);
        var name = next.name() + (desk.officer().isOfTheCity() ? OF_THE_CITY : "");
        return due -> timed(times, name, due, () -> desk.session().open(next.path()));
    }

    private Arrivals.Call visit(SplittableRandom random, Times times) {
        var phone = crowd.anyPhone(random);
        var request =
                HttpRequest.newBuilder(entries)
                        .header("Authorization", "Bearer " + phone.helper().token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(phone.entries().call(1)))
                        .build();
        return due -> timed(times, VISIT, due, () -> taken(request));
    }

    /// The status, or 500 if an entry was held or refused.
    private int taken(HttpRequest request) throws IOException, InterruptedException {
        var answer = crowd.http().send(request, HttpResponse.BodyHandlers.ofString());
        boolean allTaken =
                answer.body().split("\"status\":\"accepted\"", -1).length
                        == VisitEntries.A_VISIT + 1;
        return answer.statusCode() == 200 && !allTaken ? 500 : answer.statusCode();
    }

    private static void timed(Times times, String name, long due, Callable<Integer> call)
            throws Exception {
        try {
            int status = call.call();
            if (status == 200) {
                times.took(name, (System.nanoTime() - due) / 1e6);
            } else {
                times.failed(name + ": " + status);
            }
        } catch (IOException e) {
            times.failed(name + ": " + e.getClass().getSimpleName());
        }
    }
}
