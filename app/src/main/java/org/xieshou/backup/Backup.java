package org.xieshou.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.xieshou.shared.database.Migrations;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.keys.MasterKey;

/// Makes a backup of one moment, and calls it good only after it was read back.
public final class Backup {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'xieshou-'uuuuMMdd'T'HHmmss'Z.backup'")
                    .withZone(ZoneOffset.UTC);
    private static final String TIP = "select coalesce(max(seq), 0) from journal.entry";
    private static final String CHECKPOINT =
            "select note from journal.checkpoint order by size desc limit 1";

    private final Owner owner;
    private final MasterKey master;
    private final Consumer<String> progress;

    /// @param progress told each table, twice: when it is written and when it is read back
    public Backup(Owner owner, MasterKey master, Consumer<String> progress) {
        this.owner = owner;
        this.master = master;
        this.progress = progress;
    }

    /// @param contents as read back
    public record Made(Path file, Contents contents) {}

    /// @param target a new file, or a folder that gets one named after the moment
    /// @param passphrase locks the master key into the backup; null: the key is not in it
    /// @throws BackupProblem if it could not be made, or was not read back as it was written
    public Made write(Path target, Instant now, @Nullable String passphrase) throws SQLException {
        var file = Files.isDirectory(target) ? target.resolve(NAME.format(now)) : target;
        if (Files.exists(file)) {
            throw BackupProblem.fileExists(file);
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            var key = passphrase == null ? null : master.locked(passphrase);
            var header = BackupFile.Header.of(now.truncatedTo(ChronoUnit.SECONDS).toString(), key);
            Contents written;
            try (var zip = BackupFile.create(part, header, master)) {
                written = write(zip);
            }
            var found = new ReadBack(part, master).contents(progress);
            if (!found.equals(written)) {
                throw BackupProblem.damaged(file);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return new Made(file, found);
        } catch (IOException _) {
            throw BackupProblem.cannotWrite(file);
        }
    }

    private Contents write(ZipOutputStream zip) throws SQLException, IOException {
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var versions = Migrations.versions(connection);
            var all = CatalogTable.tables(connection);
            put(zip, BackupFile.FORM, new Contents.Form(versions, all).json());
            var tables = new ArrayList<Contents.Table>();
            for (var table : all.entrySet()) {
                progress.accept(table.getKey());
                zip.putNextEntry(new ZipEntry(BackupFile.TABLE + table.getKey()));
                tables.add(copy(connection, table, zip));
                zip.closeEntry();
            }
            var contents =
                    new Contents(
                            versions,
                            Long.parseLong(single(connection, TIP)),
                            single(connection, CHECKPOINT),
                            tables);
            put(zip, BackupFile.CONTENTS, contents.json());
            connection.rollback();
            return contents;
        }
    }

    /// The rows of a table as they lie, digested on their way.
    static Contents.Table copy(
            Connection connection, Map.Entry<String, String> table, java.io.OutputStream out)
            throws SQLException, IOException {
        var tally = new Tally();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy %s (%s) to stdout".formatted(table.getKey(), table.getValue()),
                        tally.before(out));
        return tally.table(table.getKey(), table.getValue());
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
