package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.journal.EntryTable.Sealed;
import org.xieshou.shared.Kind;

/// Reads entries back and opens their bodies.
@Component
final class Opening {
    private static final byte[] FORGOTTEN =
            "{\"void\": true, \"erased\": true}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final Keys keys;
    private final Kinds kinds;

    Opening(Keys keys, Kinds kinds) {
        this.keys = keys;
        this.kinds = kinds;
    }

    List<Stored> byIds(Set<UUID> ids, Connection connection) throws SQLException {
        return open(EntryTable.byIds(connection, ids), connection);
    }

    /// The household without whose key nothing is taken from an entry, though its own key, a person's, may be there still:
    /// that person moved away before the household was erased.
    private Optional<UUID> household(Sealed sealed) {
        var envelope = sealed.envelope();
        var subject = envelope.subject();
        var kind = envelope.fullKind();
        if (subject == null || envelope.person() == null) {
            return Optional.empty();
        }
        boolean stays = kinds.isKept(kind) || kinds.isSealed(kind, Kind.Sealing.PERSON);
        return stays ? Optional.empty() : Optional.of(subject);
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
        sealed.forEach(each -> household(each).ifPresent(ids::add));
        ids.removeAll(ready.keySet());
        var destroyed = ids.isEmpty() ? Set.of() : ForgettingTable.destroyed(connection, ids);
        var opened = new ArrayList<Stored>(sealed.size());
        for (var each : sealed) {
            var envelope = each.envelope();
            var key = ready.get(each.key());
            if (destroyed.contains(each.key())
                    || household(each).filter(destroyed::contains).isPresent()) {
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
