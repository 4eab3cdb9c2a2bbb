package org.xieshou.shared.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.SharedProblem;

/// What stands still below all rooms and is nobody's fault: a disk without room, a database that is away for a while.
public final class Standstill {
    private static final String DISK_FULL = "53100";

    private Standstill() {}

    /// How it is told, wherever in the chain of causes it stands.
    public static Optional<SharedProblem> in(Throwable thrown) {
        if (isFullDisk(thrown)) {
            return Optional.of(SharedProblem.diskFull());
        }
        return holds(thrown, Standstill::isAway)
                ? Optional.of(SharedProblem.away())
                : Optional.empty();
    }

    /// Waiting some seconds does not help there: somebody must make room.
    public static boolean isFullDisk(@Nullable Throwable thrown) {
        return holds(thrown, e -> DISK_FULL.equals(e.getSQLState()));
    }

    private static boolean isAway(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P0");
    }

    private static boolean holds(@Nullable Throwable thrown, Predicate<SQLException> wanted) {
        for (var one = thrown; one != null; one = one.getCause()) {
            if (one instanceof SQLException e && wanted.test(e)) {
                return true;
            }
        }
        return false;
    }
}
