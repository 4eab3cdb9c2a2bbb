package org.xieshou.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.shared.Body;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Kind.About;
import org.xieshou.shared.Shape.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// All that can be done with entries before the lock is taken, on the caller's own thread: parsing, shape, clock, keys,
/// sealing. A fault does not stop an entry: it will be held.
@Component
final class Preparation {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);
    private static final Duration FUTURE = Duration.ofHours(24);

    record Checked(
            Envelope envelope,
            Actor actor,
            @Nullable Kind kind,
            Body body,
            int skew,
            @Nullable HeldReason held,
            @Nullable String where) {}

    private final Kinds kinds;
    private final Keys keys;
    private final Clock clock;

    Preparation(Kinds kinds, Keys keys, Clock clock) {
        this.kinds = kinds;
        this.keys = keys;
        this.clock = clock;
    }

    List<Pending> prepare(List<Envelope> envelopes, Actor actor) {
        var keyIds = new HashSet<UUID>();
        envelopes.forEach(envelope -> keyIds.add(keyOf(envelope)));
        return prepare(envelopes, actor, keys.forWriting(keyIds));
    }

    /// The same for what will be rolled back: no key is made, and nobody ever opens what was sealed.
    List<Pending> rehearse(List<Envelope> envelopes, Actor actor) {
        return prepare(envelopes, actor, Map.of());
    }

    private List<Pending> prepare(
            List<Envelope> envelopes, Actor actor, Map<UUID, Keys.Ready> ready) {
        var pending = new ArrayList<Pending>(envelopes.size());
        for (var made : envelopes) {
            var id = keyOf(made);
            var key = ready.get(id);
            if (key == null) {
                key = keys.throwaway(); // its own was destroyed, and it is held; or it is a
                // rehearsal
            }
            var envelope = salted(made, key);
            pending.add(
                    new Pending(
                            check(envelope, actor),
                            Seal.seal(envelope, id, key.aead()),
                            key.aead()));
        }
        return pending;
    }

    /// The same for the same key as long as that is there, so that a resend gives the same digest; and nobody's guess after.
    private static Envelope salted(Envelope envelope, Keys.Ready key) {
        return envelope.salt() == null
                ? envelope.salted(Seal.hmac(key.salting(), Keys.bytes(envelope.id())))
                : envelope;
    }

    private boolean isForgettable(Envelope envelope) {
        return kinds.isForgettable(envelope.kind());
    }

    /// The entry's own key if it can be forgotten; the unit's if the books keep it; else the person's, the household's or the unit's, in a closed room a
    /// key of that room's own for the same.
    UUID keyOf(Envelope envelope) {
        if (isForgettable(envelope)) {
            return Ids.named("entry:" + envelope.id());
        }
        if (kinds.isKept(envelope.kind())) {
            return Ids.named("unit:" + envelope.unit());
        }
        var room = kinds.closedRoom(envelope.kind());
        boolean ofHousehold = kinds.isSealed(envelope.kind(), Kind.Sealing.HOUSEHOLD);
        var subject = envelope.subject();
        var own = ofHousehold && subject != null ? subject : ownKey(envelope);
        return room == null ? own : Ids.named(room + ":" + own);
    }

    private static UUID ownKey(Envelope envelope) {
        if (envelope.person() != null) {
            return envelope.person();
        }
        return envelope.subject() != null
                ? envelope.subject()
                : Ids.named("unit:" + envelope.unit());
    }

    private Checked check(Envelope envelope, Actor actor) {
        var kind = kinds.find(envelope.kind());
        var body = parse(envelope.body());
        var fault = fault(kind, envelope.subject() != null, envelope.corrects() != null, body);
        int skew = skew(envelope);
        HeldReason held = null;
        String where = null;
        if (kind == null) {
            held = HeldReason.KIND;
        } else if (fault.isPresent()) {
            held = HeldReason.SHAPE;
            where = fault.get().toString();
        } else if (!actor.may(kind.right())) {
            held = HeldReason.RIGHT;
        } else if (envelope.happened().plusSeconds(skew).isAfter(clock.instant().plus(FUTURE))) {
            held = HeldReason.CLOCK;
        }
        return new Checked(envelope, actor, kind, body, skew, held, where);
    }

    /// What is wrong with the shape of an entry, judged by its kind alone: the same today and in a rebuild.
    static Optional<Fault> fault(
            @Nullable Kind kind, boolean hasSubject, boolean corrects, Body body) {
        if (kind == null) {
            return Optional.empty();
        }
        if (kind.about() == About.HOUSEHOLD && !hasSubject) {
            return Optional.of(new Fault("subject", "missing"));
        }
        if (kind.about() == About.NONE && hasSubject) {
            return Optional.of(new Fault("subject", "not-for-this-kind"));
        }
        return corrects && body.isVoid()
                ? SystemKinds.VOID.check(body.json())
                : kind.shape().check(body.json());
    }

    /// What is wrong with the shape of one that was held for it; empty of others.
    static Optional<Fault> fault(@Nullable Kind kind, Stored held) {
        return held.held() != HeldReason.SHAPE || held.isErased()
                ? Optional.empty()
                : fault(kind, held.subject() != null, held.corrects() != null, held.body());
    }

    static final Body NO_BODY = new Body(JSON.nullNode());

    static Body parse(byte[] body) {
        try {
            return new Body(JSON.readTree(body));
        } catch (JacksonException _) {
            return new Body(JSON.nullNode());
        }
    }

    /// Seconds to add to the device's clock, if it is off by more than five minutes.
    private int skew(Envelope envelope) {
        if (envelope.sent() == null) {
            return 0;
        }
        var off = Duration.between(envelope.sent(), clock.instant());
        return off.abs().compareTo(TOLERATED_SKEW) > 0
                ? Math.clamp(off.toSeconds(), Integer.MIN_VALUE, Integer.MAX_VALUE)
                : 0;
    }
}
