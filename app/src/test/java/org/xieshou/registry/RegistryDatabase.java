package org.xieshou.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xieshou.TestDatabase;
import org.xieshou.shared.Entry;
import org.xieshou.shared.database.Migrations;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.database.Pools;

/// A migrated database and this room's interpreter on an owner's connection.
final class RegistryDatabase implements AutoCloseable {
    final TestDatabase database;
    final Owner owner;
    final RegistryInterpreter interpreter =
            new RegistryInterpreter(RegistryDatabase::hash, Catalogue.load());

    RegistryDatabase() throws SQLException {
        database = TestDatabase.fresh();
        owner = new Owner(database.url(), database.user(), database.password());
        Pools.makeLogins(owner, login -> login);
        Migrations.run(owner);
    }

    static byte[] hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Interprets in batches of that many entries.
    void take(List<Entry> entries, int batch) throws SQLException {
        try (var writer = owner.connect()) {
            writer.setAutoCommit(false);
            for (int from = 0; from < entries.size(); from += batch) {
                interpreter.interpret(
                        entries.subList(from, Math.min(entries.size(), from + batch)), writer);
            }
            writer.commit();
        }
    }

    void empty() throws SQLException {
        try (var writer = owner.connect();
                var statement = writer.createStatement()) {
            statement.execute("truncate " + String.join(", ", interpreter.tables()));
        }
    }

    /// All rows of all tables as text, in a fixed order.
    List<String> rows() throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : interpreter.tables()) {
            rows.addAll(ask("select '%1$s ' || t::text from %1$s t order by 1".formatted(table)));
        }
        return rows;
    }

    /// The first column of each row, as text.
    List<String> ask(String sql) throws SQLException {
        try (var connection = owner.connect()) {
            return ask(connection, sql);
        }
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
        }
        return rows;
    }

    static UUID household(int number) {
        return new UUID(1, number);
    }

    static UUID person(int number) {
        return new UUID(2, number);
    }

    @Override
    public void close() {
        database.close();
    }
}
