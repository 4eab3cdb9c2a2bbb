package org.xieshou.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/// What somebody opens next: of a hundred pages 25 lists, 35 searches, 40 households.
///
/// @param name `list …`, `search …` or `household`
record Browsing(String name, String path) {
    private static final String LIST = "/households";
    private static final int LISTS = 25;
    private static final int SEARCHES = 35;
    private static final List<String> STATUSES =
            List.of("dibao", "monitored-unstable", "exited", "tekun");

    static Browsing next(Officer officer, SplittableRandom random) {
        int turn = random.nextInt(100);
        return turn < LISTS
                ? list(officer, random)
                : turn < LISTS + SEARCHES ? search(officer, random) : household(officer, random);
    }

    private static Browsing household(Officer officer, SplittableRandom random) {
        return new Browsing("household", LIST + "/" + officer.any(random).id());
    }

    private static Browsing list(Officer officer, SplittableRandom random) {
        int page = 2 + random.nextInt(officer.isOfTheCity() ? 20 : 4);
        return switch (random.nextInt(7)) {
            case 0 -> new Browsing("list", LIST);
            case 1 -> new Browsing("list, further page", LIST + "?page=" + page);
            case 2 ->
                    new Browsing("list of a village", LIST + "?area=" + officer.any(random).area());
            case 3 ->
                    new Browsing(
                            "list by status",
                            LIST + "?status=" + STATUSES.get(random.nextInt(STATUSES.size())));
            case 4 ->
                    new Browsing(
                            "list by fact",
                            LIST
                                    + "?fact=household.members-stated&test=least&value="
                                    + (4 + random.nextInt(4)));
            case 5 -> new Browsing("list by name", LIST + "?order=NAME");
            default -> new Browsing("list, newest first", LIST + "?order=NEWEST");
        };
    }

    private static Browsing search(Officer officer, SplittableRandom random) {
        var home = officer.any(random);
        return switch (random.nextInt(5)) {
            case 0 -> search("whole name", home.name());
            case 1 -> search("part of a name", part(home.name()));
            case 2 -> search("initials", home.initials());
            case 3 -> search("end of an ID", home.last4());
            default -> search("misspelt name", misspelt(home.reading(), random));
        };
    }

    private static Browsing search(String name, String words) {
        return new Browsing(
                "search, " + name, LIST + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static String part(String name) {
        return name.substring(0, Math.min(2, name.length()));
    }

    /// One letter is left out or another stands in its place.
    private static String misspelt(String reading, SplittableRandom random) {
        if (reading.length() < 4) {
            return reading + "g";
        }
        int at = 1 + random.nextInt(reading.length() - 2);
        var instead = random.nextBoolean() ? "" : String.valueOf((char) ('a' + random.nextInt(26)));
        return reading.substring(0, at) + instead + reading.substring(at + 1);
    }
}
