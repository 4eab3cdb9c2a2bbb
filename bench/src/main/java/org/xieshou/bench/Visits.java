package org.xieshou.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.xieshou.commands.Installation;

/// Visits a second through the API, everything on, beside plain INSERTs of the same rows into the same PostgreSQL.
///
/// Arguments: households (default 20,000), seconds a run (default 8), data folder, cases (such as 100x8,1x32; default all). The city is
/// made if the folder is new.
public final class Visits {
    private static final String CASES = "1x1,1x8,1x32,10x1,10x8,10x32,100x1,100x8,100x32";
    private static final int MOST_CLIENTS = 32;

    private Visits() {}

    public static void main(String[] args) throws Exception {
        int households = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 8;
        var data = Path.of(args.length > 2 ? args[2] : "target/bench-visits").toAbsolutePath();
        List<Helper> helpers =
                new BenchCity(data)
                        .prepare(
                                households,
                                (house, owner) -> Helper.some(MOST_CLIENTS, house, owner));
        try (var server = ServerProcess.start(data, "1g");
                var installation = Installation.open(data);
                var owner = BenchCity.owner(installation)) {
            var load = new Load(server.address("/api/v1/entries"), helpers);
            warm(load, seconds);
            System.out.println(
                    "| visits a call × clients | visits/s | p50 / p95 ms | CPU ms a visit JVM + PG | replay visits/s |");
            System.out.println("|---|---|---|---|---|");
            for (var each : (args.length > 3 ? args[3] : CASES).split(",", -1)) {
                run(load, server, Calls.of(each), seconds);
            }
            beside(load, owner, seconds);
        }
    }

    private record Calls(int visits, int clients) {
        static Calls of(String text) {
            var parts = text.split("x", -1);
            return new Calls(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /// Until the compiler has done its work: a server that has run for a morning.
    private static void warm(Load load, double seconds) throws Exception {
        load.fresh(1, 32, 5 * seconds);
        load.fresh(10, 8, 2 * seconds);
        load.fresh(100, 8, 5 * seconds);
    }

    private static void run(Load load, ServerProcess server, Calls calls, double seconds)
            throws Exception {
        load.fresh(calls.visits, calls.clients, 1);
        var before = server.cpu();
        var outcome = load.fresh(calls.visits, calls.clients, seconds);
        var cpu = server.cpu().since(before);
        double visits = outcome.accepted() / (double) VisitEntries.A_VISIT;
        var again = load.again(Math.max(2, seconds / 3));
        System.out.printf(
                "| %d × %d | %,.0f | %.1f / %.1f | %.3f + %.3f | %,.0f |%s%n",
                calls.visits,
                calls.clients,
                outcome.perSecond(),
                outcome.percentile(0.5),
                outcome.percentile(0.95),
                cpu.jvm() / visits,
                cpu.postgres() / visits,
                again.perSecond(),
                outcome.other() == 0 ? "" : " " + outcome.other() + " held or refused");
    }

    private static void beside(Load load, Connection owner, double seconds) throws Exception {
        long from = tip(owner) + 1;
        var journal = load.fresh(100, 8, seconds);
        var plain = new PlainInsert(owner);
        long visits = journal.accepted() / VisitEntries.A_VISIT;
        System.out.println();
        System.out.println("rows a visit: " + plain.rowsAVisit(from, visits));
        double theirs = plain.perSecond(from, visits, 100);
        System.out.printf(
                "plain multi-row INSERT of the same rows, 100 visits a commit: %,.0f visits/s; the journal, 100 × 8: %,.0f = %.0f %%%n",
                theirs, journal.perSecond(), 100 * journal.perSecond() / theirs);
        try (var statement = owner.createStatement()) {
            statement.execute("drop schema plain cascade");
            owner.commit();
        }
    }

    private static long tip(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select max(seq) from journal.entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
