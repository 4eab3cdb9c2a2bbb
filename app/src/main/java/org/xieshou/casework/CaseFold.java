package org.xieshou.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Entry;

/// The cases that a batch touches, folded again after each of its entries. An event keeps its place in the order when it
/// is corrected, and its case is then worked out anew.
final class CaseFold {
    /// A difficulty and the household that it is told of.
    record Key(UUID difficulty, UUID subject) {}

    /// Where an event stands.
    private record At(Key key, long first) {}

    /// A row that was opened in this batch.
    record Row(Key key, @Nullable Integer area, CaseState state, long since) {}

    /// @param row null if the row that closes is one of the database
    record Closing(Key key, @Nullable Row row, long until) {}

    private final Map<Key, TreeMap<Long, CaseEvent>> events = new HashMap<>();
    private final Map<UUID, At> places = new HashMap<>();
    private final Map<Key, CaseState> stored = new HashMap<>();
    private final Map<Key, Row> opened = new LinkedHashMap<>();
    private final List<Closing> closing = new ArrayList<>();

    /// An event of the database.
    void load(Key key, long first, CaseEvent event) {
        events.computeIfAbsent(key, _ -> new TreeMap<>()).put(first, event);
        places.put(event.entry(), new At(key, first));
    }

    /// The place of an event that was taken back.
    void remember(UUID entry, Key key, long first) {
        places.putIfAbsent(entry, new At(key, first));
    }

    /// All events are loaded: what stands is what they fold to.
    void loaded() {
        events.forEach((key, each) -> {
            var state = CaseState.of(each.values());
            if (state != null) {
                stored.put(key, state);
            }
        });
    }

    void take(Entry entry) {
        var before = places.get(entry.root());
        long first = before == null ? entry.since() : before.first();
        if (before != null) {
            var old = events.get(before.key());
            if (old != null) {
                old.remove(first);
            }
        }
        var key = before == null ? null : before.key();
        if (!entry.body().isVoid()) {
            key = new Key(entry.body().uuid("case"), entry.household());
            events.computeIfAbsent(key, _ -> new TreeMap<>()).put(first, CaseEvent.of(entry));
        }
        if (key != null) {
            places.put(entry.root(), new At(key, first));
            shift(key, entry);
        }
        if (before != null && !before.key().equals(key)) {
            shift(before.key(), entry);
        }
    }

    private void shift(Key key, Entry entry) {
        var next = CaseState.of(events.getOrDefault(key, new TreeMap<>()).values());
        var open = opened.get(key);
        var now = open == null ? stored.get(key) : open.state();
        if (java.util.Objects.equals(now, next)) {
            return;
        }
        if (now != null) {
            closing.add(new Closing(key, open, entry.since()));
            opened.remove(key);
            stored.remove(key);
        }
        if (next != null) {
            opened.put(key, new Row(key, entry.area(), next, entry.since()));
        }
    }

    List<Row> opened() {
        return List.copyOf(opened.values());
    }

    List<Closing> closing() {
        return List.copyOf(closing);
    }
}
