package org.xieshou.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.commands.House;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.registry.quality.Findings;

/// The quality rules over a whole register, over one village and over one household, and what a form asks before it is
/// saved.
///
/// `Quality [DIR [N]]`: the city of N households (100,000) in DIR; it is made if the folder is new.
public final class Quality {
    private static final int TIMES = 3;
    private static final int HOMES = 200;

    private final House house;
    private final Connection owner;
    private final Findings findings;

    private Quality(House house, Connection owner) {
        this.house = house;
        this.owner = owner;
        this.findings = house.get(Findings.class);
    }

    public static void main(String[] args) throws Exception {
        var data = Path.of(args.length > 0 ? args[0] : "target/bench-quality");
        int households = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        new BenchCity(data)
                .prepare(
                        households,
                        (house, owner) -> {
                            new Quality(house, owner).run();
                            return true;
                        });
    }

    private void run() throws SQLException {
        var keeper = somebody("COORDINATOR");
        var village = somebody("VILLAGE_STAFF");
        System.out.println(
                "| rule | findings | whole register ms | one village ms |\n|---|---|---|---|");
        for (var rule : findings.counts(keeper).stream().map(Findings.Count::rule).toList()) {
            System.out.printf(
                    "| `%s` | %,d | %,d | %,d |%n",
                    rule.code(),
                    findings.count(keeper, rule),
                    best(() -> findings.count(keeper, rule)),
                    best(() -> seen(village, rule.code())));
        }
        long begun = System.nanoTime();
        for (var rule : findings.counts(keeper).stream().map(Findings.Count::rule).toList()) {
            findings.page(keeper, rule, 1);
        }
        System.out.printf("first pages of all rules: %,d ms%n", since(begun));
        byHousehold(keeper);
    }

    private void byHousehold(Actor keeper) throws SQLException {
        var homes = ids("select subject from registry.summary order by subject limit " + HOMES);
        var one = new long[HOMES];
        var asked = new long[HOMES];
        var journal = house.get(Journal.class);
        for (int round = 0; round < 2; round++) { // the first is the compiler's
            for (int i = 0; i < HOMES; i++) {
                var home = homes[i];
                long begun = System.nanoTime();
                findings.of(keeper, home);
                one[i] = System.nanoTime() - begun;
                var occasion = Occasion.of(keeper, journal.tip(), Clock.systemUTC());
                occasion.add(
                        "registry.fact@1",
                        home,
                        Map.of(
                                "fact",
                                "household.area-arable",
                                "value",
                                900,
                                "asOf",
                                LocalDate.now(Clock.systemUTC()).minusDays(1).toString()));
                begun = System.nanoTime();
                findings.foresee(keeper, occasion.envelopes());
                asked[i] = System.nanoTime() - begun;
            }
        }
        System.out.println("one household: " + spread(one));
        System.out.println("a form before it is saved: " + spread(asked));
    }

    private static String spread(long[] nanos) {
        Arrays.sort(nanos);
        return "p50 %.1f ms, p95 %.1f ms"
                .formatted(nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6);
    }

    private long seen(Actor reader, String code) {
        return findings.count(reader, findings.rule(reader, code));
    }

    private static long best(LongSupplier work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            var _ = work.getAsLong();
            best = Math.min(best, since(begun));
        }
        return best;
    }

    private static long since(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private Actor somebody(String role) throws SQLException {
        var staff =
                ids(
                        "select staff from access.assignment_now where role = '"
                                + role
                                + "' and within is not null order by staff limit 1");
        return house.get(Actors.class).find(staff[0]).orElseThrow();
    }

    private UUID[] ids(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = java.util.stream.Stream.<UUID>builder();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found.build().toArray(UUID[]::new);
        }
    }
}
