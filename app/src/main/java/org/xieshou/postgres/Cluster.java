package org.xieshou.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.xieshou.postgres.PostgresProblem.What;

/// The data on disk (`pgdata`): whether it is there, whose version it is, and whether a server runs on it.
final class Cluster {

    private static final String WRONG_PASSWORD = "28P01";
    private static final String STARTING_OR_STOPPING = "57P03";

    /// Half seconds: a server killed in the middle of a campaign day recovers for minutes.
    private static final int STARTUP_PATIENCE = 600;

    private final Path folder;
    private final Path pgdata;

    Cluster(Path folder) {
        this.folder = folder;
        this.pgdata = folder.resolve("pgdata");
    }

    Path pgdata() {
        return pgdata;
    }

    static Path log(Path folder) {
        return folder.resolve("pgdata").resolve("server.log");
    }

    boolean exists() {
        return Files.exists(pgdata.resolve("PG_VERSION"));
    }

    /// @throws PostgresProblem if another major version wrote it
    void requireOurVersion() throws IOException {
        String found = Files.readString(pgdata.resolve("PG_VERSION")).strip();
        if (!found.equals(Binaries.MAJOR)) {
            throw new PostgresProblem(What.OTHER_VERSION, folder, found, Binaries.MAJOR);
        }
    }

    /// The owner's way in, if a server runs on this very data.
    /// @throws PostgresProblem if one runs and does not know our password
    Optional<OwnerLogin> running() {
        for (int patience = STARTUP_PATIENCE; patience > 0; patience--) {
            List<String> pid = pidFile();
            if (pid.size() < 4 || !isPostgres(pid)) {
                return Optional.empty();
            }
            int port = Integer.parseInt(pid.get(3));
            OwnerLogin login = new OwnerLogin(port, OwnerLogin.DATABASE, OwnerLogin.read(folder));
            try {
                return servesOurData(login) ? Optional.of(login) : Optional.empty();
            } catch (SQLException e) {
                switch (e.getSQLState()) {
                    case WRONG_PASSWORD ->
                            throw new PostgresProblem(What.PASSWORD_WRONG, e, folder);
                    case STARTING_OR_STOPPING -> pause();
                    case null, default -> {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean servesOurData(OwnerLogin login) throws SQLException {
        try (var connection = login.to("postgres").connect();
                var query = connection.createStatement();
                var found = query.executeQuery("show data_directory")) {
            return found.next() && found.getString(1).equals(pgdata.toString());
        }
    }

    static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// After a power cut another program may have got the number in `postmaster.pid`, and PostgreSQL would refuse to start.
    void forgetDeadServer() throws IOException {
        List<String> pid = pidFile();
        if (!pid.isEmpty() && !isPostgres(pid)) {
            Files.deleteIfExists(pgdata.resolve("postmaster.pid"));
        }
    }

    /// Whether a server is there at all, ready or not.
    boolean isAlive() {
        var pid = pidFile();
        return !pid.isEmpty() && isPostgres(pid);
    }

    private static boolean isPostgres(List<String> pid) {
        return ProcessHandle.of(Long.parseLong(pid.getFirst()))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private List<String> pidFile() {
        Path file = pgdata.resolve("postmaster.pid");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw PostgresProblem.ofFiles(folder, e);
        }
    }

    /// Makes an empty cluster: checksums, bytewise UTF-8 order, passwords from the first connection on.
    void create(Binaries binaries, Guise guise) throws IOException {
        FreeSpace.require(folder);
        Path fresh = folder.resolve("pgdata.new");
        Path copy = folder.resolve("initdb.password");
        Folders.delete(fresh);
        Files.deleteIfExists(copy);
        OwnerLogin.invent(folder);
        OwnerLogin.write(copy, OwnerLogin.read(folder));
        Files.createDirectory(fresh);
        Folders.allow(fresh, "rwx------");
        guise.own(copy);
        guise.own(fresh);
        var outcome = Program.run(guise.command(initdb(binaries, fresh, copy)));
        Files.delete(copy);
        if (!outcome.worked()) {
            throw PostgresProblem.ofOutput(folder, outcome.said());
        }
        Files.move(fresh, pgdata, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String[] initdb(Binaries binaries, Path target, Path password) {
        return new String[] {
            binaries.program("initdb").toString(),
            "--pgdata=" + target,
            "--username=" + OwnerLogin.USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--data-checksums",
            "--no-instructions"
        };
    }

    /// Writes our settings anew, so that an update of Xieshou brings its own; the place's lie in `own.conf` and win.
    void configure(Tuning tuning, Guise guise) throws IOException {
        var text =
                new StringBuilder(
                        "# Written by Xieshou at each start. Put your own settings into own.conf beside this file.\n");
        tuning.settings().forEach((name, value) -> text.append(name + " = " + value + "\n"));
        text.append("include_if_exists = 'own.conf'\n");
        Path file = pgdata.resolve("postgresql.conf");
        Files.writeString(file, text);
        guise.own(file);
    }
}
