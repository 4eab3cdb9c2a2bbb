package org.xieshou.shared;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where an exception came from, without its words: they may quote what people wrote.
public final class Origin {
    private static final int FRAMES = 30;

    private Origin() {}

    public static String of(Throwable thrown) {
        var text = new StringBuilder();
        @Nullable Throwable one = thrown;
        for (int depth = 0; one != null && depth < 8; depth++) {
            text.append(depth == 0 ? "" : "caused by ").append(kind(one)).append('\n');
            text.append(frames(one));
            one = one.getCause();
        }
        return text.toString();
    }

    /// Its class; of the database's also the number that it gives such a failure.
    public static String kind(Throwable thrown) {
        var name = thrown.getClass().getName();
        return thrown instanceof SQLException failed ? name + " " + failed.getSQLState() : name;
    }

    private static String frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "    at " + frame + "\n")
                .collect(Collectors.joining());
    }
}
