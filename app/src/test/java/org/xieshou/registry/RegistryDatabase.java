package org.xieshou.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xieshou.RoomDatabase;
import org.xieshou.shared.Entry;

/// A migrated database and this room's interpreter.
final class RegistryDatabase implements AutoCloseable {
    final RoomDatabase room = RoomDatabase.fresh();
    final RegistryInterpreter interpreter =
            new RegistryInterpreter(RegistryDatabase::hash, Catalogue.load());

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
        room.interpret(interpreter, entries, batch);
    }

    void empty() throws SQLException {
        run("truncate " + String.join(", ", interpreter.tables()));
    }

    void run(String sql) throws SQLException {
        try (var writer = room.owner().connect();
                var statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    /// All rows of all tables as text, in a fixed order.
    List<String> rows() throws SQLException {
        return room.rows(interpreter.tables());
    }

    /// The first column of each row, as text.
    List<String> ask(String sql) throws SQLException {
        return room.query(sql);
    }

    static UUID household(int number) {
        return new UUID(1, number);
    }

    static UUID person(int number) {
        return new UUID(2, number);
    }

    @Override
    public void close() {
        room.close();
    }
}
