package org.xieshou.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.postgres.PostgresProblem.What;

@Tag("slow")
class LocalPostgresTest {

    private static final Tuning DURABLE = new Tuning(true, 16, 20);

    private Path folder;

    /// Not JUnit's temporary folder: under root the server may run as another user, who may not enter that one.
    /// The programs are unpacked once for all tests here.
    @BeforeEach
    void makeFolder() throws IOException {
        Path place = Files.createDirectories(Path.of("target/postgres-tests").toAbsolutePath());
        new Binaries(place).unpack();
        folder = Files.createDirectory(place.resolve(Long.toString(System.nanoTime(), 36)));
        Files.createSymbolicLink(folder.resolve("postgres-18"), place.resolve("postgres-18"));
    }

    @AfterEach
    void deleteFolder() throws IOException {
        LocalPostgres.erase(folder);
        Folders.delete(folder);
    }

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilled() throws Exception {
        var before = LocalPostgres.start(folder, DURABLE);
        execute(before, "create table kept (word text)");
        execute(before, "insert into kept values ('rice')");
        kill(postmaster());
        before.close();

        try (var after = LocalPostgres.start(folder, DURABLE)) {
            assertThat(ask(after, "select word from kept")).isEqualTo("rice");
            assertThat(ask(after, "show fsync")).isEqualTo("on");
            assertThat(ask(after, "show data_checksums")).isEqualTo("on");
            assertThat(ask(after, "select datlocale from pg_database where datname = 'xieshou'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void startsAServerThatDiedAgainWhereItWas() throws Exception {
        try (var running = LocalPostgres.keep(folder, DURABLE)) {
            execute(running, "create table kept (word text)");
            execute(running, "insert into kept values ('rice')");
            kill(postmaster());

            assertThat(askOnceItIsThere(running, "select word from kept")).isEqualTo("rice");
        }
        assertThat(folder.resolve("pgdata/postmaster.pid")).doesNotExist();
    }

    private static String askOnceItIsThere(LocalPostgres.Running running, String question)
            throws Exception {
        for (int tries = 60; ; tries--) {
            try {
                return ask(running, question);
            } catch (SQLException e) {
                if (tries == 0) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    @Test
    void adoptsTheServerOfAKilledApp() throws Exception {
        Process app = OtherApp.start(folder);
        long orphan = postmaster();
        assertThatThrownBy(() -> LocalPostgres.start(folder, DURABLE))
                .isInstanceOfSatisfying(
                        PostgresProblem.class,
                        problem -> {
                            assertThat(problem.what()).isEqualTo(What.IN_USE);
                            assertThat(problem.sentence()).contains("" + app.pid());
                        });

        app.destroyForcibly().waitFor();

        try (var adopted = LocalPostgres.start(folder, DURABLE)) {
            assertThat(postmaster()).isEqualTo(orphan);
            assertThat(ask(adopted, "select 'alive'")).isEqualTo("alive");
        }
        assertThat(folder.resolve("pgdata/postmaster.pid")).doesNotExist();
    }

    @Test
    void anotherCommandJoinsTheRunningServerAndLeavesItRunning() throws Exception {
        try (var serving = LocalPostgres.start(folder, DURABLE)) {
            try (var joined = LocalPostgres.startOrJoin(folder)) {
                assertThat(joined.jdbcUrl()).isEqualTo(serving.jdbcUrl());
                assertThat(ask(joined, "select 1")).isEqualTo("1");
            }
            assertThat(ask(serving, "select 2")).isEqualTo("2");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var running = LocalPostgres.start(folder, DURABLE)) {
            for (String guess : new String[] {"", "xieshou", running.password().substring(1)}) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(
                                        running.jdbcUrl(), running.user(), guess))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(Files.getPosixFilePermissions(folder.resolve("owner.password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(running).asString().doesNotContain(running.password());
        }
    }

    @Test
    void startsThoughAnotherProgramGotTheDeadServersNumber() throws Exception {
        LocalPostgres.start(folder, DURABLE).close();
        String recycled =
                ProcessHandle.current().pid()
                        + "\n"
                        + folder.resolve("pgdata")
                        + "\n0\n5999\n\n127.0.0.1\n";
        Files.writeString(folder.resolve("pgdata/postmaster.pid"), recycled);

        try (var running = LocalPostgres.start(folder, DURABLE)) {
            assertThat(ask(running, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion() throws Exception {
        LocalPostgres.start(folder, DURABLE).close();
        Path version = folder.resolve("pgdata/PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatThrownBy(() -> LocalPostgres.start(folder, DURABLE))
                .hasMessageContaining("PostgreSQL 17");

        Files.writeString(version, Binaries.MAJOR + "\n");
    }

    @Test
    void saysThatThePasswordIsLost() throws Exception {
        LocalPostgres.start(folder, DURABLE).close();
        Path password = folder.resolve("owner.password");
        String kept = Files.readString(password);
        Files.delete(password);

        assertThatThrownBy(() -> LocalPostgres.start(folder, DURABLE))
                .hasMessageContaining("owner.password");

        Files.writeString(password, kept);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("pgdata/postmaster.pid")).getFirst());
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-9", "" + pid).start().waitFor();
        ProcessHandle.of(pid)
                .ifPresent(process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    private static void execute(LocalPostgres.Running running, String sql) throws SQLException {
        try (var connection = connect(running);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres.Running running, String sql) throws SQLException {
        try (var connection = connect(running);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    private static Connection connect(LocalPostgres.Running running) throws SQLException {
        return DriverManager.getConnection(running.jdbcUrl(), running.user(), running.password());
    }

    /// A real second process that holds the folder until it is killed.
    static final class OtherApp {

        public static void main(String[] args) throws InterruptedException {
            LocalPostgres.start(Path.of(args[0]), DURABLE);
            System.out.println("ready");
            Thread.sleep(60_000);
        }

        static Process start(Path folder) {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder =
                    new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            OtherApp.class.getName(),
                            "" + folder);
            try {
                Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
                assertThat(process.inputReader().readLine()).isEqualTo("ready");
                return process;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
