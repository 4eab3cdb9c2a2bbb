package org.xieshou.commands;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// How far a long piece of work is: one line that is written over on a terminal, a line each tenth elsewhere.
final class ProgressLine {
    private static final int WIDTH = 30;
    private static final long A_SECOND = 1_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private int tenths;

    ProgressLine(PrintWriter out) {
        this.out = out;
        this.terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /// @param done of `all`
    /// @param entries so far, for the speed
    synchronized void at(int done, int all, long entries) {
        int now = (int) (10L * done / Math.max(1, all));
        if (!terminal && now == tenths) {
            return;
        }
        tenths = now;
        long speed = entries * A_SECOND / Math.max(1, System.nanoTime() - start);
        int filled = (int) ((long) WIDTH * done / Math.max(1, all));
        var line =
                "%s%s  %,d / %,d  %,d/s"
                        .formatted(
                                "█".repeat(filled), "·".repeat(WIDTH - filled), done, all, speed);
        out.print(terminal ? "\r" + line : line + System.lineSeparator());
        out.flush();
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
