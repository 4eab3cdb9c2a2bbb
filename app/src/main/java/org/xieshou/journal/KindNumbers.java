package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The small numbers that kinds have in the table of entries, given at first use, by the one writer under its lock. Synchronized, since a rehearsal takes that
/// lock on another thread.
@Component
final class KindNumbers {
    private static final String ALL = "select name || '@' || version, no from journal.kind";
    private static final String ADD =
            """
            insert into journal.kind (no, name, version)
            select coalesce(max(no), 0) + 1, ?, ? from journal.kind
            on conflict (name, version) do nothing
            """;

    private final Map<String, Short> numbers = new HashMap<>();
    private final Set<String> uncertain = new HashSet<>();

    /// To be called at the beginning of each transaction.
    synchronized void begin() {
        uncertain.clear();
    }

    /// Not kept when it was made in this transaction: that may yet be rolled back.
    synchronized short of(String fullName, Connection writer) throws SQLException {
        var known = numbers.get(fullName);
        if (known != null) {
            return known;
        }
        var stored = all(writer).get(fullName);
        if (stored != null) {
            if (!uncertain.contains(fullName)) {
                numbers.put(fullName, stored);
            }
            return stored;
        }
        uncertain.add(fullName);
        add(fullName, writer);
        return java.util.Objects.requireNonNull(all(writer).get(fullName));
    }

    private static Map<String, Short> all(Connection writer) throws SQLException {
        var all = new HashMap<String, Short>();
        try (var statement = writer.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                all.put(rows.getString(1), rows.getShort(2));
            }
        }
        return all;
    }

    private static void add(String fullName, Connection writer) throws SQLException {
        int at = fullName.lastIndexOf('@');
        try (var statement = writer.prepareStatement(ADD)) {
            statement.setString(1, fullName.substring(0, at));
            statement.setShort(2, Short.parseShort(fullName.substring(at + 1)));
            statement.executeUpdate();
        }
    }
}
