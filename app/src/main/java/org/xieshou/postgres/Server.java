package org.xieshou.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.xieshou.postgres.PostgresProblem.What;

/// One server from start to stop. The caller holds the folder's lock.
final class Server {

    private static final String DATABASE_EXISTS = "42P04";
    private static final int TRIES = 10;

    /// Long enough for the recovery after a power cut in the middle of a campaign day.
    private static final String SECONDS_TO_START = "300";

    private static final long BIG_LOG = 10_000_000;

    private final Path folder;
    private final Tuning tuning;
    private final Binaries binaries;
    private final Cluster cluster;

    Server(Path folder, Tuning tuning) {
        this.folder = folder;
        this.tuning = tuning;
        this.binaries = new Binaries(folder);
        this.cluster = new Cluster(folder);
    }

    OwnerLogin up() {
        var orphan = cluster.running();
        if (orphan.isPresent()) {
            return orphan.get();
        }
        try {
            if (cluster.exists()) {
                cluster.requireOurVersion();
                OwnerLogin.read(folder);
            }
            Guise guise = Guise.choose();
            guise.requireWayTo(folder);
            binaries.unpack();
            if (!cluster.exists()) {
                cluster.create(binaries, guise);
            }
            return start(guise);
        } catch (IOException e) {
            throw PostgresProblem.ofFiles(folder, e);
        }
    }

    private OwnerLogin start(Guise guise) throws IOException {
        guise.own(cluster.pgdata());
        cluster.configure(tuning, guise);
        cluster.forgetDeadServer();
        setBigLogAside();
        Program.Outcome outcome = tryPort(guise);
        for (int again = 1; !outcome.worked() && again < TRIES && mayPass(lastOfLog()); again++) {
            Cluster.pause();
            outcome = tryPort(guise);
        }
        if (!outcome.worked()) {
            throw PostgresProblem.ofOutput(folder, outcome.said() + "\n" + lastOfLog());
        }
        OwnerLogin login =
                cluster.running()
                        .orElseThrow(() ->
                                new PostgresProblem(What.DOES_NOT_START, "", Cluster.log(folder)));
        createDatabase(login);
        return login;
    }

    /// The port is free now and may be taken in a moment by somebody else: hence the tries.
    private Program.Outcome tryPort(Guise guise) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        return startOn(guise, port);
    }

    private Program.Outcome startOn(Guise guise, int port) throws IOException {
        String log = Cluster.log(folder).toString();
        return control(
                guise,
                "start",
                "--wait",
                "--timeout=" + SECONDS_TO_START,
                "--log=" + log,
                "--options=-p " + port);
    }

    boolean isUp() {
        return cluster.isAlive();
    }

    /// Starts a server that died where its clients look for it.
    ///
    /// @return whether it runs
    boolean again(int port) {
        try {
            cluster.forgetDeadServer();
            return startOn(Guise.choose(), port).worked();
        } catch (IOException e) {
            throw PostgresProblem.ofFiles(folder, e);
        }
    }

    private Program.Outcome control(Guise guise, String verb, String... options)
            throws IOException {
        var command =
                guise.command(
                        binaries.program("pg_ctl").toString(),
                        verb,
                        "--pgdata=" + cluster.pgdata(),
                        "--silent");
        command.addAll(java.util.List.of(options));
        return Program.run(command);
    }

    private void createDatabase(OwnerLogin login) {
        try (var connection = login.to("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + OwnerLogin.DATABASE);
        } catch (SQLException e) {
            if (!DATABASE_EXISTS.equals(e.getSQLState())) {
                throw PostgresProblem.ofOutput(folder, String.valueOf(e.getMessage()));
            }
        }
    }

    /// Stops at once for clients, after writing everything for the data. A server that is gone already is no error.
    void down() {
        try {
            Guise guise = Guise.choose();
            if (!control(guise, "stop", "--mode=fast", "--wait", "--timeout=60").worked()) {
                control(guise, "stop", "--mode=immediate", "--wait", "--timeout=30");
            }
        } catch (IOException e) {
            throw PostgresProblem.ofFiles(folder, e);
        }
    }

    private void setBigLogAside() throws IOException {
        Path log = Cluster.log(folder);
        if (Files.exists(log) && Files.size(log) > BIG_LOG) {
            Files.move(
                    log,
                    log.resolveSibling("server.log.old"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Somebody took the port, or the children of a killed server are still on their way out.
    private static boolean mayPass(String log) {
        return log.contains("Address already in use")
                || log.contains("pre-existing shared memory block");
    }

    private String lastOfLog() throws IOException {
        Path log = Cluster.log(folder);
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }
}
