package org.xieshou.journal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
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
    private static final int KEPT = 100_000; // 430 bytes each

    private final Aead master;
    private final DataSource writer;
    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, Aead> open =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Aead> eldest) {
                    return size() > KEPT;
                }
            };

    Keys(MasterKey master, Pools pools) {
        this.master = master.wrapping();
        this.writer = pools.of(Login.WRITER);
    }

    /// The keys of these ids, made at first use. Of two servers that make one at once, both get the one that was first.
    Map<UUID, Aead> forWriting(Set<UUID> ids) {
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

    /// For what was forgotten and is sent again: it is here already, so what this seals is not stored.
    Aead throwaway() {
        var key = new byte[32];
        random.nextBytes(key);
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// The same for the same key as long as that is there, and nobody's guess after.
    byte[] saltOf(UUID id) {
        try (var connection = writer.getConnection()) {
            var wrapped = KeyTable.find(connection, Set.of(id)).get(id);
            connection.rollback();
            var secret = new byte[32];
            random.nextBytes(secret);
            return Seal.hmac(
                    wrapped == null ? secret : master.decrypt(wrapped, bytes(id)), bytes(id));
        } catch (SQLException e) {
            throw JournalProblem.busy(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + id + " does not open with this master key", e);
        }
    }

    /// Destroyed keys leave memory as well.
    void forget(Set<UUID> ids) {
        synchronized (open) {
            open.keySet().removeAll(ids);
        }
    }

    /// The keys of these ids that are still there: an erased one is not in the answer.
    Map<UUID, Aead> forReading(Set<UUID> ids, java.sql.Connection connection) throws SQLException {
        var found = kept(ids);
        var missing = without(ids, found);
        if (!missing.isEmpty()) {
            found.putAll(opened(KeyTable.find(connection, missing)));
        }
        return found;
    }

    /// As they lie in the table now, past what is kept in memory; those that do not open are not in the answer.
    Map<UUID, Aead> asStored(Set<UUID> ids, java.sql.Connection connection) throws SQLException {
        var found = new HashMap<UUID, Aead>();
        for (var each : KeyTable.find(connection, ids).entrySet()) {
            try {
                found.put(each.getKey(), unwrap(each.getKey(), each.getValue()));
            } catch (IllegalStateException _) {
                // the caller names it with the entries that it leaves closed
            }
        }
        return found;
    }

    private Map<UUID, Aead> kept(Collection<UUID> ids) {
        var found = new HashMap<UUID, Aead>();
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

    private static Set<UUID> without(Set<UUID> ids, Map<UUID, Aead> found) {
        return ids.stream().filter(id -> !found.containsKey(id)).collect(Collectors.toSet());
    }

    private Map<UUID, Aead> opened(Map<UUID, byte[]> wrapped) {
        var keys = new HashMap<UUID, Aead>();
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

    private Aead unwrap(UUID id, byte[] wrapped) {
        try {
            return new AesGcmJce(master.decrypt(wrapped, bytes(id)));
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
