package org.xieshou.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.xieshou.shared.database.Owner;
import org.xieshou.tree.Export;

/// Writes what people outside need to check the record without trusting us: envelopes, digests, tiles and checkpoints.
/// No bodies, no keys.
@Component
public final class JournalExport {
    private static final int CHUNK = 5_000;

    private final Owner owner;
    private final JournalKey key;
    private final Clock clock;

    JournalExport(Owner owner, JournalKey key, Clock clock) {
        this.owner = owner;
        this.key = key;
        this.clock = clock;
    }

    /// @param file takes the place of one of that name only when whole; packed if its name ends in `.gz`
    /// @return how many entries were written
    public long write(Path file) throws SQLException, IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        long entries;
        try (var out = open(part, file)) {
            entries = write(out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return entries;
    }

    private static OutputStream open(Path part, Path file) throws IOException {
        var plain = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(plain, 1 << 16) : plain;
    }

    private long write(OutputStream out) throws SQLException, IOException {
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            long made = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
            var header = new Export.Header(key.name(), made);
            long last = 0;
            try (var export = new Export(out, header, TileTable.stored(connection))) {
                for (var leaves = LeafTable.after(connection, last, CHUNK);
                        !leaves.isEmpty();
                        leaves = LeafTable.after(connection, last, CHUNK)) {
                    for (var leaf : leaves) {
                        export.entry(leaf);
                    }
                    last = leaves.getLast().seq();
                }
                for (var checkpoint : CheckpointTable.all(connection)) {
                    export.checkpoint(checkpoint.note());
                }
            }
            connection.rollback();
            return last;
        }
    }
}
