package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Interpreter.Writing;
import org.xieshou.shared.Shape.Fault;

/// Turns numbered entries into rows: the journal's own first (places, corrections, what is held, devices), then each
/// room's. The append and the rebuild both go this way, so that they cannot differ.
@Component
final class Interpretation {
    /// Where entries that were held are read from when they are released: the journal itself, also in a rebuild whose
    /// rows go elsewhere.
    interface Source {
        List<Stored> byIds(Set<UUID> ids) throws SQLException;

        /// Hears of an entry whose area is not the one that the entries before it give: nothing signs that column.
        default void misplaced(Stored entry) {}
    }

    private final Kinds kinds;

    Interpretation(Kinds kinds) {
        this.kinds = kinds;
    }

    /// @param entries in seq order, the last of them at most may be of the room of access: what follows needs its rows
    /// @param rows where the rows are, by the journal's own login or by the owner in a rebuild
    void apply(List<Stored> entries, Connection rows, Source source) throws SQLException {
        if (!entries.isEmpty()) {
            prepare(entries, null, rows, source).write();
        }
    }

    /// Reads all that the entries need, so that nothing has to wait for what is written then.
    ///
    /// @param entries one at least
    /// @param known where the households and units of the entries are, if that was read already
    Writing prepare(List<Stored> entries, @Nullable Grounds known, Connection rows, Source source)
            throws SQLException {
        var held = heldOnes(entries, source);
        var all = all(entries, held);
        var grounds = known != null && held.isEmpty() ? known : Standing.grounds(all, rows);
        var batch = new Fold(held, Standing.before(all, grounds, rows), source);
        entries.forEach(batch::take);
        var rooms = rooms(batch.effective(), rows);
        return () -> {
            batch.write(rows);
            for (var room : rooms) {
                room.write();
            }
            batch.move(rows);
        };
    }

    /// A name that is none of ours may be anything, somebody's among it: it stands in the sealed body alone.
    private static String inTheOpen(Fault fault) {
        return fault.isOfUnknownField() ? "? " + fault.what() : fault.toString();
    }

    private static List<Stored> all(List<Stored> entries, Map<UUID, Stored> held) {
        var all = new ArrayList<>(entries);
        all.addAll(held.values());
        return all;
    }

    /// The held entries that releases in this batch name.
    private static Map<UUID, Stored> heldOnes(List<Stored> entries, Source source)
            throws SQLException {
        var named = new HashSet<UUID>();
        for (var entry : entries) {
            if (isRelease(entry) && entry.held() == null) {
                named.add(entry.body().uuid("entry"));
            }
        }
        var found = new HashMap<UUID, Stored>();
        if (!named.isEmpty()) {
            for (var entry : source.byIds(named)) {
                found.put(entry.id(), entry);
            }
            entries.stream().filter(e -> named.contains(e.id())).forEach(e -> found.put(e.id(), e));
        }
        return found;
    }

    static boolean isRelease(Stored entry) {
        return entry.kind().equals(SystemKinds.RELEASE.name());
    }

    private List<Writing> rooms(List<Entry> effective, Connection rows) throws SQLException {
        var byInterpreter = new LinkedHashMap<Interpreter, List<Entry>>();
        kinds.interpreters().forEach(each -> byInterpreter.put(each, new ArrayList<>()));
        for (var entry : effective) {
            var interpreter = kinds.interpreter(entry.kind());
            if (interpreter != null) {
                byInterpreter.computeIfAbsent(interpreter, _ -> new ArrayList<>()).add(entry);
            }
        }
        var rooms = new ArrayList<Writing>();
        for (var each : byInterpreter.entrySet()) {
            if (!each.getValue().isEmpty()) {
                rooms.add(each.getKey().prepare(each.getValue(), rows));
            }
        }
        return rooms;
    }

    /// Takes entries one by one and gathers what changes.
    private final class Fold {
        private final Map<UUID, Stored> held;
        private final Standing standing;
        private final Source source;
        private final List<Entry> effective = new ArrayList<>();

        Fold(Map<UUID, Stored> held, Standing standing, Source source) {
            this.held = held;
            this.standing = standing;
            this.source = source;
        }

        void take(Stored entry) {
            standing.device(entry);
            if (entry.held() != null) {
                standing.hold(entry, fault(entry));
                compare(entry, null);
            } else if (isRelease(entry)) {
                release(entry);
            } else {
                count(entry, entry.seq());
            }
        }

        private @Nullable String fault(Stored entry) {
            return Preparation.fault(kinds.find(entry.fullKind()), entry)
                    .map(Interpretation::inTheOpen)
                    .orElse(null);
        }

        private void release(Stored release) {
            compare(release, standing.area(release));
            var entry = held.get(release.body().uuid("entry"));
            if (entry == null) {
                throw new IllegalArgumentException("release of an entry that is not here");
            }
            boolean apply = release.body().flag("apply");
            standing.settle(entry, release, apply);
            if (apply) {
                if (kinds.find(entry.fullKind()) == null) {
                    throw new IllegalArgumentException("release of a kind that is not known");
                }
                count(entry, release.seq());
            }
        }

        private void count(Stored entry, long since) {
            var kind = kinds.find(entry.fullKind());
            if (kind == null) {
                throw new IllegalArgumentException("a kind that is not known: " + entry.fullKind());
            }
            standing.correct(entry, since);
            if (entry.isErased()) {
                // nothing comes of it but where its household was: what the books keep is still
                // there
                if (entry.subject() != null && entry.area() != null) {
                    standing.place(entry.subject(), entry.area(), since);
                }
                return;
            }
            if (entry.subject() != null && !entry.body().isVoid()) {
                var area = kind.places().apply(entry.body());
                if (area != null) {
                    standing.place(entry.subject(), area, since);
                }
            }
            if (entry.held() == null) {
                compare(entry, standing.area(entry));
            }
            if (entry.kind().equals(SystemKinds.INSTALLATION.name())) {
                standing.install(entry, since);
            } else {
                effective.add(standing.entry(entry, since));
                standing.base(entry);
            }
        }

        private void compare(Stored entry, @Nullable Integer area) {
            if (!Objects.equals(entry.area(), area)) {
                source.misplaced(entry);
            }
        }

        List<Entry> effective() {
            return effective;
        }

        void write(Connection rows) throws SQLException {
            standing.write(rows);
        }

        void move(Connection rows) throws SQLException {
            standing.move(rows, kinds.interpreters());
        }
    }
}
