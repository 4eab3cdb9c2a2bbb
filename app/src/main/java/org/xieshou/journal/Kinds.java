package org.xieshou.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.shared.Field;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;

/// All kinds of all rooms, and who interprets each.
@Component
public final class Kinds {
    private final Map<String, Kind> byFullName = new HashMap<>();
    private final Map<String, Interpreter> interpreters = new HashMap<>();
    private final Map<String, Right> openers = new HashMap<>();
    private final List<Interpreter> inOrder;
    private final Units units;
    private final Set<String> grave = new HashSet<>();

    /// @param interpreters in the rooms' fixed order, lower ones first
    Kinds(List<Interpreter> interpreters, Units units) {
        this.units = units;
        this.inOrder = List.copyOf(interpreters);
        for (var interpreter : interpreters) {
            grave.addAll(interpreter.grave());
            for (var kind : interpreter.kinds()) {
                byFullName.put(kind.full(), kind);
                var opener = kind.showing().opener();
                if (opener != null) {
                    openers.put(kind.room(), opener);
                }
                var other = this.interpreters.put(kind.name(), interpreter);
                if (other != null && !other.equals(interpreter)) {
                    throw new IllegalStateException(kind.name() + " has two interpreters");
                }
            }
        }
        for (var kind : SystemKinds.ALL) {
            byFullName.put(kind.full(), kind);
        }
    }

    @Nullable Kind find(String fullName) {
        return byFullName.get(fullName);
    }

    /// Whether such an entry, if it is said by hand, takes a fresh proof of who says it.
    public boolean isGrave(String fullName) {
        int version = fullName.indexOf('@');
        return grave.contains(version < 0 ? fullName : fullName.substring(0, version));
    }

    boolean isForgettable(String fullName) {
        var kind = find(fullName);
        return kind != null && kind.forgettable();
    }

    /// Sealed for its unit, whomever it is about.
    boolean isKept(String fullName) {
        return isSealed(fullName, Kind.Sealing.UNIT);
    }

    boolean isSealed(String fullName, Kind.Sealing sealing) {
        var kind = find(fullName);
        return kind != null && kind.sealing() == sealing;
    }

    /// Names of the kinds that are sealed so.
    List<String> sealed(Kind.Sealing sealing) {
        return all().stream().filter(kind -> kind.sealing() == sealing).map(Kind::full).toList();
    }

    /// The room whose keys seal such an entry, if they are not the household's: all of a closed room's kinds, also those
    /// that nobody here knows yet.
    @Nullable String closedRoom(String fullName) {
        var room = roomOf(fullName);
        return openers.containsKey(room) ? room : null;
    }

    /// The rooms whose keys are their own.
    Set<String> closedRooms() {
        return openers.keySet();
    }

    /// Whether this reader may open the bodies of such entries at all.
    boolean opens(String fullName, Actor reader) {
        var opener = openers.get(roomOf(fullName));
        return opener == null || reader.may(opener);
    }

    /// Whether this reader is told that there is such an entry about a household in reach: its author always is.
    boolean isFor(Stored entry, Actor reader) {
        var kind = find(entry.fullKind());
        return reader.sees(kind == null ? Field.CORE : kind.showing().field())
                || entry.author().equals(reader.id());
    }

    private static String roomOf(String fullName) {
        int dot = fullName.indexOf('.');
        return dot < 0 ? fullName : fullName.substring(0, dot);
    }

    /// What an entry says, in the words of its kind; nothing where nobody here can read it.
    List<Line> tell(Stored entry) {
        var kind = find(entry.fullKind());
        boolean readable = kind != null && entry.held() != HeldReason.SHAPE;
        return kind == null || !readable || entry.body().isVoid()
                ? List.of()
                : kind.telling().apply(entry.body()).stream().map(this::named).toList();
    }

    /// Rooms write units by their ids, which say nothing to a reader.
    private Line named(Line line) {
        return new Line(line.key(), line.values().stream().map(this::unitNamed).toList());
    }

    private Object unitNamed(Object value) {
        return value instanceof Line.OfUnit(String id)
                ? units.find(id).map(Unit::name).orElse(id)
                : value;
    }

    public Collection<Kind> all() {
        return byFullName.values().stream()
                .sorted(java.util.Comparator.comparing(Kind::full))
                .toList();
    }

    List<Interpreter> interpreters() {
        return inOrder;
    }

    @Nullable Interpreter interpreter(String name) {
        return interpreters.get(name);
    }
}
