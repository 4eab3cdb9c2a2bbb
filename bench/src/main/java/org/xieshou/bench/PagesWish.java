package org.xieshou.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// What was asked for on the command line.
///
/// @param people in a new city
/// @param seconds that are measured with pages, and half of them without
/// @param visits a second
/// @param rowSecurity whether the database checks reach, too
record PagesWish(
        Path data,
        int households,
        int people,
        int seconds,
        int users,
        double visits,
        boolean rowSecurity) {
    private static final Set<String> KNOWN =
            Set.of(
                    "--data",
                    "--households",
                    "--people",
                    "--seconds",
                    "--users",
                    "--visits",
                    "--rls");
    private static final double THINKING_SECONDS = 2;

    static PagesWish of(List<String> args) {
        var given = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.size(); i += 2) {
            given.put(args.get(i), args.get(i + 1));
        }
        if (args.size() % 2 != 0 || !KNOWN.containsAll(given.keySet())) {
            throw new IllegalArgumentException("known: " + KNOWN);
        }
        int households = Integer.parseInt(given.getOrDefault("--households", "20000"));
        return new PagesWish(
                Path.of(given.getOrDefault("--data", "target/bench-pages")).toAbsolutePath(),
                households,
                Integer.parseInt(given.getOrDefault("--people", String.valueOf(4 * households))),
                Integer.parseInt(given.getOrDefault("--seconds", "120")),
                Integer.parseInt(given.getOrDefault("--users", "50")),
                Double.parseDouble(given.getOrDefault("--visits", "200")),
                !given.getOrDefault("--rls", "on").equals("off"));
    }

    /// A second, of all people together.
    double pages() {
        return users / THINKING_SECONDS;
    }

    int warming() {
        return Math.max(20, seconds / 2);
    }
}
