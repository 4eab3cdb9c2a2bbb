package org.xieshou.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.keys.KeyFolder;
import org.xieshou.shared.keys.KeysProblem;
import org.xieshou.shared.keys.MasterKey;

/// Finds the master key of a database: in the environment, then in its file. One is made only for a database that holds
/// no keys yet; a database with keys and no master that opens them is refused.
final class MasterKeySearch {
    private static final String HOLDS_KEYS = "select to_regclass('journal.secret') is not null";
    private static final String CANARY = "select wrapped from journal.secret where name = 'canary'";

    private MasterKeySearch() {}

    static MasterKey in(Path folder, Owner owner) throws SQLException, IOException {
        var keys = new KeyFolder(folder);
        if (keys.isTurning()) {
            throw KeysProblem.turnUnfinished(keys.path());
        }
        var canary = canary(owner);
        var found = keys.find();
        if (canary == null) {
            return found.isPresent() ? found.get() : keys.make();
        }
        var master = found.orElseThrow(() -> KeysProblem.masterMissing(keys.file()));
        try {
            master.wrapping().decrypt(canary, "canary".getBytes(StandardCharsets.UTF_8));
            return master;
        } catch (GeneralSecurityException _) {
            throw KeysProblem.masterWrong(keys.file());
        }
    }

    private static byte @Nullable [] canary(Owner owner) throws SQLException {
        try (var connection = owner.connect()) {
            if (!isThere(connection)) {
                return null;
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(CANARY)) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HOLDS_KEYS)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
