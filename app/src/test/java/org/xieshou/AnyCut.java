package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Interpreter;

/// The interpreters' law: the same entries in any cut into batches give the same rows.
public final class AnyCut {
    private AnyCut() {}

    /// The rows that the entries give in batches of one, of seven and all at once, after finding them the same.
    public static List<String> rows(Interpreter interpreter, List<Entry> entries)
            throws SQLException {
        var expected = rows(interpreter, entries, entries.size());
        assertThat(rows(interpreter, entries, 1)).isEqualTo(expected);
        assertThat(rows(interpreter, entries, 7)).isEqualTo(expected);
        return expected;
    }

    private static List<String> rows(Interpreter interpreter, List<Entry> entries, int batch)
            throws SQLException {
        try (var database = RoomDatabase.fresh()) {
            return database.interpret(interpreter, entries, batch).rows(interpreter.tables());
        }
    }
}
