package org.xieshou.commands;

import java.nio.file.Path;
import java.util.Map;
import org.xieshou.commands.CommandProblem.What;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.postgres.OutsidePostgres;

/// A data folder and its database: our own beside the app, or the server that `XIESHOU_DATABASE_URL` names.
///
/// @param url of the database, without user and password
/// @param user the owner's, who may create logins and schemas
/// @param data the folder, also for keys
/// @param stop what closing does; nothing for a server that is not ours
public record Installation(Path data, String url, String user, String password, Runnable stop)
        implements AutoCloseable {

    /// For `serve`: nobody else may hold the folder.
    ///
    /// @throws org.xieshou.postgres.PostgresProblem for the person
    public static Installation alone(Path data) {
        return outside() ? named(data) : of(data, LocalPostgres.keep(data));
    }

    /// For all other commands: uses the database of a `serve` that is running, else starts it and stops it when closed.
    ///
    /// @throws org.xieshou.postgres.PostgresProblem for the person
    public static Installation open(Path data) {
        return outside() ? named(data) : of(data, LocalPostgres.startOrJoin(data));
    }

    /// For commands that look at a register or go on with one: in a folder whose name is misspelt a new, empty one would be made,
    /// found sound, and backed up each night.
    ///
    /// @throws CommandProblem no-register
    static void require(Path data) {
        if (!outside() && !LocalPostgres.isThere(data)) {
            throw new CommandProblem(What.NO_REGISTER, data);
        }
    }

    /// On a database that somebody else runs, such as the one of the tests.
    public static Installation on(Path data, String url, String user, String password) {
        return new Installation(data, url, user, password, () -> {});
    }

    static boolean outside() {
        return !environment("XIESHOU_DATABASE_URL").isEmpty();
    }

    private static Installation named(Path data) {
        String url = environment("XIESHOU_DATABASE_URL");
        String user = environment("XIESHOU_DATABASE_USER");
        String password = environment("XIESHOU_DATABASE_PASSWORD");
        if (user.isEmpty()) {
            throw new CommandProblem(What.DATABASE_LOGIN_MISSING);
        }
        OutsidePostgres.check(url, user, password);
        return on(data, url, user, password);
    }

    private static Installation of(Path data, LocalPostgres.Running running) {
        return new Installation(
                data, running.jdbcUrl(), running.user(), running.password(), running::close);
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value.strip();
    }

    /// What Spring needs to know: `xieshou.data` and `xieshou.database.url`, `.user`, `.password` (the owner's).
    public Map<String, Object> properties() {
        return Map.of(
                "xieshou.data", data.toAbsolutePath().normalize().toString(),
                "xieshou.database.url", url,
                "xieshou.database.user", user,
                "xieshou.database.password", password);
    }

    @Override
    public void close() {
        stop.run();
    }

    @Override
    public String toString() {
        return "Installation[" + data + "]";
    }
}
