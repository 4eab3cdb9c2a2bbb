package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.journal.EntryTable.Sealed;

/// Reads entries back and opens their bodies.
@Component
final class Opening {
    private static final byte[] FORGOTTEN =
            "{\"void\": true, \"erased\": true}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final Keys keys;

    Opening(Keys keys) {
        this.keys = keys;
    }

    List<Stored> byIds(Set<UUID> ids, Connection connection) throws SQLException {
        return open(EntryTable.byIds(connection, ids), connection);
    }

    /// Entries after a seq, at most so many, in order.
    List<Stored> after(long seq, int most, Connection connection) throws SQLException {
        return open(EntryTable.after(connection, seq, most), connection);
    }

    /// What was forgotten or erased reads as taken back.
    ///
    /// @throws IllegalStateException naming the seq of an entry whose bytes are not what was sealed
    List<Stored> open(List<Sealed> sealed, Connection connection) throws SQLException {
        var ids = new HashSet<UUID>();
        sealed.forEach(each -> ids.add(each.key()));
        var ready = keys.forReading(ids, connection);
        ids.removeAll(ready.keySet());
        var destroyed = ids.isEmpty() ? Set.of() : ForgettingTable.destroyed(connection, ids);
        var opened = new ArrayList<Stored>(sealed.size());
        for (var each : sealed) {
            var envelope = each.envelope();
            var key = ready.get(each.key());
            if (destroyed.contains(each.key())) {
                opened.add(envelope.with(Preparation.parse(FORGOTTEN)));
                continue;
            }
            var body =
                    key == null ? null : Seal.open(envelope.id(), each.body(), each.digest(), key);
            if (body == null) {
                throw new IllegalStateException(
                        "the body of entry " + envelope.seq() + " is not what was sealed");
            }
            opened.add(envelope.with(Preparation.parse(body)));
        }
        return opened;
    }
}
