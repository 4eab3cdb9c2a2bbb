package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.xieshou.App;
import org.xieshou.TestCity;
import org.xieshou.TestDatabase;
import org.xieshou.TestHouse;

/// `serve` as a process of its own, and the ways to kill it.
public final class KilledHouse {
    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)");

    private final Path folder;
    private final Process process;
    private final URI entries;
    private final HttpClient client = HttpClient.newHttpClient();

    private KilledHouse(Path folder, Process process, String address) {
        this.folder = folder;
        this.process = process;
        this.entries = URI.create(address + "/api/v1/entries");
    }

    public static KilledHouse serve(Path folder) throws IOException {
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
        var process = builder.redirectErrorStream(true).start();
        return new KilledHouse(folder, process, address(process));
    }

    /// A small city in the house that will be killed.
    public static TestCity city(House house) {
        var at = house.installation();
        var database = new TestDatabase("xieshou", at.url(), at.user(), at.password());
        return new TestCity(TestHouse.around(database, house.rooms()));
    }

    private static String address(Process process) throws IOException {
        var said = process.inputReader();
        var all = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            var ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> drain(said));
                return ready.group();
            }
        }
        throw new AssertionError("never ready: " + all);
    }

    /// Otherwise the process would wait for us with its next line.
    private static void drain(BufferedReader said) {
        try (said) {
            said.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // it was killed
        }
    }

    /// {@return the answer, or "" if there was none or it was not taken}
    public String post(String json, String token) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(entries)
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException _) {
            return "";
        }
    }

    public void killApp() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /// The postmaster first, so that it cannot tidy up, then all its children.
    public void killPostgres() throws IOException, InterruptedException {
        var pid = Files.readAllLines(folder.resolve("pgdata/postmaster.pid")).getFirst().strip();
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        for (int patience = 100; patience > 0 && postmaster.isAlive(); patience--) {
            Thread.sleep(50);
        }
        assertThat(postmaster.isAlive()).isFalse();
    }

    public void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        client.close();
    }
}
