package org.xieshou.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Body;
import org.xieshou.shared.Kind;

/// What came to count with a call, itself or by a release: something that is held may wait for it.
///
/// @param ids of entries, and of households that have a place now
/// @param placed those households alone
/// @param units of which something was said
/// @param staff of whom something was said, or whom an assignment is about
/// @param areas of which something was said: below one that moves may be anything, so that all that is held may wait for it
record Came(
        Set<UUID> ids, Set<UUID> placed, Set<String> units, Set<UUID> staff, Set<Integer> areas) {
    private static final int ROOT = 0;

    Came() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    /// As if all had just come: for what was not tried when it did.
    static Came all() {
        var came = new Came();
        came.areas.add(ROOT);
        return came;
    }

    /// @param releasing knows what the releases among the entries name
    static Came of(List<Pending> entries, Releasing releasing, Kinds kinds) {
        var came = new Came();
        for (var entry : entries) {
            if (entry.isHeld()) {
                continue;
            }
            came.take(entry.id, entry.kind, entry.envelope.subject(), entry.body);
            var released =
                    entry.isRelease() && entry.body.flag("apply")
                            ? releasing.named(entry.body.uuid("entry"))
                            : null;
            if (released != null) {
                came.take(
                        released.id(),
                        kinds.find(released.fullKind()),
                        released.subject(),
                        released.body());
            }
        }
        return came;
    }

    private void take(UUID id, @Nullable Kind kind, @Nullable UUID subject, Body body) {
        ids.add(id);
        if (kind == null || body.isVoid()) {
            return;
        }
        if (subject != null && kind.places().apply(body) != null) {
            ids.add(subject);
            placed.add(subject);
        }
        switch (kind.name()) {
            case "access.area" -> areas.add(body.integer("area"));
            case "access.unit" -> units.add(body.text("unit"));
            case "access.staff", "access.assignment" -> staff.add(body.uuid("staff"));
            default -> {}
        }
    }

    void add(Came more) {
        ids.addAll(more.ids);
        placed.addAll(more.placed);
        units.addAll(more.units);
        staff.addAll(more.staff);
        areas.addAll(more.areas);
    }

    Came withoutPlaces() {
        return new Came(ids, Set.of(), units, staff, areas);
    }

    /// All that came, so that what still waits for several is tried once more.
    Came with(Came before) {
        add(before);
        return this;
    }

    /// Whether it may give somebody the right to what they have said before.
    boolean mayAllow() {
        return !(placed.isEmpty() && units.isEmpty() && staff.isEmpty() && areas.isEmpty());
    }
}
