package org.xieshou.journal;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.xieshou.journal.KeyRotationTable.Place;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.keys.MasterKey;

/// Wraps every key of a database anew: with a new master in place of the old one. What the keys seal is left as it is.
/// It goes in steps, each a transaction; broken off, it goes on where it was. The canary, by which a master key is
/// known, goes last.
public final class KeyRotation {
    private static final int STEP = 5_000;
    private static final String CANARY = "canary";

    private final Aead old;
    private final Aead next;
    private final LongConsumer progress;
    private long done;

    /// @param progress told after each step how many keys are under the new master so far
    public KeyRotation(MasterKey old, MasterKey next, LongConsumer progress) {
        this.old = old.wrapping();
        this.next = next.wrapping();
        this.progress = progress;
    }

    /// @return how many keys are under the new master now
    /// @throws JournalProblem if somebody is at work in the database, or a key opens with neither master
    public long run(Owner owner) throws SQLException {
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            if (KeyRotationTable.isInUse(connection)) {
                throw JournalProblem.inUse();
            }
            for (var place : Place.values()) {
                all(place, connection);
            }
            secret(CANARY, connection);
            connection.commit();
            return done;
        }
    }

    private void all(Place place, Connection connection) throws SQLException {
        var after = "";
        while (true) {
            var rows = KeyRotationTable.after(connection, place, after, STEP);
            if (rows.isEmpty()) {
                return;
            }
            for (var row : rows) {
                if (!row.name().equals(CANARY)) {
                    KeyRotationTable.keep(connection, place, row.name(), anew(place, row));
                    done++;
                }
            }
            connection.commit();
            after = rows.getLast().name();
            progress.accept(done);
        }
    }

    private void secret(String name, Connection connection) throws SQLException {
        for (var row : KeyRotationTable.one(connection, Place.SECRET, name)) {
            KeyRotationTable.keep(connection, Place.SECRET, name, anew(Place.SECRET, row));
            done++;
        }
    }

    /// As it is if the new master opens it already.
    private byte[] anew(Place place, KeyRotationTable.Wrapped row) {
        var named =
                place == Place.SECRET
                        ? row.name().getBytes(StandardCharsets.UTF_8)
                        : Keys.bytes(UUID.fromString(row.name()));
        try {
            next.decrypt(row.wrapped(), named);
            return row.wrapped();
        } catch (GeneralSecurityException _) {
            return wrapped(row, named);
        }
    }

    private byte[] wrapped(KeyRotationTable.Wrapped row, byte[] named) {
        try {
            return next.encrypt(old.decrypt(row.wrapped(), named), named);
        } catch (GeneralSecurityException _) {
            throw JournalProblem.keyOfNeither(row.name());
        }
    }
}
