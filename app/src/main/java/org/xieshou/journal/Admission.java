package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.journal.LookUp.Correction;
import org.xieshou.journal.LookUp.Target;
import org.xieshou.shared.Right;

/// Judges the entries of one segment under the lock, in their order: where its subject is, whether its author reaches
/// it, whether what it corrects is here. An entry that fails is held; its reason is part of the record.
final class Admission {
    /// Never restored: nobody can have seen more than there is.
    static final long NEVER = -1;

    private final Instant received;
    private final long restoredTo;
    private final Map<UUID, Integer> places;
    private final Map<String, Integer> unitAreas;
    private final @Nullable Integer top;
    private final Map<UUID, Target> targets;
    private final Map<UUID, Correction> lastCorrections;
    private final Map<UUID, Set<Integer>> widened;
    private final Releasing releasing;
    private final Set<UUID> erased;
    private final Set<UUID> bound;
    private final Homes homes;
    private final Appointments appointments;
    private final IdentityHashMap<Actor, Map<Right, Actor>> within = new IdentityHashMap<>();

    /// What one transaction knows beside its entries.
    ///
    /// @param restoredTo how many entries there were after the last restore, or [#NEVER]
    /// @param widened areas that came into an actor's reach within this very transaction
    /// @param grounds where the households and units of the entries are
    /// @param releasing the held entries that releases among the entries name
    /// @param bound households among those to be erased that cannot be
    record Known(
            Instant received,
            long restoredTo,
            Map<UUID, Set<Integer>> widened,
            Grounds grounds,
            Releasing releasing,
            Set<UUID> bound) {}

    Admission(List<Pending> entries, Known known, Connection writer) throws SQLException {
        this.received = known.received;
        this.restoredTo = known.restoredTo;
        this.widened = known.widened;
        this.releasing = known.releasing;
        this.bound = known.bound;
        places = new HashMap<>(known.grounds.places());
        unitAreas = new HashMap<>(known.grounds.unitAreas());
        top = known.grounds.root();
        var named = ids(entries, Envelope::corrects);
        for (var entry : entries) {
            if (!entry.isHeld() && entry.erases()) {
                named.add(entry.body.uuid("request"));
            }
        }
        targets = LookUp.targets(writer, named);
        erased = ErasingTable.erasedAmong(writer, named(entries));
        var people = new HashSet<UUID>();
        for (var entry : entries) {
            var person = entry.person();
            if (person != null) {
                people.add(person);
            }
        }
        homes = Homes.of(people, writer);
        var roots = targets.values().stream().map(Target::root).collect(Collectors.toSet());
        lastCorrections = LookUp.lastCorrections(writer, roots);
        appointments =
                Appointments.of(
                        entries, roots, (actor, area) -> reaches(actor, area, null), writer);
    }

    /// The households and people that the entries are about.
    private static Set<UUID> named(List<Pending> entries) {
        var named = ids(entries, Envelope::subject);
        named.addAll(ids(entries, Envelope::person));
        entries.stream()
                .filter(entry -> !entry.isHeld() && entry.erases())
                .forEach(entry -> named.add(entry.body.uuid("household")));
        return named;
    }

