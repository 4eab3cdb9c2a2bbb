package org.xieshou.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/// Who works with the server during the run: people with a browser, and helpers whose phones send visits.
final class Crowd {
    /// @param officer who sits before it
    record Desk(Officer officer, Session session) {}

    /// @param entries writes this helper's visits; by one thread at a time
    record Phone(Helper helper, VisitEntries entries) {}

    private static final int LOOKS = 400;

    private final List<Desk> desks;
    private final List<Phone> phones;
    private final HttpClient http;

    private Crowd(List<Desk> desks, List<Phone> phones, HttpClient http) {
        this.desks = desks;
        this.phones = phones;
        this.http = http;
    }

    static Crowd signedIn(
            ServerProcess server, HttpClient http, List<Officer> officers, List<Helper> helpers)
            throws IOException, InterruptedException {
        var desks = new ArrayList<Desk>();
        for (var officer : officers) {
            var session = Session.open(server.address("/"), http, officer.login(), Staff.PASSWORD);
            desks.add(new Desk(officer, session));
        }
        var phones = new ArrayList<Phone>();
        for (var helper : helpers) {
            phones.add(new Phone(helper, new VisitEntries(helper, System.nanoTime())));
        }
        return new Crowd(desks, phones, http);
    }

    HttpClient http() {
        return http;
    }

    Desk anyDesk(SplittableRandom random) {
        return desks.get(random.nextInt(desks.size()));
    }

    Phone anyPhone(SplittableRandom random) {
        return phones.get(random.nextInt(phones.size()));
    }

    /// Opens each kind of page once: a page that shows no household would be quick for the wrong reason.
    void look() throws IOException, InterruptedException {
        var random = new SplittableRandom(1);
        var seen = new HashSet<String>();
        for (int i = 0; i < LOOKS; i++) {
            var desk = anyDesk(random);
            var next = Browsing.next(desk.officer, random);
            if (seen.contains(next.name())) {
                continue;
            }
            if (desk.session.read(next.path()).contains("/households/")) {
                seen.add(next.name());
            } else {
                System.err.println(next.name() + " shows no household: " + next.path());
            }
        }
    }
}
