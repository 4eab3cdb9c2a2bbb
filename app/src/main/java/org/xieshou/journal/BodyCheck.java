package org.xieshou.journal;

import com.google.crypto.tink.Aead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xieshou.journal.Misfit.What;

/// Opens every body with its key as it lies in the table now, and compares it with the digest that the tree covers.
final class BodyCheck {
    private static final String AFTER =
            "select seq, id, key, digest, body from journal.entry where seq > ? order by seq limit ?";
    private static final int KEPT = 50_000;

    private final Connection connection;
    private final Keys keys;
    private final Map<UUID, Aead> open = new HashMap<>();
    private final Set<UUID> gone = new HashSet<>();
    private final Set<UUID> destroyed = new HashSet<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private long opened;

    private record Closed(long seq, UUID id, UUID key, byte[] digest, byte[] body) {}

    BodyCheck(Connection connection, Keys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /// The same entries as [LeafTable#after].
    void after(long seq, int most) throws SQLException {
        var entries = read(seq, most);
        find(entries);
        for (var entry : entries) {
            var key = open.get(entry.key);
            if (key == null && destroyed.contains(entry.key)) {
                continue;
            }
            if (key == null) {
                if (gone.add(entry.key)) {
                    misfits.add(new Misfit("journal.key", entry.key.toString(), What.KEY));
                }
            } else if (Seal.open(entry.id, entry.body, entry.digest, key) == null) {
                misfits.add(new Misfit("journal.entry", Long.toString(entry.seq), What.BODY));
            } else {
                opened++;
            }
        }
    }

    private void find(List<Closed> entries) throws SQLException {
        if (open.size() > KEPT) {
            open.clear();
        }
        var ids = new HashSet<UUID>();
        for (var entry : entries) {
            if (!open.containsKey(entry.key) && !gone.contains(entry.key)) {
                ids.add(entry.key);
            }
        }
        open.putAll(keys.asStored(ids, connection));
        ids.removeAll(open.keySet());
        if (!ids.isEmpty()) {
            destroyed.addAll(ForgettingTable.destroyed(connection, ids));
        }
    }

    private List<Closed> read(long seq, int most) throws SQLException {
        try (var statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, seq);
            statement.setInt(2, most);
            var entries = new ArrayList<Closed>(most);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(
                            new Closed(
                                    rows.getLong(1),
                                    rows.getObject(2, UUID.class),
                                    rows.getObject(3, UUID.class),
                                    rows.getBytes(4),
                                    rows.getBytes(5)));
                }
            }
            return entries;
        }
    }

    List<Misfit> misfits() {
        return misfits;
    }

    long opened() {
        return opened;
    }
}