    private static Set<UUID> ids(
            List<Pending> entries, java.util.function.Function<Envelope, @Nullable UUID> of) {
        var ids = new HashSet<UUID>();
        for (var pending : entries) {
            var id = of.apply(pending.envelope);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /// Called in the order of the call, after the entry has its seq.
    void judge(Pending p) {
        judgeErased(p);
        if (p.basedOn < 0) {
            p.basedOn = p.seq - 1;
        } else if (p.basedOn > p.seq - 1 && restoredTo != NEVER) {
            p.basedOn = restoredTo; // what its author saw beyond that was lost with the old state
        } else if (p.basedOn > p.seq - 1) {
            p.hold(HeldReason.BASE, null);
        }
        if (!p.isHeld()) {
            judgeUnit(p);
            judgePlace(
                    p); // first: what its author may not write must not wait for what it corrects
            judgePeople(p);
            judgeNamed(p);
            judgeAppointment(p);
            judgeCorrection(p);
            judgeRelease(p);
            judgeErasing(p);
        }
        if (p.isHeld()) {
            p.area = null;
        } else {
            remember(p);
        }
    }

    /// Whoever does not reach what was erased is told what they would be told of what is there, or is not.
    private void judgeErased(Pending p) {
        var subject = p.envelope.subject();
        boolean person = isErased(p.envelope.person());
        if (!person && !isErased(subject)) {
            return;
        }
        if (p.kind != null && reachesErased(p, within(p.actor, p.kind.right()))) {
            p.hold(HeldReason.ERASED, null);
        } else if (p.held == HeldReason.ERASED) {
            p.held = HeldReason.ID_REUSED;
        } else {
            boolean reached =
                    p.kind != null
                            && subject != null
                            && reaches(
                                    within(p.actor, p.kind.right()), places.get(subject), subject);
            p.hold(HeldReason.RIGHT, reached ? "person" : null);
        }
    }

    private boolean reachesErased(Pending p, Actor writer) {
        var subject = p.envelope.subject();
        var person = p.envelope.person();
        return reachesAll(writer)
                || ((subject == null || reaches(writer, places.get(subject), subject))
                        && (person == null
                                || homes.areOpen(
                                        person,
                                        subject,
                                        (area, home) ->
                                                reaches(
                                                        writer,
                                                        places.getOrDefault(home, area),
                                                        home))));
    }

    private void judgeUnit(Pending p) {
        var unit = p.envelope.unit();
        var area = unitAreas.get(unit);
        boolean own = p.actor.units().contains(unit);
        boolean inReach =
                area != null
                        && p.actor.may(Right.ACCESS_MANAGE)
                        && reaches(within(p.actor, Right.ACCESS_MANAGE), area, null);
        if (!own && !inReach) {
            p.hold(HeldReason.RIGHT, "unit");
        }
    }

    private void judgePlace(Pending p) {
        var subject = p.envelope.subject();
        var kind = Objects.requireNonNull(p.kind);
        if (subject == null) {
            p.area = unitAreas.get(p.envelope.unit());
            if (!p.actor.isSystem() && !reachesForUnit(p)) {
                p.hold(HeldReason.RIGHT, null);
            }
            return;
        }
        var before = places.get(subject);
        var writer = within(p.actor, kind.right());
        var stated = p.body.isVoid() ? null : kind.places().apply(p.body);
        var now = stated == null ? before : stated;
        if (now == null) {
            p.hold(reachesAll(writer) ? HeldReason.EARLY : HeldReason.RIGHT, null);
        } else if (!reaches(writer, now, subject)
                || (before != null && !reaches(writer, before, subject))) {
            p.hold(HeldReason.RIGHT, null);
        } else {
            p.area = now;
        }
    }

    /// Somebody who is of other households is not made one's own by an entry about a household of one's own.
    private void judgePeople(Pending p) {
        var person = p.isHeld() || p.actor.isSystem() ? null : p.person();
        if (person == null) {
            return;
        }
        var subject = p.envelope.subject();
        var writer = within(p.actor, Objects.requireNonNull(p.kind).right());
        boolean open =
                homes.areOpen(
                        person,
                        subject == null ? p.named() : subject,
                        (area, home) -> reaches(writer, places.getOrDefault(home, area), home));
        if (!open) {
            p.hold(HeldReason.RIGHT, "person");
        }
    }

    /// A household that the body names is judged as if the entry were about it.
    private void judgeNamed(Pending p) {
        var named = p.named();
        if (named == null || p.isHeld() || p.actor.isSystem()) {
            return;
        }
        var writer = within(p.actor, Objects.requireNonNull(p.kind).right());
        var area = places.get(named);
        if (area == null || !reaches(writer, area, named)) {
            p.hold(HeldReason.RIGHT, "household");
        }
    }

    /// What is about no household is written for one's own unit, wherever the actor's own reach lies.
    private boolean reachesForUnit(Pending p) {
        return p.actor.units().contains(p.envelope.unit()) || reaches(p.actor, p.area, null);
    }

    /// Worked out once: thousands of entries of one call ask the same.
    private Actor within(Actor actor, Right right) {
        return within.computeIfAbsent(actor, _ -> new EnumMap<>(Right.class))
                .computeIfAbsent(right, actor::within);
    }

    /// To nobody else can be said that something is not here: for all they may know it lies out of their reach.
    private boolean reachesAll(Actor actor) {
        return top != null && reaches(actor, top, null);
    }

    private boolean reaches(Actor actor, @Nullable Integer area, @Nullable UUID subject) {
        return actor.reaches(area, subject)
                || (area != null && widened.getOrDefault(actor.id(), Set.of()).contains(area));
    }

    private void judgeAppointment(Pending p) {
        var corrected = p.envelope.corrects();
        var target = corrected == null ? null : targets.get(corrected);
        appointments.judge(p, target == null ? null : target.root());
    }

    private void judgeCorrection(Pending p) {
        var corrected = p.envelope.corrects();
        if (corrected == null || p.isHeld()) {
            return;
        }
        var target = targets.get(corrected);
        var kind = Objects.requireNonNull(p.kind);
        if (target == null || target.hasNoEffectYet() || !isHere(target, p)) {
            p.hold(HeldReason.EARLY, "corrects");
        } else if (!target.kind().equals(kind.name())
                || !Objects.equals(target.subject(), p.envelope.subject())) {
            p.hold(HeldReason.SHAPE, "corrects is-another-kind-or-subject");
        } else if (hasNotSeen(p, lastCorrections.get(target.root()))) {
            p.hold(HeldReason.CLASH, null);
        } else if (!Corrections.may(p.actor, target, received)) {
            p.hold(HeldReason.RIGHT, "corrects");
        }
    }

    /// What lies out of its author's reach is not here for them; what is said of units and staff was judged before, and
    /// campaigns are everybody's to read.
    private boolean isHere(Target target, Pending p) {
        boolean sameKind = target.kind().equals(Objects.requireNonNull(p.kind).name());
        var subject = target.subject();
        return p.actor.isSystem()
                || p.actor.id().equals(target.author())
                || (sameKind && Corrections.isKeptForAll(p.actor, target))
                || (sameKind && subject != null && subject.equals(p.envelope.subject()))
                || (subject == null && p.actor.units().contains(target.unit()))
                || reaches(p.actor, target.area(), subject);
    }

    /// A device that counts its entries has seen its own.
    private static boolean hasNotSeen(Pending p, @Nullable Correction last) {
        boolean own =
                last != null && p.envelope.dseq() > 0 && last.device().equals(p.envelope.device());
        return last != null && last.since() > p.basedOn && !own;
    }

    private void judgeRelease(Pending p) {
        if (!p.isHeld() && p.isRelease()) {
            var reason = releasing.judge(p.body.uuid("entry"), p.body.flag("apply"), p.actor);
            if (reason != null) {
                p.hold(reason, "entry");
            }
        }
    }

    private boolean isErased(@Nullable UUID id) {
        return id != null && erased.contains(id);
    }

    /// Two persons who reach the household: somebody else must have asked, and not taken it back.
    private void judgeErasing(Pending p) {
        if (p.isHeld() || !p.erases()) {
            return;
        }
        var household = p.body.uuid("household");
        var request = targets.get(p.body.uuid("request"));
        var eraser = within(p.actor, SystemKinds.ERASED.right());
        if (!reaches(eraser, places.get(household), household)) {
            p.hold(HeldReason.RIGHT, "request");
        } else if (isErased(household)) {
            p.hold(HeldReason.ERASED, null);
        } else if (request == null
                || request.hasNoEffectYet()
                || !request.kind().equals(SystemKinds.ERASURE)
                || !household.equals(request.subject())
                || lastCorrections.containsKey(request.root())) {
            p.hold(HeldReason.EARLY, "request");
        } else if (request.author().equals(p.actor.id())) {
            p.hold(HeldReason.RIGHT, "request");
        } else if (bound.contains(household)) {
            p.hold(HeldReason.CLASH, "household");
        }
    }

    private void remember(Pending p) {
        var subject = p.envelope.subject();
        if (subject != null && p.area != null) {
            places.put(subject, p.area);
            if (p.envelope.person() != null) {
                homes.add(p.envelope.person(), subject, p.area);
            }
        }
        if (p.envelope.kind().startsWith("access.unit@") && !p.body.isVoid()) {
            unitAreas.put(p.body.text("unit"), p.body.integer("area"));
        }
        appointments.remember(p);
        var corrected = p.envelope.corrects();
        var known = corrected == null ? null : targets.get(corrected);
        var root = known == null ? p.id : known.root();
        if (known != null) {
            lastCorrections.put(root, new Correction(p.seq, p.envelope.device()));
        }
        var kind = Objects.requireNonNull(p.kind);
        targets.put(
                p.id,
                new Target(
                        root,
                        p.actor.id(),
                        p.envelope.unit(),
                        subject,
                        p.area,
                        kind.name(),
                        received,
                        false));
    }
}
