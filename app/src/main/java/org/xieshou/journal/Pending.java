package org.xieshou.journal;

import com.google.crypto.tink.Aead;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.shared.Body;
import org.xieshou.shared.Kind;

/// An entry on its way through the journal: prepared on the caller's thread, admitted and numbered under the lock.
final class Pending {
    final Envelope envelope;
    final Actor actor;
    final @Nullable Kind kind;
    final Body body;
    final UUID key;
    final byte[] salt;
    final byte[] digest;

    UUID id;
    byte[] sealed;
    long seq;
    long basedOn;
    int skew;
    short epoch;
    Instant received = Instant.EPOCH;
    @Nullable Integer area;
    @Nullable HeldReason held;
    @Nullable String where;
    @Nullable Receipt receipt;
    private final @Nullable HeldReason heldOnArrival;
    private final @Nullable String whereOnArrival;
    private boolean atFault;

    private final Aead cipher;

    Pending(Preparation.Checked checked, Seal.Sealed seal, Aead cipher) {
        this.cipher = cipher;
        envelope = checked.envelope();
        actor = checked.actor();
        kind = checked.kind();
        body = checked.body();
        key = seal.key();
        salt = seal.salt();
        digest = seal.digest();
        sealed = seal.bytes();
        id = envelope.id();
        basedOn = envelope.basedOn();
        skew = checked.skew();
        heldOnArrival = checked.held();
        whereOnArrival = checked.where();
        held = heldOnArrival;
        where = whereOnArrival;
    }

    void hold(HeldReason reason, @Nullable String where) {
        if (held == null) {
            held = reason;
            this.where = where;
        }
    }

    /// Its id has changed, and the id is what the ciphertext is bound to.
    void sealAnew() {
        sealed = Seal.encrypt(id, salt, envelope.body(), cipher);
    }

    /// Back to how it came, for another try of the batch.
    void again() {
        held = atFault ? HeldReason.FAULT : heldOnArrival;
        where = whereOnArrival;
        receipt = null;
        area = null;
        id = envelope.id();
        basedOn = envelope.basedOn();
    }

    void blame() {
        atFault = true;
        held = HeldReason.FAULT;
    }

    boolean isRelease() {
        return kind != null && kind.name().equals(SystemKinds.RELEASE.name());
    }

    boolean erases() {
        return SystemKinds.ERASED.equals(kind);
    }

    boolean beginsEpoch() {
        return held == null && SystemKinds.RESTORED.equals(kind);
    }

    boolean isHeld() {
        return held != null;
    }
}
