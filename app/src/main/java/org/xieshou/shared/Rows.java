package org.xieshou.shared;

import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows on their way to one table, sent as one statement with an array a column: the plan is the same for one row and
/// for five thousand, and a batch costs one round trip.
public final class Rows {
    /// @param type PostgreSQL's name of the type, such as `uuid` or `timestamptz`; array columns cannot be sent this way
    public record Column(String name, String type) {}

    /// While these are being written the next are made ready.
    private static final int AT_ONCE = 1_000;

    /// As many as tables and ways to write them.
    private static final Map<Statement, String> TEXTS = new ConcurrentHashMap<>();

    private final List<Column> columns;
    private final List<@Nullable Object[]> rows;

    public Rows(List<Column> columns) {
        this(columns, List.of());
    }

    private Rows(List<Column> columns, List<@Nullable Object[]> rows) {
        this.columns = List.copyOf(columns);
        this.rows = new ArrayList<>(rows);
    }

    /// For the driver's property `binaryTransferEnable`: without it, identifiers, moments and days go as text.
    public static final String BINARY_TYPES = BinaryArray.TYPES;

    /// Columns written as in SQL: `entry uuid, since bigint`.
    public static List<Column> columns(String declared) {
        return Arrays.stream(declared.split(","))
                .map(String::strip)
                .map(each -> each.split("\\s+", 2))
                .map(each -> new Column(each[0], each[1]))
                .collect(Collectors.toUnmodifiableList());
    }

    public void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + columns.size() + " columns");
        }
        rows.add(values);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int size() {
        return rows.size();
    }

    /// `insert into TABLE (…) select * from unnest(…) TAIL`, one for a thousand rows, nothing if there are no rows. On a connection of [Ahead] it may still
    /// be running when this returns, as with [#run].
    public void insert(Connection writer, String table, String tail) throws SQLException {
        var statement = new Statement(columns, table, tail);
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            new Rows(columns, some).send(writer, statement);
        }
    }

    public void insert(Connection writer, String table) throws SQLException {
        insert(writer, table, "");
    }

    /// A statement of one's own that reads these rows as the table `$rows`, once: its text is put in the place of
    /// `$rows`, as `unnest(…) as r(name, …)`.
    public void run(Connection writer, String sql) throws SQLException {
        send(writer, new Statement(columns, null, sql));
    }

    private void send(Connection writer, Statement statement) throws SQLException {
        if (!rows.isEmpty()) {
            var text = TEXTS.computeIfAbsent(statement, Statement::text);
            var now = new Rows(columns, rows);
            Ahead.run(writer, rows.size(), new Ahead.Said(text, columns.size(), now::set));
        }
    }

    /// @param sql all of it, or, with a table, what stands behind the insertion
    private record Statement(List<Column> columns, @Nullable String table, String sql) {
        String text() {
            var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
            var unnest =
                    columns.stream()
                            .map(column -> "?::" + column.type + "[]")
                            .collect(Collectors.joining(", ", "unnest(", ")"));
            return table == null
                    ? sql.replace("$rows", unnest + " as r(" + names + ")")
                    : "insert into %s (%s) select * from %s %s"
                            .formatted(table, names, unnest, sql);
        }
    }

    private void set(PreparedStatement statement, int before) throws SQLException {
        for (int c = 0; c < columns.size(); c++) {
            set(statement, before + c + 1, c);
        }
    }

    /// A value that was read, as it goes back: in binary where the driver reads it so.
    static @Nullable Object value(ResultSet found, int index, Column column) throws SQLException {
        return switch (column.type) {
            case "uuid" -> found.getObject(index, UUID.class);
            case "date" -> found.getObject(index, LocalDate.class);
            case "bytea" -> found.getBytes(index);
            case "timestamptz" -> {
                var time = found.getObject(index, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case "bigint" -> found.getObject(index, Long.class);
            case "int" -> found.getObject(index, Integer.class);
            case "boolean" -> found.getObject(index, Boolean.class);
            default -> found.getString(index);
        };
    }

    private void set(PreparedStatement statement, int index, int number) throws SQLException {
        var type = columns.get(number).type;
        var values = column(number);
        var array = BinaryArray.of(type, values);
        if (array != null) {
            statement.setObject(index, array);
            return;
        }
        var binary = binary(type);
        if (binary == null || !areAll(binary, values)) {
            statement.setString(index, Sql.array(values));
            return;
        }
        var typed = values.toArray((Object[]) Array.newInstance(binary, values.size()));
        statement.setArray(index, statement.getConnection().createArrayOf(type, typed));
    }

    private List<@Nullable Object> column(int index) {
        var column = new ArrayList<@Nullable Object>(rows.size());
        rows.forEach(row -> column.add(row[index]));
        return column;
    }

    private static boolean areAll(Class<?> type, List<@Nullable Object> values) {
        for (var value : values) {
            if (value != null && !type.isInstance(value)) {
                return false;
            }
        }
        return true;
    }

    /// Arrays that the driver itself sends in binary. Others go as [BinaryArray] or as text: so do values that were read as text.
    private static @Nullable Class<?> binary(String type) {
        return switch (type) {
            case "bytea" -> byte[].class;
            case "bigint" -> Long.class;
            case "int" -> Integer.class;
            case "smallint" -> Short.class;
            case "boolean" -> Boolean.class;
            default -> null;
        };
    }
}
