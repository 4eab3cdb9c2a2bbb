package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;

final class InstallationTable {
    static final String STANDS =
            "select zone, area from journal.installation order by since desc limit 1";

    private InstallationTable() {}

    /// UTC until an entry says otherwise.
    static ZoneId zone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(STANDS);
                var rows = statement.executeQuery()) {
            return rows.next() ? ZoneId.of(rows.getString(1)) : ZoneOffset.UTC;
        }
    }
}
