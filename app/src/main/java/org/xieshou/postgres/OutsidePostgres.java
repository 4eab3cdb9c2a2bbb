package org.xieshou.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.xieshou.postgres.PostgresProblem.What;

/// A PostgreSQL that somebody else runs. It is looked at before the rooms start, so that the person reads a sentence.
public final class OutsidePostgres {

    private OutsidePostgres() {}

    /// @param url as JDBC has it, `jdbc:postgresql://host:port/database`
    /// @throws PostgresProblem if it does not answer, does not let us in or is too old
    public static void check(String url, String user, String password) {
        DriverManager.setLoginTimeout(10);
        try (var connection = DriverManager.getConnection(url, user, password)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < Integer.parseInt(Binaries.MAJOR)) {
                throw new PostgresProblem(
                        What.OUTSIDE_TOO_OLD, Integer.toString(major), Binaries.MAJOR);
            }
        } catch (SQLException e) {
            throw new PostgresProblem(What.OUTSIDE_SILENT, e, String.valueOf(e.getMessage()));
        }
    }
}
