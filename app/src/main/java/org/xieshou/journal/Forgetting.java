package org.xieshou.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Kind;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Forgets entries of kinds that allow it: destroys the key that sealed each of them alone, and the rows that came of
/// them, in one transaction. What stays is an envelope that names nobody. Nothing is written about the forgetting but the
/// number at which the key went, and its id in the list outside the database: what a backup made before brings back is
/// forgotten again when it is restored.
@Component
public final class Forgetting {
    private final Kinds kinds;
    private final Keys keys;
    private final ErasedList erased;
    private final DataSource writer;

    Forgetting(Kinds kinds, Keys keys, ErasedList erased, Pools pools) {
        this.kinds = kinds;
        this.erased = erased;
        this.keys = keys;
        this.writer = pools.of(Login.WRITER);
    }

    /// Whoever calls this has made sure that the actor may. Corrections of the entries are forgotten along with them;
    /// entries of other kinds and unknown ones are left as they are.
    ///
    /// @throws JournalProblem if the journal is too busy: try again
    public void forget(Collection<UUID> entries) {
        try (var connection = writer.getConnection()) {
            try {
                Turn.take(List.of(), connection);
                var known = ForgettingTable.find(connection, entries);
                known.removeIf(each -> !kinds.isForgettable(each.kind()));
                destroy(known, connection);
                var sealing =
                        known.stream().map(ForgettingTable.Known::key).collect(Collectors.toSet());
                erased.add(sealing);
                connection.commit();
                keys.forget(sealing);
            } catch (IOException e) {
                connection.rollback();
                throw JournalProblem.busy(e);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw JournalProblem.busy(e);
        }
    }

    private void destroy(Set<ForgettingTable.Known> known, Connection connection)
            throws SQLException {
        var sealed = new HashSet<UUID>();
        var roots = new HashSet<UUID>();
        for (var each : known) {
            sealed.add(each.key());
            roots.add(each.root());
        }
        ForgettingTable.destroy(connection, sealed);
        for (var room : kinds.interpreters()) {
            if (room.kinds().stream().anyMatch(Kind::forgettable)) {
                room.forget(roots, connection);
            }
        }
    }
}
