package org.xieshou.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A connection on which rows are still being written while the next ones are made ready: PostgreSQL and Java work at the same time.
/// Small statements are gathered and go in one round trip, as most of what a single visit costs is the way there and back. Whatever
/// else is asked of the connection waits for all of them, so statements run in the order of the calls, and what one of them threw is
/// thrown at the latest by the commit. For one thread at a time.
///
/// ```java
/// var connection = Ahead.over(pool.getConnection());
/// rows.insert(connection, "registry.fact_now"); // comes back before it is written
/// connection.commit(); // waits
/// ```
public final class Ahead implements InvocationHandler {
    /// So many are written sooner than they are handed to another thread and waited for.
    private static final int FEW = 50;

    private static final int GATHERED = 24;

    private static final CompletableFuture<?> NOTHING = CompletableFuture.completedFuture(true);

    private final Connection real;
    private final @Nullable Connection aside;
    private boolean asks;
    private final List<Said> gathered = new ArrayList<>();
    private CompletableFuture<?> last = NOTHING;

    private Ahead(Connection real, @Nullable Connection aside) {
        this.real = real;
        this.aside = aside;
    }

    public static Connection over(Connection real) {
        return over(real, null);
    }

    /// @param aside for [#meanwhile], from where nothing should be written: read-only; to be closed by who opened it
    public static Connection over(Connection real, @Nullable Connection aside) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new Ahead(real, aside));
    }

    /// What is asked here of the connection does not wait for what is being written, and does not see it: it is asked elsewhere, if
    /// there is another connection. What is written here goes the usual way.
    public static <T> T meanwhile(Connection connection, Question<T> question) throws SQLException {
        var ahead = behind(connection);
        if (ahead == null || ahead.aside == null) {
            return question.ask();
        }
        ahead.sendGathered();
        ahead.asks = true;
        try {
            return question.ask();
        } finally {
            ahead.asks = false;
            ahead.aside.rollback();
        }
    }

    /// Reads.
    public interface Question<T> {
        T ask() throws SQLException;
    }

    /// Waits until all is written, for who must know before the commit, or rolls back and wants to know.
    ///
    /// @throws SQLException what a statement threw
    public static void await(Connection connection) throws SQLException {
        var ahead = behind(connection);
        if (ahead != null) {
            ahead.settle();
        }
    }

    private static @Nullable Ahead behind(Connection connection) {
        return Proxy.isProxyClass(connection.getClass())
                        && Proxy.getInvocationHandler(connection) instanceof Ahead ahead
                ? ahead
                : null;
    }

    /// A statement whose result nobody waits for.
    ///
    /// @param parameters how many it has
    record Said(String sql, int parameters, Values values) {
        /// One after another, in one round trip.
        static PreparedStatement ready(List<Said> all, Connection connection) throws SQLException {
            var sql = all.size() == 1 ? all.getFirst().sql : joined(all);
            var statement = connection.prepareStatement(sql);
            try {
                int before = 0;
                for (var said : all) {
                    said.values.set(statement, before);
                    before += said.parameters;
                }
                return statement;
            } catch (SQLException | RuntimeException e) {
                statement.close();
                throw e;
            }
        }

        private static String joined(List<Said> all) {
            return all.stream().map(Said::sql).collect(Collectors.joining(";\n"));
        }
    }

    /// Sets parameters.
    interface Values {
        /// @param before how many parameters of other statements stand before the first
        void set(PreparedStatement statement, int before) throws SQLException;
    }

    /// A statement with texts as parameters.
    ///
    /// @param rows that it is about
    public static void update(Connection connection, int rows, String sql, String... texts)
            throws SQLException {
        var said =
                new Said(
                        sql,
                        texts.length,
                        (statement, before) -> {
                            for (int i = 0; i < texts.length; i++) {
                                statement.setString(before + i + 1, texts[i]);
                            }
                        });
        run(connection, rows, said);
    }

    /// Makes it ready and leaves it to run, or leaves it for the next round trip if it is little; on any other connection it has run
    /// when this returns.
    static void run(Connection connection, int rows, Said said) throws SQLException {
        var ahead = behind(connection);
        if (ahead == null) {
            execute(Said.ready(List.of(said), connection));
        } else if (rows > FEW) {
            ahead.sendGathered();
            ahead.later(Said.ready(List.of(said), ahead.real));
        } else {
            ahead.gathered.add(said);
            if (ahead.gathered.size() == GATHERED) {
                ahead.sendGathered();
            }
        }
    }

    private void sendGathered() throws SQLException {
        if (!gathered.isEmpty()) {
            later(Said.ready(gathered, real));
            gathered.clear();
        }
    }

    private static void execute(PreparedStatement ready) throws SQLException {
        try (ready) {
            ready.execute();
        }
    }

    /// After one that failed none runs: its transaction is lost.
    private void later(PreparedStatement ready) {
        last =
                last.thenRunAsync(
                        () -> {
                            try {
                                execute(ready);
                            } catch (SQLException e) {
                                throw new CompletionException(e);
                            }
                        },
                        Thread::startVirtualThread);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (asks && aside != null) {
            return on(aside, method, arguments);
        }
        switch (method.getName()) {
            case "rollback", "close" -> forget();
            default -> settle();
        }
        return on(real, method, arguments);
    }

    private static @Nullable Object on(
            Connection connection, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void settle() throws SQLException {
        finish();
        if (!gathered.isEmpty()) {
            var ready = Said.ready(gathered, real);
            gathered.clear();
            execute(ready);
        }
    }

    private void finish() throws SQLException {
        try {
            last.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SQLException thrown -> throw thrown;
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw e;
            }
        }
    }

    /// What is rolled back may have failed.
    private void forget() {
        gathered.clear();
        last.handle((_, _) -> true).join();
        last = NOTHING;
    }
}
