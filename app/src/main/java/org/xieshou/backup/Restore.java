package org.xieshou.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.xieshou.shared.database.Migrations;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.database.Pools;
import org.xieshou.shared.keys.KeyFolder;
import org.xieshou.shared.keys.MasterKey;

/// Puts a backup into an empty database, then compares every table with what the backup says of itself.
public final class Restore {
    private static final String HAS_ENTRIES = "select exists (select from journal.entry)";

    private final Owner owner;
    private final Path file;
    private final MasterKey master;

    public Restore(Owner owner, Path file, MasterKey master) {
        this.owner = owner;
        this.file = file;
        this.master = master;
    }

    /// The key that opens a backup: the one in its place, else the one that the backup carries.
    ///
    /// @param passphrase asked for only if it is needed; null: none was given
    /// @throws BackupProblem if there is none, or the passphrase is another one
    public static MasterKey key(
            Path file, KeyFolder keys, java.util.function.Supplier<@Nullable String> passphrase)
            throws IOException {
        var found = keys.find();
        if (found.isPresent()) {
            return found.get();
        }
        var locked = BackupFile.header(file).key();
        var given = locked == null ? null : passphrase.get();
        if (locked == null || given == null) {
            throw BackupProblem.keyMissing(keys.file());
        }
        return MasterKey.unlock(locked, given).orElseThrow(BackupProblem::passphraseWrong);
    }

    /// @param progress told each table
    /// @return what was put back; the database is in this build's form then
    /// @throws BackupProblem if the target is not empty, or the backup is damaged or of a newer build: then nothing is left
    public Contents run(Consumer<String> progress) throws SQLException {
        checkKey();
        clear();
        Pools.makeLogins(owner, master::password);
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            var filling = new Filling(connection, progress);
            var contents = new ReadBack(file, master).read(filling);
            filling.compare(contents);
            connection.commit();
            Migrations.run(owner);
            analyze();
            return contents;
        } catch (SQLException | RuntimeException e) {
            drop();
            throw e;
        }
    }

    /// Before anything is touched.
    private void checkKey() {
        try (var zip = BackupFile.open(file, master)) {
            if (zip.getNextEntry() == null) {
                throw BackupProblem.damaged(file);
            }
        } catch (IOException e) {
            throw BackupProblem.damaged(file);
        }
    }

    /// A database in which a house once stood, but nothing ever happened, counts as empty.
    private void clear() throws SQLException {
        try (var connection = owner.connect()) {
            var rooms = CatalogTable.rooms(connection);
            if (!rooms.isEmpty() && (!rooms.contains("journal") || hasEntries(connection))) {
                throw BackupProblem.targetNotEmpty(owner.database());
            }
        }
        drop();
    }

    private static boolean hasEntries(Connection connection) throws SQLException {
        if (!CatalogTable.tables(connection).containsKey("journal.entry")) {
            return false;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HAS_ENTRIES)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private void drop() throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            for (var room : CatalogTable.rooms(connection).reversed()) {
                statement.execute("drop schema " + room + " cascade");
            }
        }
    }

    private void analyze() throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /// Fills the tables on one connection while the backup is read.
    private final class Filling implements ReadBack.Taker {
        private final Connection connection;
        private final Consumer<String> progress;
        private Map<String, String> columns = Map.of();
        private List<String> forced = List.of();

        Filling(Connection connection, Consumer<String> progress) {
            this.connection = connection;
            this.progress = progress;
        }

        @Override
        public void form(Contents.Form form) throws SQLException {
            Migrations.run(owner, form.versions());
            var ours = Migrations.versions(connection);
            for (var room : form.versions().entrySet()) {
                if (!room.getValue().equals(ours.get(room.getKey()))) {
                    throw BackupProblem.madeByNewer(room.getKey(), room.getValue());
                }
            }
            columns = form.columns();
            forced = CatalogTable.forced(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("set synchronize_seqscans = off");
                // copy is refused where row-level security holds the owner too
                for (var table : forced) {
                    statement.execute("alter table " + table + " no force row level security");
                }
                statement.execute("truncate " + String.join(", ", columns.keySet()));
            }
        }

        @Override
        public void table(String name, InputStream rows) throws SQLException, IOException {
            progress.accept(name);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(name, columns.get(name)), rows);
        }

        /// Every table must now be what was backed up, to the byte.
        void compare(Contents contents) throws SQLException {
            CatalogTable.goOn(connection);
            for (var table : contents.tables()) {
                var here = Map.entry(table.name(), table.columns());
                try {
                    var found = Backup.copy(connection, here, OutputStream.nullOutputStream());
                    if (!found.equals(table)) {
                        throw BackupProblem.tableDiffers(table.name());
                    }
                } catch (IOException impossible) {
                    throw new AssertionError(impossible);
                }
            }
            try (var statement = connection.createStatement()) {
                for (var table : forced) {
                    statement.execute("alter table " + table + " force row level security");
                }
            }
        }
    }
}
