package org.xieshou;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void eachIsEmptyAndGoneAfterItsDrop() throws SQLException {
        var one = TestDatabase.fresh();
        execute(one, "create table noted (word text)");
        try (var copy = TestDatabase.fresh(one.name());
                var other = TestDatabase.fresh()) {
            execute(copy, "insert into noted values ('copied')");
            assertThatThrownBy(() -> execute(other, "insert into noted values ('stray')"))
                    .isInstanceOf(SQLException.class);
        }

        one.drop();

        assertThatThrownBy(() -> execute(one, "select 1")).isInstanceOf(SQLException.class);
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
