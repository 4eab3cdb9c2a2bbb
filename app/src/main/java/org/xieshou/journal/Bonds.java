package org.xieshou.journal;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Whether a household cannot be erased yet: the same question that decides over a `journal.erased`, so that a page can
/// say beforehand what would be held.
@Component
public final class Bonds {
    private final Erasing erasing;
    private final Pools pools;

    Bonds(Erasing erasing, Pools pools) {
        this.erasing = erasing;
        this.pools = pools;
    }

    /// Tells nothing of other households. Whoever calls this has checked that the reader may erase this one.
    public boolean has(UUID household) {
        try (var connection = pools.of(Login.SYSTEM).getConnection()) {
            try {
                return !erasing.bound(Set.of(household), connection).isEmpty();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw JournalProblem.busy(e);
        }
    }
}
