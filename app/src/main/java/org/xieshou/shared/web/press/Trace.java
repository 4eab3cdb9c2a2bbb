package org.xieshou.shared.web.press;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where an exception came from, without its words.
final class Trace {
    private static final int FRAMES = 30;

    private Trace() {}

    static String of(Throwable thrown) {
        var text = new StringBuilder();
        @Nullable Throwable one = thrown;
        for (int depth = 0; one != null && depth < 8; depth++) {
            text.append(depth == 0 ? "" : "caused by ")
                    .append(one.getClass().getName())
                    .append('\n');
            text.append(frames(one));
            one = one.getCause();
        }
        return text.toString();
    }

    private static String frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "    at " + frame + "\n")
                .collect(Collectors.joining());
    }
}
