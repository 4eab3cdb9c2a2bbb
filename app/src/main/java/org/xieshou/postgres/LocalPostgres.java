package org.xieshou.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xieshou.postgres.PostgresProblem.What;

/// The door: a durable PostgreSQL in a folder of ours, reachable from this machine only and by password only.
///
/// It survives its app: a server left behind by `kill -9` is adopted by the next start.
public final class LocalPostgres {

    private LocalPostgres() {}

    /// Starts or adopts the server of a folder, for this app alone.
    ///
    /// @param folder is made if missing; everything the server writes lies in it
    /// @return the running server; closing it stops it
    /// @throws PostgresProblem in a sentence for the person, also if another app holds the folder
    public static Running start(Path folder) {
        return start(folder, Tuning.forThisMachine());
    }

    /// As [#start(Path)], tuned by the caller; tests use [Tuning#throwAway()].
    public static Running start(Path folder, Tuning tuning) {
        return start(folder, tuning, (_, _) -> () -> {});
    }

    /// As [#start(Path)], for an app that runs for long: a server that dies is started again until this is closed.
    public static Running keep(Path folder) {
        return keep(folder, Tuning.forThisMachine());
    }

    static Running keep(Path folder, Tuning tuning) {
        return start(folder, tuning, (server, login) -> new Revival(server, login)::close);
    }

    private interface Care {
        /// @return lets it alone again
        Runnable of(Server server, OwnerLogin login);
    }

    private static Running start(Path folder, Tuning tuning, Care care) {
        Path real = makeFolder(folder);
        FolderLock lock = FolderLock.take(real);
        try {
            Server server = new Server(real, tuning);
            OwnerLogin login = server.up();
            Runnable letGo = care.of(server, login);
            return new Running(
                    login.url(),
                    login.user(),
                    login.password(),
                    () -> {
                        letGo.run();
                        server.down();
                        lock.release();
                    });
        } catch (RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    /// Connects to the server another app runs on this folder, or starts it if there is none. Closing stops only what was started here.
    ///
    /// @throws PostgresProblem as [#start(Path)]
    public static Running startOrJoin(Path folder) {
        try {
            return start(folder);
        } catch (PostgresProblem e) {
            if (e.what() != What.IN_USE) {
                throw e;
            }
            return join(folder).orElseThrow(() -> e);
        }
    }

    /// Stops what was left running in a folder and deletes all in it but the unpacked programs.
    ///
    /// @throws PostgresProblem if another app holds the folder
    public static void erase(Path folder) {
        Path real = makeFolder(folder);
        FolderLock lock = FolderLock.take(real);
        try {
            Server server = new Server(real, Tuning.forThisMachine());
            if (new Cluster(real).running().isPresent()) {
                server.down();
            }
            try (var all = Files.list(real)) {
                for (Path one : (Iterable<Path>) all.filter(path -> !isKept(path))::iterator) {
                    Folders.delete(one);
                }
            }
        } catch (IOException e) {
            throw PostgresProblem.ofFiles(real, e);
        } finally {
            lock.release();
        }
    }

    private static boolean isKept(Path path) {
        return path.endsWith(Binaries.FOLDER) || path.endsWith(FolderLock.FILE);
    }

    /// Whether this is a folder with a database, running or not.
    public static boolean isThere(Path folder) {
        return new Cluster(folder).exists();
    }

    private static Optional<Running> join(Path folder) {
        return new Cluster(makeFolder(folder))
                .running()
                .map(login -> new Running(login.url(), login.user(), login.password(), () -> {}));
    }

    /// Makes the folder if it is missing, such that other users may pass, as the server may have to, but not look around.
    ///
    /// @return its absolute path
    /// @throws PostgresProblem if it cannot be made or written
    public static Path makeFolder(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            if (!Files.exists(absolute)) {
                Files.createDirectories(absolute);
                Folders.allow(absolute, "rwx--x--x");
            }
            // refuses a file in the folder's place
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw PostgresProblem.ofFiles(absolute, e);
        }
        if (!Files.isWritable(absolute)) {
            throw new PostgresProblem(What.FOLDER_NOT_WRITABLE, absolute);
        }
        return absolute;
    }

    /// A server that answers. User and password are the owner's, who may do everything.
    ///
    /// @param jdbcUrl of the database `xieshou`, without user and password
    public record Running(String jdbcUrl, String user, String password, Runnable stop)
            implements AutoCloseable {

        @Override
        public void close() {
            stop.run();
        }

        @Override
        public String toString() {
            return "Running[" + jdbcUrl + "]";
        }
    }
}
