package org.xieshou.journal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;
import org.xieshou.shared.keys.MasterKey;

/// One key a person, household or unit, wrapped by the master. Opened keys are kept in memory, the least used go first.
@Component
final class Keys {
    private static final int KEPT = 100_000; // 500 bytes each
    private static final long LOOK_AGAIN_MILLIS = 500;
    private static final byte[] SALTING = "xieshou:salt".getBytes(StandardCharsets.US_ASCII);

    /// A key that was opened.
    ///
    /// @param salting from which salts are made that were not sent: gone with the key, so that nothing can be guessed then
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ready(Aead aead, byte[] salting) {}

    private final Aead master;
    private final DataSource writer;
    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, Ready> open =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Ready> eldest) {
                    return size() > KEPT;
                }
            };

    private final Clock clock;
    private long lookedAt;
    private long destroyed;

    Keys(MasterKey master, Pools pools, Clock clock) {
        this.clock = clock;
        this.master = master.wrapping();
        this.writer = pools.of(Login.WRITER);
    }

    /// The keys of these ids, made at first use. Of two servers that make one at once, both get the one that was first.
    Map<UUID, Ready> forWriting(Set<UUID> ids) {
        var found = kept(ids);
        var missing = without(ids, found);
        if (!missing.isEmpty()) {
            try (var connection = writer.getConnection()) {
                found.putAll(opened(KeyTable.find(connection, missing)));
                var fresh = without(missing, found);
                if (!fresh.isEmpty()) {
                    KeyTable.add(connection, wrapped(fresh));
                    connection.commit();
                    found.putAll(opened(KeyTable.find(connection, fresh)));
                }
                connection.rollback();
            } catch (SQLException e) {
                throw JournalProblem.busy(e);
            }
        }
        return found;
    }

    /// For what was forgotten or erased: nobody will ever open what this seals.
    Ready throwaway() {
        var key = new byte[32];
        random.nextBytes(key);
        return ready(key);
    }

    /// Destroyed keys leave memory as well.
    void forget(Set<UUID> ids) {
        synchronized (open) {
            open.keySet().removeAll(ids);
        }
    }

    /// The keys of these ids that are still there: an erased one is not in the answer.
    Map<UUID, Aead> forReading(Set<UUID> ids, java.sql.Connection connection) throws SQLException {
        forgetWhatIsGone(connection);
        var found = kept(ids);
        var missing = without(ids, found);
        if (!missing.isEmpty()) {
            found.putAll(opened(KeyTable.find(connection, missing)));
        }
        var keys = new HashMap<UUID, Aead>();
        found.forEach((id, ready) -> keys.put(id, ready.aead));
        return keys;
    }

    /// Another server may have destroyed some.
    private void forgetWhatIsGone(java.sql.Connection connection) throws SQLException {
        synchronized (open) {
            if (clock.millis() - lookedAt < LOOK_AGAIN_MILLIS && clock.millis() >= lookedAt) {
                return;
            }
            lookedAt = clock.millis();
        }
        long now = KeyTable.destroyed(connection);
        synchronized (open) {
            if (now != destroyed) {
                destroyed = now;
                open.clear();
            }
        }
    }

    /// As they lie in the table now, past what is kept in memory; those that do not open are not in the answer.
    Map<UUID, Aead> asStored(Set<UUID> ids, java.sql.Connection connection) throws SQLException {
        var found = new HashMap<UUID, Aead>();
        for (var each : KeyTable.find(connection, ids).entrySet()) {
            try {
                found.put(each.getKey(), unwrap(each.getKey(), each.getValue()).aead);
            } catch (IllegalStateException _) {
                // the caller names it with the entries that it leaves closed
            }
        }
        return found;
    }

    private Map<UUID, Ready> kept(Collection<UUID> ids) {
        var found = new HashMap<UUID, Ready>();
        synchronized (open) {
            for (var id : ids) {
                var key = open.get(id);
                if (key != null) {
                    found.put(id, key);
                }
            }
        }
        return found;
    }

    private static Set<UUID> without(Set<UUID> ids, Map<UUID, Ready> found) {
        return ids.stream().filter(id -> !found.containsKey(id)).collect(Collectors.toSet());
    }

    private Map<UUID, Ready> opened(Map<UUID, byte[]> wrapped) {
        var keys = new HashMap<UUID, Ready>();
        wrapped.forEach((id, bytes) -> keys.put(id, unwrap(id, bytes)));
        synchronized (open) {
            open.putAll(keys);
        }
        return keys;
    }

    private Map<UUID, byte[]> wrapped(Set<UUID> ids) {
        var fresh = new HashMap<UUID, byte[]>();
        for (var id : ids) {
            var key = new byte[32];
            random.nextBytes(key);
            fresh.put(id, wrap(id, key));
        }
        return fresh;
    }

    private byte[] wrap(UUID id, byte[] key) {
        try {
            return master.encrypt(key, bytes(id));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Ready ready(byte[] key) {
        try {
            return new Ready(new AesGcmJce(key), Seal.hmac(key, SALTING));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Ready unwrap(UUID id, byte[] wrapped) {
        try {
            return ready(master.decrypt(wrapped, bytes(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + id + " does not open with this master key", e);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
