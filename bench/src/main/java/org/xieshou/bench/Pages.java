package org.xieshou.bench;

import java.net.http.HttpClient;
import java.util.List;
import org.xieshou.commands.Installation;

/// Pages while visits arrive: fifty people of several roles open lists, search and open households, each a page every two
/// seconds on the average, and 200 visits a second come in by the API.
///
/// `Pages [--data DIR] [--households N] [--people N] [--seconds S] [--users N] [--visits PER-SECOND] [--rls off]`. The city is made if the
/// folder is new, with four people a household if not said otherwise. With `--rls off` the pages' login passes row-level security for the run, so that its cost shows.
public final class Pages {
    private static final int VISITING = 32;

    private Pages() {}

    public static void main(String[] args) throws Exception {
        var wish = PagesWish.of(List.of(args));
        var people =
                new BenchCity(wish.data(), wish.people())
                        .prepare(
                                wish.households(),
                                (house, owner) -> {
                                    BenchCity.rowSecurity(owner, wish.rowSecurity());
                                    return new People(
                                            new Staff(house, owner).hired(wish.users()),
                                            Helper.some(VISITING, house, owner));
                                });
        try (var server = ServerProcess.start(wish.data(), "1g");
                var installation = Installation.open(wish.data());
                var owner = BenchCity.owner(installation);
                var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            try {
                run(wish, server, Crowd.signedIn(server, http, people.officers, people.helpers));
            } finally {
                BenchCity.rowSecurity(owner, true);
            }
        }
    }

    private record People(List<Officer> officers, List<Helper> helpers) {}

    private static void run(PagesWish wish, ServerProcess server, Crowd crowd) throws Exception {
        crowd.look(); // each kind of page once, and what it says
        var run = new PagesRun(server, crowd, wish);
        run.phase(wish.warming(), true);
        var visitsAlone = run.phase(wish.seconds() / 2, false);
        var both = run.phase(wish.seconds(), true);
        new PagesReport(wish, visitsAlone, both).print();
    }
}
