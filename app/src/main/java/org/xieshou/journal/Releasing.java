package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;

/// Whether held entries can be settled: once each, by somebody else than their author who reaches them; and whether they
/// can be applied, or only filed. The pages ask the same that the journal asks under its lock.
final class Releasing {
    private final Map<UUID, Stored> named = new HashMap<>();
    private final Set<UUID> open = new HashSet<>();
    private final Ground ground;

    /// What stands around the held entries now.
    private record Ground(
            Grounds grounds,
            Map<UUID, LookUp.Target> targets,
            Homes homes,
            Set<UUID> erased,
            Kinds kinds) {}

    private Releasing(Ground ground) {
        this.ground = ground;
    }

    static Releasing of(Collection<Stored> entries, Kinds kinds, Connection connection)
            throws SQLException {
        if (entries.isEmpty()) {
            return new Releasing(new Ground(Grounds.NONE, Map.of(), Homes.NONE, Set.of(), kinds));
        }
        var subjects = new HashSet<UUID>();
        var units = new HashSet<String>();
        var corrected = new HashSet<UUID>();
        var ids = new HashSet<UUID>();
        var people = new HashSet<UUID>();
        for (var entry : entries) {
            ids.add(entry.id());
            units.add(entry.unit());
            if (entry.subject() != null) {
                subjects.add(entry.subject());
            }
            var person = person(entry, kinds);
            if (person != null) {
                people.add(person);
            }
            var household = named(entry, kinds);
            if (household != null) {
                subjects.add(household);
            }
            if (entry.corrects() != null) {
                corrected.add(entry.corrects());
            }
        }
        var releasing =
                new Releasing(
                        new Ground(
                                Grounds.of(subjects, units, connection),
                                LookUp.targets(connection, corrected),
                                Homes.of(people, connection),
                                ErasingTable.erasedAmong(connection, about(entries)),
                                kinds));
        entries.forEach(entry -> releasing.named.put(entry.id(), entry));
        releasing.open.addAll(LookUp.openHoldings(connection, ids).keySet());
        return releasing;
    }

    private static Set<UUID> about(Collection<Stored> entries) {
        var about = new HashSet<UUID>();
        for (var entry : entries) {
            about(entry).forEach(about::add);
        }
        return about;
    }

    /// Why a release cannot be taken; null if it can. A release that is taken closes what it names for those after it.
    @Nullable HeldReason judge(UUID entry, boolean apply, Actor actor) {
        var held = named.get(entry);
        if (held == null || !isKnownTo(actor, held)) {
            return HeldReason.RIGHT; // alike, whether it is there or not
        }
        if (!open.contains(entry)) {
            return HeldReason.CLASH;
        }
        if (!maySettle(held, actor)) {
            return HeldReason.RIGHT;
        }
        if (apply && !canApply(held)) {
            return HeldReason.EARLY;
        }
        open.remove(entry);
        return null;
    }

    private boolean isKnownTo(Actor actor, Stored held) {
        return actor.isSystem() || held.author().equals(actor.id()) || isWithin(held, actor);
    }

    /// The held entry that a release names, if it is here.
    @Nullable Stored named(UUID entry) {
        return named.get(entry);
    }

    boolean isOpen(UUID entry) {
        return open.contains(entry);
    }

    boolean maySettle(Stored held, Actor actor) {
        return actor.isSystem()
                || (!held.author().equals(actor.id())
                        && isWithin(held, actor)
                        && reachesNamed(held, actor));
    }

    /// Also whom and what it names beside what it is about.
    private boolean reachesNamed(Stored held, Actor actor) {
        var person = person(held, ground.kinds);
        var household = named(held, ground.kinds);
        var home = held.subject() == null ? household : held.subject();
        return (person == null || ground.homes.areOpen(person, home, actor::reaches))
                && (household == null
                        || actor.reaches(ground.grounds.places().get(household), household));
    }

    private static @Nullable UUID person(Stored held, Kinds kinds) {
        var kind = kinds.find(held.fullKind());
        return held.person() != null || kind == null || held.held() != HeldReason.RIGHT
                ? held.person()
                : Pending.person(kind, held.body());
    }

    private static @Nullable UUID named(Stored held, Kinds kinds) {
        var kind = kinds.find(held.fullKind());
        return kind == null || held.held() != HeldReason.RIGHT
                ? null
                : Pending.named(kind, held.body());
    }

    /// Whether its household, or where that is not known its unit, is where the reader reaches.
    boolean isWithin(Stored held, Actor reader) {
        var place = ground.grounds.places().get(held.subject());
        var area = place == null ? ground.grounds.unitAreas().get(held.unit()) : place;
        return reader.reaches(area, held.subject());
    }

    /// Not what nobody can read, and not what still names something that is not here. Who may what is judged when it is
    /// said, not by whoever settles it.
    boolean canApply(Stored held) {
        var kind = ground.kinds.find(held.fullKind());
        if (kind == null
                || held.held() == HeldReason.SHAPE
                || held.held() == HeldReason.ERASED
                || isErased(held)
                || kind.name().equals(SystemKinds.ERASED.name())
                || (kind.name().startsWith("access.") && held.held() != HeldReason.EARLY)
                || Preparation.fault(
                                kind, held.subject() != null, held.corrects() != null, held.body())
                        .isPresent()) {
            return false;
        }
        boolean placed =
                held.subject() == null
                        || ground.grounds.places().containsKey(held.subject())
                        || (!held.body().isVoid() && kind.places().apply(held.body()) != null);
        return placed && isTargetHere(held);
    }

    private static Stream<UUID> about(Stored entry) {
        return Stream.concat(Stream.ofNullable(entry.subject()), Stream.ofNullable(entry.person()));
    }

    private boolean isErased(Stored held) {
        return about(held).anyMatch(ground.erased::contains);
    }

    private boolean isTargetHere(Stored held) {
        if (held.corrects() == null) {
            return true;
        }
        var target = ground.targets.get(held.corrects());
        return target != null
                && !target.hasNoEffectYet()
                && target.kind().equals(held.kind())
                && Objects.equals(target.subject(), held.subject());
    }
}
