package org.xieshou.journal;

import com.google.crypto.tink.Aead;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.shared.Body;
import org.xieshou.shared.FieldType;
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

    /// What its sender is told.
    void answer() {
        answer(held == null ? Receipt.State.ACCEPTED : Receipt.State.HELD, seq);
    }

    void answer(Receipt.State state, long at) {
        var reason = held;
        receipt =
                new Receipt(
                        envelope.id(),
                        state,
                        at,
                        reason == null ? null : reason.code(),
                        reason == null ? null : where);
    }

    /// Its id is here with something else: it is kept under another, and counts for nothing.
    void reused(UUID fresh, HeldReason reason) {
        id = fresh;
        held = reason;
        where = null;
    }

    boolean isRelease() {
        return kind != null && kind.name().equals(SystemKinds.RELEASE.name());
    }

    boolean erases() {
        return SystemKinds.ERASED.equals(kind);
    }

    /// The other household that its body names; those of the room of access are judged there.
    @Nullable UUID named() {
        return kind == null || held != null || erases() ? null : named(kind, body);
    }

    /// Whom it is about: by its envelope or, where that names nobody on purpose, by its body.
    @Nullable UUID person() {
        return envelope.person() != null || kind == null || held != null
                ? envelope.person()
                : person(kind, body);
    }

    /// The household of an entry about none, and the one into which another went.
    static @Nullable UUID named(Kind kind, Body body) {
        return id(kind, body, kind.about() == Kind.About.NONE ? "household" : "into");
    }

    static @Nullable UUID person(Kind kind, Body body) {
        return id(kind, body, "person");
    }

    private static @Nullable UUID id(Kind kind, Body body, String name) {
        boolean has =
                kind.shape().fields().stream()
                        .anyMatch(field ->
                                field.name().equals(name)
                                        && field.type() instanceof FieldType.Uuid);
        return has && !body.isVoid() && !kind.room().equals("access")
                ? body.uuidOrNull(name)
                : null;
    }

    boolean beginsEpoch() {
        return held == null && SystemKinds.RESTORED.equals(kind);
    }

    boolean isHeld() {
        return held != null;
    }
}
