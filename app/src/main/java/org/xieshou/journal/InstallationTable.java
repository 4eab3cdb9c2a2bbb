package org.xieshou.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;

final class InstallationTable {
    static final String ZONE = "select zone from journal.installation order by since desc limit 1";

    private InstallationTable() {}

    /// UTC until an entry says otherwise.
    static ZoneId zone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ZONE);
                var rows = statement.executeQuery()) {
            return zone(rows);
        }
    }

    static ZoneId zone(ResultSet rows) throws SQLException {
        return rows.next() ? ZoneId.of(rows.getString(1)) : ZoneOffset.UTC;
    }
}
