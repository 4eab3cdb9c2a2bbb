package org.xieshou.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xieshou.TestDatabase;

/// Rows that are written while the caller goes on arrive as if he had waited.
class AheadTest {
    private static final int SLOW = 20_000;

    private final TestDatabase database = TestDatabase.fresh();
    private Connection connection = open();
    private @Nullable Connection aside;

    @BeforeEach
    void table() throws SQLException {
        execute("create table sent (no int primary key)");
        connection.setAutoCommit(false);
        connection = Ahead.over(connection);
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        if (aside != null) {
            aside.close();
        }
        database.drop();
    }

    @Test
    void whateverIsAskedAfterwardsSeesTheRows() throws SQLException {
        insert(1, SLOW);

        assertThat(counted()).isEqualTo(SLOW);
    }

    @Test
    void statementsRunInTheOrderOfTheirCalls() throws SQLException {
        insert(1, SLOW);
        Ahead.update(connection, SLOW, "delete from sent where no > ?::int", "10");
        insert(11, 12);

        assertThat(counted()).isEqualTo(12);
    }

    @Test
    void afterTheCommitTheyAreThereForOthers() throws SQLException {
        insert(1, SLOW);
        connection.commit();

        connection.close();
        connection = open();
        assertThat(counted()).isEqualTo(SLOW);
    }

    @Test
    void whatFailsIsThrownByTheCommitAndNothingStays() throws SQLException {
        insert(1, SLOW);
        insert(1, SLOW);
        insert(2 * SLOW, 3 * SLOW);

        assertThatThrownBy(connection::commit)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
        connection.rollback();
        assertThat(counted()).isZero();
    }

    @Test
    void whatFailsIsThrownByTheNextQuestion() throws SQLException {
        insert(1, SLOW);
        insert(1, SLOW);

        assertThatThrownBy(this::counted)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
    }

    @Test
    void whoRollsBackMayWaitToKnowWhetherAllWasWritten() throws SQLException {
        insert(1, SLOW);
        Ahead.await(connection);
        insert(1, SLOW);

        assertThatThrownBy(() -> Ahead.await(connection))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
    }

    @Test
    void afterARollbackItGoesOn() throws SQLException {
        insert(1, SLOW);
        insert(1, SLOW);
        connection.rollback();

        insert(1, 3);
        connection.commit();
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void littleGoesInTheOrderOfItsCallsToo() throws SQLException {
        insert(1, 3);
        Ahead.update(connection, 1, "delete from sent where no > ?::int", "1");
        insert(2, 4);
        insert(10, SLOW);
        Ahead.update(connection, 1, "delete from sent where no > ?::int", "10");
        for (int i = 0; i < 100; i++) {
            insert(11 + i, 11 + i);
        }

        assertThat(counted()).isEqualTo(1 + 3 + 1 + 100);
    }

    @Test
    void littleThatFailsIsThrownByTheCommitAndGoneWithARollback() throws SQLException {
        insert(1, 1);
        insert(1, 1);
        assertThatThrownBy(connection::commit)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
        connection.rollback();
        insert(2, 2);
        connection.rollback();

        assertThat(counted()).isZero();
    }

    @Test
    void whatIsAddedAfterwardsIsNotSent() throws SQLException {
        var rows = new Rows(Rows.columns("no int"));
        rows.add(1);
        rows.insert(connection, "sent");
        rows.add(2);

        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void whatIsAskedMeanwhileIsAskedElsewhere() throws SQLException {
        connection = withAside();
        insert(1, SLOW);
        long before = Ahead.meanwhile(connection, this::counted);

        assertThat(before).isZero();
        assertThat(counted()).isEqualTo(SLOW);
        connection.commit();
        assertThat(Ahead.<Long>meanwhile(connection, this::counted)).isEqualTo(SLOW);
    }

    @Test
    void rowsMadeReadyMeanwhileAreWrittenInTheOrderOfTheirCalls() throws SQLException {
        connection = withAside();
        insert(1, 3);
        Ahead.meanwhile(
                connection,
                () -> {
                    Ahead.update(connection, 1, "delete from sent where no > ?::int", "1");
                    return counted();
                });
        insert(2, 4);

        assertThat(counted()).isEqualTo(4);
    }

    @Test
    void elsewhereNothingCanBeWritten() throws SQLException {
        connection = withAside();

        assertThatThrownBy(() ->
                        Ahead.meanwhile(
                                connection,
                                () -> {
                                    execute("insert into sent values (1)");
                                    return 1;
                                }))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25006"));
        insert(1, 1);
        connection.commit();
        assertThat(Ahead.<Long>meanwhile(connection, this::counted)).isEqualTo(1);
    }

    @Test
    void withoutAnotherConnectionItWaits() throws SQLException {
        insert(1, SLOW);

        assertThat(Ahead.<Long>meanwhile(connection, this::counted)).isEqualTo(SLOW);
    }

    private Connection withAside() throws SQLException {
        connection.commit();
        connection.close();
        aside = open();
        aside.setAutoCommit(false);
        aside.setReadOnly(true);
        var real = open();
        real.setAutoCommit(false);
        return Ahead.over(real, aside);
    }

    private void insert(int first, int last) throws SQLException {
        var rows = new Rows(Rows.columns("no int"));
        IntStream.rangeClosed(first, last).forEach(rows::add);
        rows.insert(connection, "sent");
    }

    private long counted() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from sent")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open() {
        try {
            return DriverManager.getConnection(
                    database.url(), database.user(), database.password());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
