package org.xieshou.shared.keys;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `keys/` in the data folder: open to its owner alone. The environment goes before the file.
///
/// @param path of the folder; it need not exist
public record KeyFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);
    private static final String FOLDER_RIGHTS = "rwx------";
    private static final String FILE_RIGHTS = "rw-------";

    /// Where the master key lies, or would.
    public Path file() {
        return path.resolve("master.key");
    }

    /// The key, after the folder was closed to others if it was not.
    ///
    /// @throws KeysProblem if there is something that cannot be read as a key
    public Optional<MasterKey> find() throws IOException {
        var environment = System.getenv(MasterKey.ENVIRONMENT);
        boolean named = environment != null && !environment.isBlank();
        close();
        try {
            return named
                    ? Optional.of(MasterKey.of(environment))
                    : Files.exists(file())
                            ? Optional.of(MasterKey.of(Files.readString(file())))
                            : Optional.empty();
        } catch (IllegalArgumentException _) {
            throw KeysProblem.masterUnreadable(named ? MasterKey.ENVIRONMENT : file());
        }
    }

    /// Whether a new master was begun and the old one not yet given up.
    public boolean isTurning() {
        return Files.exists(nextFile());
    }

    /// Both masters of a change from one to the next: begins it, or goes on with one that was broken off.
    ///
    /// @throws KeysProblem if there is no master to change
    public Turn beginTurn() throws IOException {
        var named = System.getenv(MasterKey.ENVIRONMENT);
        boolean isNamed = named != null && !named.isBlank();
        var last = path.resolve("master.key.last");
        boolean between = !isNamed && !Files.exists(file()) && Files.exists(last);
        var old = between ? Optional.of(MasterKey.of(Files.readString(last))) : find();
        if (old.isEmpty()) {
            throw KeysProblem.masterMissing(file());
        }
        if (!isTurning()) {
            write(nextFile(), MasterKey.random());
        }
        return new Turn(old.get(), MasterKey.of(Files.readString(nextFile())), this, isNamed);
    }

    /// From one master key to the next.
    ///
    /// @param isNamed the old one stands in the environment, where nobody but the person can change it
    public record Turn(MasterKey old, MasterKey next, KeyFolder folder, boolean isNamed) {
        public Path place() {
            return folder.file();
        }

        /// The next one is the master key from now on; the old one lies beside it as `master.key.last`.
        public void finish() throws IOException {
            if (Files.exists(folder.file())) {
                Files.move(
                        folder.file(),
                        folder.path.resolve("master.key.last"),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(folder.nextFile(), folder.file(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path nextFile() {
        return path.resolve("master.key.next");
    }

    /// Makes a new key and its file. Refuses to touch a file that is there.
    public MasterKey make() throws IOException {
        var key = MasterKey.random();
        keep(key);
        return key;
    }

    /// Writes a key that came from elsewhere. Refuses to touch a file that is there.
    public void keep(MasterKey key) throws IOException {
        write(file(), key);
    }

    private void write(Path file, MasterKey key) throws IOException {
        Files.createDirectories(path);
        close();
        if (hasRights()) {
            var mine =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(FILE_RIGHTS));
            Files.createFile(file, mine);
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, key.text() + "\n");
    }

    private void close() throws IOException {
        if (Files.isDirectory(path) && hasRights()) {
            allow(path, FOLDER_RIGHTS);
            try (var files = Files.list(path)) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    allow(file, FILE_RIGHTS);
                }
            }
        }
    }

    private static void allow(Path path, String rights) {
        var wanted = PosixFilePermissions.fromString(rights);
        try {
            if (!Files.getPosixFilePermissions(path).equals(wanted)) {
                Files.setPosixFilePermissions(path, wanted);
            }
        } catch (IOException e) {
            // a folder that somebody else mounted for us: it still opens what is sealed
            LOG.warn("others may read {} and this could not be changed: {}", path, e.toString());
        }
    }

    private boolean hasRights() throws IOException {
        FileStore store = Files.getFileStore(path);
        return store.supportsFileAttributeView("posix");
    }
}
