package org.xieshou.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `xieshou serve` in a process of its own, so that its CPU is told apart from the clients'.
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final Path data;
    private final int port;

    private ServerProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static ServerProcess start(Path data, String heap) throws IOException {
        int port = freePort();
        var process =
                new ProcessBuilder(command(data, heap, port)).redirectErrorStream(true).start();
        var server = new ServerProcess(process, data, port);
        server.awaitOpen();
        return server;
    }

    private static List<String> command(Path data, String heap, int port) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "-XX:+UseSerialGC", // as bin/xieshou does
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.xieshou.App",
                "serve",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Reads what it says until it names its address, then goes on reading so that it never waits for us.
    private void awaitOpen() throws IOException {
        var said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(":" + port)) {
                Thread.ofVirtual().start(() -> passOn(said));
                return;
            }
            System.err.println(line);
        }
        throw new IOException("the server did not start");
    }

    private static void passOn(BufferedReader said) {
        try {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                System.err.println(line);
            }
        } catch (IOException _) {
            // it has stopped
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    CpuTimes cpu() throws IOException {
        var pid = Files.readAllLines(data.resolve("pgdata/postmaster.pid")).getFirst();
        return CpuTimes.of(process.toHandle(), Long.parseLong(pid.strip()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
