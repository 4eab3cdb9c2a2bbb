package org.xieshou.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.xieshou.shared.keys.MasterKey;

/// Names that nobody has are asked for a code as often as names that somebody has, always the same ones: else the second
/// step, which comes before the password is judged, would tell which names there are.
@Component
final class Decoys {
    /// The share moves slowly, and counting it for each try would tell by the time.
    private static final Duration COUNT_AGAIN = Duration.ofMinutes(10);

    private final FactorTable table;
    private final SecretKeySpec key;
    private final Clock clock;
    private volatile Share share = new Share(0, Instant.MIN);

    private record Share(double of, Instant counted) {}

    Decoys(FactorTable table, MasterKey master, Clock clock) {
        this.table = table;
        this.key = new SecretKeySpec(master.lots(), "RAW");
        this.clock = clock;
    }

    /// @param login a name that nobody has
    boolean isAsked(String login) {
        return lot(login) < share();
    }

    private double share() {
        var now = clock.instant();
        var known = share;
        if (known.counted.isAfter(now) || known.counted.isBefore(now.minus(COUNT_AGAIN))) {
            known = new Share(table.share(), now);
            share = known;
        }
        return known.of;
    }

    /// Between 0 and 1.
    private double lot(String login) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // as a true name is looked up: a blank more is another name there, and must be one here
            var name = login.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            long first = Integer.toUnsignedLong(ByteBuffer.wrap(mac.doFinal(name)).getInt());
            return first / (double) (1L << Integer.SIZE);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
