package org.xieshou.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs a program to its end and keeps what it said.
final class Program {

    private Program() {}

    record Outcome(int code, String said) {
        boolean worked() {
            return code == 0;
        }
    }

    /// @throws IOException if there is no such program
    static Outcome run(List<String> command) throws IOException {
        // the working folder must be one that every user may enter, or PostgreSQL's programs
        // complain
        var builder =
                new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
