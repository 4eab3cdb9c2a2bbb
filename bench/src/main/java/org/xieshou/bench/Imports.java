package org.xieshou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xieshou.App;
import org.xieshou.commands.House;
import org.xieshou.commands.Installation;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.synth.City;
import org.xieshou.synth.RandomLists;
import org.xieshou.synth.Synth;

/// `xieshou import` of an invented list of the national columns into a small city, then the same list again: wall time and
/// CPU of the command with its PostgreSQL, from its start to its end.
///
/// Arguments: rows (default 100,000), heap of the command (default 512m), data folder (made anew).
public final class Imports {
    private static final int HOUSEHOLDS = 200;
    private static final long SEED = 7;
    private static final String IMPORTER = "zhoumin";
    private static final int POLL_MILLIS = 100;

    private Imports() {}

    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var heap = args.length > 1 ? args[1] : "512m";
        var data = Path.of(args.length > 2 ? args[2] : "target/bench-imports").toAbsolutePath();
        var today = LocalDate.now(ZoneId.systemDefault());
        settle(data, today.minusDays(1));
        var list = data.resolve("list.xlsx");
        var made = RandomLists.write(new RandomLists.Wish(rows, SEED, 0, today), list);
        System.err.println(made.text());
        System.out.println("| list | wall s | CPU s JVM + PG | result |");
        System.out.println("|---|---|---|---|");
        run("%,d rows, heap %s".formatted(rows, heap), command(data, heap, list), data);
        run("the same again", command(data, heap, list), data);
    }

    private static void settle(Path data, LocalDate day) throws IOException {
        LocalPostgres.erase(data);
        Files.createDirectories(data);
        try (var house = House.open(App.class, Installation.open(data))) {
            var city = City.of(City.DEMO_SEED, HOUSEHOLDS, day);
            System.err.println(house.get(Synth.class).load(city, (_, _) -> {}).text(false));
        }
    }

    private static List<String> command(Path data, String heap, Path list) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "-XX:+UseSerialGC", // as bin/xieshou does
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.xieshou.App",
                "import",
                list.toString(),
                "--as",
                IMPORTER,
                "--data",
                data.toString(),
                "--json");
    }

    private static void run(String name, List<String> command, Path data) throws Exception {
        long start = System.nanoTime();
        var said = data.resolve("said.json");
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(said.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var cpu = new CpuTimes(0, 0);
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            cpu = cpu.orLater(data, process.toHandle());
        }
        System.out.printf(
                "| %s | %.1f | %.1f + %.1f | %s |%n",
                name,
                (System.nanoTime() - start) / 1e9,
                cpu.jvm() / 1e3,
                cpu.postgres() / 1e3,
                counts(Files.readString(said)));
    }

    /// Without the names of the places that were added.
    private static String counts(String json) {
        return json.strip().replaceFirst("\"villages\":\\[[^]]*],", "").replace("\"", "");
    }
}
