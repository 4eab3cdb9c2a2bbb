package org.xieshou.bench;

import java.nio.file.Path;
import org.xieshou.postgres.LocalPostgres;

/// How long the bundled database takes from nothing, and from its data: the wait of the first and of every later start.
public final class DatabaseStart {

    private DatabaseStart() {}

    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/bench-database");
        LocalPostgres.erase(folder);
        System.out.println("first start  " + start(folder) + " ms");
        for (int i = 0; i < 5; i++) {
            System.out.println("later start  " + start(folder) + " ms");
        }
    }

    private static long start(Path folder) {
        long begun = System.nanoTime();
        try (var _ = LocalPostgres.start(folder)) {
            return (System.nanoTime() - begun) / 1_000_000;
        }
    }
}
