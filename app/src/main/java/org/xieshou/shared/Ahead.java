package org.xieshou.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// A connection on which rows are still being written while the next ones are made ready: PostgreSQL and Java work at the same time.
/// Whatever else is asked of the connection waits for them, so statements run in the order of the calls, and what one of them threw
/// is thrown at the latest by the commit. For one thread at a time.
///
/// ```java
/// var connection = Ahead.over(pool.getConnection());
/// rows.insert(connection, "registry.fact_now"); // comes back before it is written
/// connection.commit(); // waits
/// ```
public final class Ahead implements InvocationHandler {
    /// So many are written sooner than they are handed to another thread and waited for.
    private static final int FEW = 50;

    private static final CompletableFuture<?> NOTHING = CompletableFuture.completedFuture(true);

    private final Connection real;
    private CompletableFuture<?> last = NOTHING;

    private Ahead(Connection real) {
        this.real = real;
    }

    public static Connection over(Connection real) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new Ahead(real));
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

    interface Work {
        void run() throws SQLException;
    }

    /// A statement with texts as parameters, whose result nobody waits for.
    ///
    /// @param rows that it is about
    public static void update(Connection connection, int rows, String sql, String... texts)
            throws SQLException {
        run(
                connection,
                rows,
                real -> {
                    var statement = real.prepareStatement(sql);
                    for (int i = 0; i < texts.length; i++) {
                        statement.setString(i + 1, texts[i]);
                    }
                    return () -> {
                        try (statement) {
                            statement.executeUpdate();
                        }
                    };
                });
    }

    /// Makes work ready on the connection itself and leaves it to run; if it is little, or on any other connection, it has run
    /// when this returns.
    static void run(Connection connection, int rows, Making making) throws SQLException {
        var ahead = rows > FEW ? behind(connection) : null;
        if (ahead == null) {
            making.on(connection).run();
        } else {
            ahead.later(making.on(ahead.real));
        }
    }

    interface Making {
        Work on(Connection connection) throws SQLException;
    }

    /// After one that failed none runs: its transaction is lost.
    private void later(Work work) {
        last =
                last.thenRunAsync(
                        () -> {
                            try {
                                work.run();
                            } catch (SQLException e) {
                                throw new CompletionException(e);
                            }
                        },
                        Thread::startVirtualThread);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "rollback", "close" -> forget();
            default -> settle();
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void settle() throws SQLException {
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
        last.handle((_, _) -> true).join();
        last = NOTHING;
    }
}
