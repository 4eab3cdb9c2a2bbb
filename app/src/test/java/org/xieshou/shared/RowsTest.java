package org.xieshou.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.TestDatabase;

/// Rows arrive as they were sent, whatever stands in them.
class RowsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static Connection plain;
    private static Connection binary;

    @BeforeAll
    static void connect() throws SQLException {
        plain = DriverManager.getConnection(DATABASE.url(), DATABASE.user(), DATABASE.password());
        var properties = new Properties();
        properties.setProperty("user", DATABASE.user());
        properties.setProperty("password", DATABASE.password());
        properties.setProperty("binaryTransferEnable", Rows.BINARY_TYPES);
        binary = DriverManager.getConnection(DATABASE.url(), properties);
    }

    @AfterAll
    static void drop() throws SQLException {
        plain.close();
        binary.close();
        DATABASE.drop();
    }

    @Test
    void anyTextArrivesAsItIs() throws SQLException {
        var texts =
                Arrays.asList(
                        "买买提·肉孜", null, null, "NULL", "null", "", " ", "a,b", "{a}", "\"", "\\",
                        "\\\"", "'", "a\nb\tc", "a", "a", null, "𠀀");

        assertThat(sent("text", texts)).isEqualTo(texts);
    }

    @Test
    void everyTypeArrivesAsItIsBesideNothing() throws SQLException {
        var id = UUID.fromString("0198f3a1-0000-8000-8000-00000000000a");
        var noon = Instant.parse("2025-10-17T12:00:00.123456Z");

        assertThat(sent("uuid", Arrays.asList(id, null, id, id)))
                .containsExactly(id.toString(), null, id.toString(), id.toString());
        assertThat(sent("timestamptz", Arrays.asList(noon, noon, null)))
                .containsExactly(
                        "2025-10-17 12:00:00.123456+00", "2025-10-17 12:00:00.123456+00", null);
        assertThat(sent("date", Arrays.asList(LocalDate.of(2025, 1, 2), null)))
                .containsExactly("2025-01-02", null);
        assertThat(sent("bigint", Arrays.asList(1L, null, -5L))).containsExactly("1", null, "-5");
        assertThat(sent("bigint", Arrays.asList("1", null))).containsExactly("1", null);
        assertThat(sent("bytea", Arrays.asList(new byte[] {0, 1}, null)))
                .containsExactly("\\x0001", null);
        assertThat(sent("boolean", Arrays.asList(true, null, false)))
                .containsExactly("true", null, "false");
    }

    @Test
    void momentsAndDaysOfAnyCenturyArriveAsTheyAre() throws SQLException {
        assertThat(
                        sent(
                                "timestamptz",
                                List.of(
                                        Instant.parse("1887-03-04T05:06:07.000001Z"),
                                        Instant.parse("2099-12-31T23:59:59.999999Z"))))
                .containsExactly("1887-03-04 05:06:07.000001+00", "2099-12-31 23:59:59.999999+00");
        assertThat(sent("date", List.of(LocalDate.of(1887, 3, 4), LocalDate.of(2099, 12, 31))))
                .containsExactly("1887-03-04", "2099-12-31");
        assertThat(sent("uuid", List.of("0198f3a1-0000-8000-8000-00000000000a")))
                .containsExactly("0198f3a1-0000-8000-8000-00000000000a");
    }

    /// What arrived, the same by a connection that sends such arrays in binary and by one that does not.
    private static List<@Nullable String> sent(String type, List<? extends @Nullable Object> values)
            throws SQLException {
        var asText = sent(plain, type, values);
        for (int once = 0; once < 7; once++) { // the driver prepares on the server after a few
            assertThat(sent(binary, type, values)).isEqualTo(asText);
        }
        return asText;
    }

    private static List<@Nullable String> sent(
            Connection owner, String type, List<? extends @Nullable Object> values)
            throws SQLException {
        var rows = new Rows(Rows.columns("place int, value " + type));
        for (int i = 0; i < values.size(); i++) {
            rows.add(i, values.get(i));
        }
        try (var statement = owner.createStatement()) {
            statement.execute("set time zone 'UTC'");
            statement.execute("drop table if exists sent");
            statement.execute("create table sent (place int, value " + type + ")");
            rows.insert(owner, "sent");
            var found = new ArrayList<@Nullable String>();
            try (var all = statement.executeQuery("select value::text from sent order by place")) {
                while (all.next()) {
                    found.add(all.getString(1));
                }
            }
            return found;
        }
    }
}
