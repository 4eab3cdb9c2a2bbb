package org.xieshou.journal;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.keys.MasterKey;

/// The installation's own keys, each wrapped by the master, made once: the canary that tells whether the master fits,
/// what fingerprints, what signs checkpoints.
@Component
final class Secrets {
    private static final String[] NAMES = {"canary", "fingerprint", "checkpoint"};
    private static final String KEEP =
            "insert into journal.secret (name, wrapped) values (?, ?) on conflict (name) do nothing";
    private static final String READ = "select wrapped from journal.secret where name = ?";

    private final Aead master;
    private final byte[] fingerprint;
    private final byte[] checkpoint;

    Secrets(Owner owner, MasterKey master) throws SQLException {
        this.master = master.wrapping();
        try (var connection = owner.connect()) {
            for (var name : NAMES) {
                keep(connection, name);
            }
            fingerprint = read(connection, "fingerprint");
            checkpoint = read(connection, "checkpoint");
        }
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    /// The seed of the Ed25519 key that signs checkpoints, 32 bytes.
    byte[] checkpoint() {
        return checkpoint;
    }

    private void keep(java.sql.Connection connection, String name) throws SQLException {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, name);
            statement.setBytes(2, master.encrypt(fresh, name.getBytes(StandardCharsets.UTF_8)));
            statement.executeUpdate();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] read(java.sql.Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return master.decrypt(rows.getBytes(1), name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "secret " + name + " does not open with this master key", e);
        }
    }
}
