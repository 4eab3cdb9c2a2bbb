package org.xieshou.access;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.shared.keys.MasterKey;

/// A second factor beside the password: codes by time from an app (RFC 6238), and recovery codes for the day on which it is
/// gone. The secret is wrapped by the master key and bound to its person; each code is good once.
@Component
public final class SecondFactor {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Before its person has shown a code of it, it asks for nothing.
    ///
    /// @param secret in groups, to be typed into an app; it is shown while it is set up and never again
    public record Fresh(String secret) {
        /// As in an `otpauth:` link.
        String plain() {
            return secret.replace(" ", "");
        }

        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /// @param since when it was turned on
    /// @param codes recovery codes that are left
    public record Standing(Instant since, long codes) {}

    /// A code that is right and was not used yet.
    ///
    /// @param hash of a recovery code; empty for a code of the app
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Match(long step, byte[] hash) {
        boolean isRecovery() {
            return hash.length > 0;
        }
    }

    private final FactorTable table;
    private final Aead master;
    private final AccountRules rules;
    private final Clock clock;

    SecondFactor(FactorTable table, MasterKey master, AccountRules rules, Clock clock) {
        this.table = table;
        this.master = master.wrapping();
        this.rules = rules;
        this.clock = clock;
    }

    public Optional<Standing> of(UUID staff) {
        return table.find(staff)
                .map(FactorTable.Factor::confirmed)
                .map(since -> new Standing(since, table.unusedCodes(staff)));
    }

    boolean isOn(UUID staff) {
        return table.find(staff).map(FactorTable.Factor::confirmed).isPresent();
    }

    /// A new secret for somebody who has none in force.
    ///
    /// @throws AccessProblem factor-is-on
    public Fresh begin(UUID staff) {
        var secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        try {
            if (!table.begin(staff, master.encrypt(secret, bytes(staff)), clock.instant())) {
                throw AccessProblem.factorIsOn();
            }
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
        return fresh(secret);
    }

    /// The one that was begun and waits for its first code.
    public Optional<Fresh> begun(UUID staff) {
        return table.find(staff)
                .filter(factor -> factor.confirmed() == null)
                .map(factor -> fresh(open(staff, factor)));
    }

    private static Fresh fresh(byte[] secret) {
        return new Fresh(Base32.grouped(Base32.of(secret), " "));
    }

    /// In force from now on, if this is the code that the app shows.
    ///
    /// @return recovery codes, which cannot be shown again; empty if the code is wrong
    Optional<List<String>> confirm(UUID staff, String typed) {
        var matched =
                table.find(staff)
                        .filter(factor -> factor.confirmed() == null)
                        .flatMap(factor -> step(open(staff, factor), plain(typed)))
                        .filter(step -> table.use(staff, step));
        if (matched.isEmpty()) {
            return Optional.empty();
        }
        var codes = RecoveryCode.some(rules.recoveryCodes());
        return table.confirm(staff, clock.instant(), hashes(staff, codes))
                ? Optional.of(codes)
                : Optional.empty();
    }

    /// New recovery codes in the place of all before.
    List<String> newCodes(UUID staff) {
        var codes = RecoveryCode.some(rules.recoveryCodes());
        table.replaceCodes(staff, hashes(staff, codes));
        return codes;
    }

    private static List<byte[]> hashes(UUID staff, List<String> codes) {
        return codes.stream().map(code -> RecoveryCode.hash(staff, plain(code))).toList();
    }

    boolean remove(UUID staff) {
        return table.remove(staff);
    }

    /// Whether it is a code of the app or a recovery code of this person. It is not used up by this.
    Optional<Match> match(UUID staff, String typed) {
        var code = plain(typed);
        var hash = RecoveryCode.hash(staff, code);
        var secret =
                table.find(staff)
                        .filter(factor -> factor.confirmed() != null)
                        .map(factor -> open(staff, factor));
        // looked for in either case, so that the time tells nobody which names there are
        boolean isRecovery = table.hasCode(staff, hash);
        var step = step(secret.orElseGet(() -> new byte[Totp.SECRET_BYTES]), code);
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        return isRecovery
                ? Optional.of(new Match(0, hash))
                : step.map(at -> new Match(at, new byte[0]));
    }

    /// @return false if somebody was quicker with the same code
    boolean use(UUID staff, Match match) {
        return match.isRecovery()
                ? table.useCode(staff, match.hash, clock.instant())
                : table.use(staff, match.step);
    }

    /// The step whose code it is, near enough to now.
    private Optional<Long> step(byte[] secret, String code) {
        long now = Totp.step(clock.instant());
        Optional<Long> found = Optional.empty();
        for (long step = now - rules.stepsAside(); step <= now + rules.stepsAside(); step++) {
            boolean same =
                    MessageDigest.isEqual(
                            Totp.code(secret, step).getBytes(StandardCharsets.US_ASCII),
                            code.getBytes(StandardCharsets.UTF_8));
            found = same ? Optional.of(step) : found;
        }
        return found;
    }

    private byte[] open(UUID staff, FactorTable.Factor factor) {
        try {
            return master.decrypt(factor.wrapped(), bytes(staff));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a second factor does not open with this key", e);
        }
    }

    /// As the rotation of the master key names it.
    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /// As typed on any keyboard: full-width digits, small letters, with blanks or hyphens between.
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[^0-9A-Za-z]", "")
                .toUpperCase(Locale.ROOT);
    }
}
