package org.xieshou.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Ids;

/// Bearer tokens for other systems and for the command line: shown once, kept as a hash, good for the API alone.
@Component
public final class Tokens {
    private static final String PREFIX = "xs_";
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @param secret what to send as `Authorization: Bearer …`; it is not kept and cannot be shown again
    public record Issued(UUID id, String secret) {}

    /// A token that was revoked on another server is good for this much longer.
    private static final long GOOD_FOR_MILLIS = 500;

    private static final int KEPT = 10_000;

    private record Checked(KeeperTable.Token token, Instant at) {}

    private final KeeperTable table;
    private final Map<ByteBuffer, Checked> checked = new ConcurrentHashMap<>();
    private final Actors actors;
    private final Clock clock;

    Tokens(KeeperTable table, Actors actors, Clock clock) {
        this.table = table;
        this.actors = actors;
        this.clock = clock;
    }

    /// A token with all that its owner may do at the moment of each request, never more.
    public Issued issue(UUID staff, String label, Duration goodFor) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var token = new KeeperTable.Token(Ids.v7(clock), staff, now.plus(goodFor));
        table.newToken(token, hash(secret), label, now);
        return new Issued(token.id(), secret);
    }

    public boolean revoke(UUID token) {
        var revoked = table.revoke(token, clock.instant());
        checked.values().removeIf(each -> each.token().id().equals(token));
        return revoked;
    }

    /// The actor behind a token that is known, not revoked and not expired.
    public Optional<Actor> actor(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return token(hash(secret)).flatMap(token -> actors.find(token.staff()));
    }

    private Optional<KeeperTable.Token> token(byte[] hash) {
        var now = clock.instant();
        var key = ByteBuffer.wrap(hash);
        var known = checked.get(key);
        if (known != null
                && known.at.plusMillis(GOOD_FOR_MILLIS).isAfter(now)
                && known.token.expires().isAfter(now)) {
            return Optional.of(known.token);
        }
        var found = table.token(hash, now);
        if (checked.size() >= KEPT) {
            checked.clear();
        }
        found.ifPresentOrElse(
                token -> checked.put(key, new Checked(token, now)), () -> checked.remove(key));
        return found;
    }

    private static byte[] hash(String secret) {
        return Ids.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }
}
