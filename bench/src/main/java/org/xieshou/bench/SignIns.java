package org.xieshou.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.xieshou.access.Actors;
import org.xieshou.access.SecondFactor;
import org.xieshou.commands.House;
import org.xieshou.commands.Installation;

/// Whether the time of a sign-in that fails tells which names there are: names that somebody has and names that nobody has, with and
/// without a second factor, in random order, one after another.
///
/// `SignIns [DIR [N]]`: N tries of each sort (1,000).
public final class SignIns {
    private static final int HOUSEHOLDS = 20_000;

    /// Fewer than make an account wait.
    private static final int TRIES_A_NAME = 4;

    private SignIns() {}

    public static void main(String[] args) throws Exception {
        var data = Path.of(args.length > 0 ? args[0] : "target/bench-sign-ins").toAbsolutePath();
        int tries = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int names = 2 * ((tries + TRIES_A_NAME - 1) / TRIES_A_NAME);
        var known =
                new BenchCity(data)
                        .prepare(HOUSEHOLDS, (house, owner) -> accounts(names, house, owner));
        try (var server = ServerProcess.start(data, "1g");
                var installation = Installation.open(data);
                var owner = BenchCity.owner(installation);
                var http = HttpClient.newHttpClient()) {
            forget(owner);
            run(known, tries, new Knock(server.address("/"), http));
        }
    }

    /// Every second has a second factor.
    private static List<String> accounts(int many, House house, Connection owner)
            throws SQLException {
        var logins = new ArrayList<String>();
        for (var officer : new Staff(house, owner).hired(many)) {
            if (logins.size() % 2 == 1) {
                var staff = house.get(Actors.class).byLogin(officer.login()).orElseThrow().id();
                factor(staff, house, owner);
            }
            logins.add(officer.login());
        }
        return logins;
    }

    private static void factor(UUID staff, House house, Connection owner) throws SQLException {
        var factors = house.get(SecondFactor.class);
        if (factors.of(staff).isEmpty() && factors.begun(staff).isEmpty()) {
            factors.begin(staff);
        }
        try (var statement =
                owner.prepareStatement(
                        "update access.factor set confirmed = now() where staff = ?")) {
            statement.setObject(1, staff);
            statement.executeUpdate();
        }
    }

    /// A run before this one has used up tries.
    private static void forget(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("delete from access.attempt");
        }
    }

    private static void run(List<String> known, int tries, Knock knock) throws Exception {
        var random = new SplittableRandom(11);
        var times = new Times();
        for (int i = 0; i < 60; i++) {
            knock.at(nobody(random), new Times(), "warm");
        }
        for (int i = 0; i < 2 * tries; i++) {
            knock.at(known.get(i % known.size()), times, "somebody");
            knock.at(nobody(random), times, "nobody");
        }
        System.out.println("| | tries | ms p50 / p95 / p99 |");
        System.out.println("|---|---|---|");
        for (var name : times.names()) {
            var group = times.of(name::equals);
            System.out.printf("| %s | %,d | %s |%n", name, group.count(), group.text());
        }
        System.out.println("failed: " + times.failures());
    }

    private static String nobody(SplittableRandom random) {
        return "nobody" + Long.toString(random.nextLong(1L << 40), 36);
    }
}
