package org.xieshou.shared.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The database's owner: makes logins and tables, rebuilds, restores. Nothing that answers a request uses it.
public record Owner(String url, String user, String password) {
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// The same owner on another database of the same server.
    public Owner on(String database) {
        return new Owner(url.replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1"), user, password);
    }

    /// An empty database beside this one; one of that name is dropped first.
    public Owner makeBeside(String suffix) throws SQLException {
        var beside = on(database() + suffix);
        beside.dropFrom(this);
        execute("create database " + beside.database() + " template template0");
        return beside;
    }

    /// Drops this database.
    ///
    /// @param other one of the same server, which stays
    public void dropFrom(Owner other) throws SQLException {
        other.execute("drop database if exists " + database() + " with (force)");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The name of the database.
    public String database() {
        return url.replaceFirst("^.*/([^/?]+)(\\?.*)?$", "$1");
    }

    @Override
    public String toString() {
        return "owner of " + url;
    }
}
