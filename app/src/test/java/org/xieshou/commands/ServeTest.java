package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.App;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.postgres.SharedPrograms;

/// The whole app as a process of its own, as `bin/xieshou serve` starts it.
@Tag("slow")
class ServeTest {

    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)");

    private final Path folder =
            SharedPrograms.in(
                    Path.of("target", "serve-" + Long.toString(System.nanoTime(), 36))
                            .toAbsolutePath());

    @AfterEach
    void erase() {
        LocalPostgres.erase(folder);
    }

    @Test
    void servesAgainAfterItWasKilledAndStopsItsDatabaseWhenAskedTo() throws Exception {
        Process killed = serve();
        assertThat(answer(killed)).isLessThan(500);
        killed.destroyForcibly().waitFor();
        assertThat(folder.resolve("pgdata/postmaster.pid")).exists();

        Process second = serve();
        assertThat(answer(second)).isLessThan(500);
        second.destroy();

        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("pgdata/postmaster.pid")).doesNotExist();
    }

    private Process serve() throws Exception {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        App.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XIESHOU_"));
        return builder.redirectErrorStream(true).start();
    }

    /// Waits for the address and asks it for the first page.
    private static int answer(Process process) throws Exception {
        BufferedReader said = process.inputReader();
        var all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                var request = HttpRequest.newBuilder(URI.create(ready.group()));
                try (var client = HttpClient.newHttpClient()) {
                    return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                }
            }
        }
        throw new AssertionError("never ready: " + all);
    }
}
