package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Rows;

/// The journal's own rows around one batch: what stood before it, folded in memory, written as the difference.
final class Standing {
    private final Map<UUID, Integer> places;
    private final Map<UUID, UUID> roots;
    private final Map<String, Integer> unitAreas;
    private final Map<UUID, Device> devices;
    private ZoneId zone;

    private final Map<UUID, Placed> placed = new LinkedHashMap<>();
    private final Map<UUID, Integer> moved = new LinkedHashMap<>();
    private final Rows chains = new Rows(Rows.columns("entry uuid, root uuid, since bigint"));
    private final Map<UUID, @Nullable Object[]> holdings = new LinkedHashMap<>();
    private final Rows settled =
            new Rows(Rows.columns("entry uuid, until bigint, outcome text, settled_by uuid"));
    private final Rows installations =
            new Rows(Rows.columns("entry uuid, name text, zone text, area int, since bigint"));

    private record Placed(int area, long since) {}

    private Standing(Grounds grounds, Map<UUID, UUID> roots, Map<UUID, Device> devices) {
        this.places = new HashMap<>(grounds.places());
        this.unitAreas = new HashMap<>(grounds.unitAreas());
        this.zone = grounds.zone();
        this.roots = roots;
        this.devices = devices;
    }

    /// @param grounds where the households and units of these entries are
    static Standing before(List<Stored> entries, Grounds grounds, Connection rows)
            throws SQLException {
        var corrected = new HashSet<UUID>();
        var devices = new HashSet<UUID>();
        for (var entry : entries) {
            if (entry.corrects() != null) {
                corrected.add(entry.corrects());
            }
            if (entry.dseq() > 0) {
                devices.add(entry.device());
            }
        }
        return new Standing(
                grounds, LookUp.roots(rows, corrected), DeviceTable.find(rows, devices));
    }

    static Grounds grounds(List<Stored> entries, Connection rows) throws SQLException {
        var subjects = new HashSet<UUID>();
        var units = new HashSet<String>();
        for (var entry : entries) {
            units.add(entry.unit());
            if (entry.subject() != null) {
                subjects.add(entry.subject());
            }
        }
        return Grounds.of(subjects, units, rows);
    }

    Entry entry(Stored e, long since) {
        var moment = e.happened().plusSeconds(e.skew());
        return new Entry(
                e.seq(),
                since,
                e.id(),
                root(e),
                e.kind(),
                e.subject(),
                e.person(),
                e.occasion(),
                e.author(),
                e.unit(),
                e.happened(),
                e.received(),
                moment.atZone(zone).toLocalDate(),
                e.basedOn(),
                e.device(),
                e.dseq(),
                e.dseq() - 1,
                area(e),
                e.body());
    }

    /// Where an entry belongs as things stand: its household's place, else its unit's.
    @Nullable Integer area(Stored e) {
        return e.subject() == null ? unitAreas.get(e.unit()) : places.get(e.subject());
    }

    private UUID root(Stored entry) {
        var corrected = entry.corrects();
        return corrected == null ? entry.id() : roots.getOrDefault(corrected, corrected);
    }

    void correct(Stored entry, long since) {
        if (entry.corrects() != null) {
            var root = root(entry);
            roots.put(entry.id(), root);
            chains.add(entry.id(), root, since);
        }
    }

    void place(UUID subject, int area, long since) {
        var before = places.put(subject, area);
        if (before == null || before != area) {
            placed.put(subject, new Placed(area, since));
        }
        if (before != null && before != area) {
            moved.put(subject, area);
        }
    }

    /// Units have a place too: what follows in the same batch must see it as a later batch would.
    void base(Stored entry) {
        if (entry.kind().equals("access.unit") && !entry.body().isVoid()) {
            unitAreas.put(entry.body().text("unit"), entry.body().integer("area"));
        }
    }

    void install(Stored entry, long since) {
        zone = ZoneId.of(entry.body().text("zone"));
        installations.add(
                entry.id(),
                entry.body().text("name"),
                zone.getId(),
                entry.body().integer("area"),
                since);
    }

    void device(Stored entry) {
        if (entry.dseq() > 0) {
            // not merge: it would make the first of a device for each entry, with a thousand gaps
            devices.compute(
                    entry.device(),
                    (_, before) -> before == null ? Device.first(entry) : before.next(entry));
        }
    }

    void hold(Stored e, @Nullable String where) {
        holdings.put(e.id(), HoldingTable.row(e, where, places.get(e.subject())));
    }

    void settle(Stored entry, Stored release, boolean apply) {
        var outcome = apply ? "applied" : "filed";
        var fresh = holdings.get(entry.id());
        if (fresh == null) {
            settled.add(entry.id(), release.seq(), outcome, release.author());
        } else {
            HoldingTable.settle(fresh, release.seq(), outcome, release.author());
        }
    }

    void write(Connection rows) throws SQLException {
        PlaceTable.write(placedRows(), rows);
        chains.insert(rows, "journal.chain");
        HoldingTable.add(holdings.values(), rows);
        HoldingTable.close(settled, rows);
        DeviceTable.write(devices.values(), rows);
        installations.insert(rows, "journal.installation");
    }

    /// After the rooms have written: a row made before its subject moved, in the same batch, moves along as well.
    void move(Connection rows, List<Interpreter> rooms) throws SQLException {
        PlaceTable.move(moved, rooms, rows);
    }

    private Rows placedRows() {
        var rows = new Rows(Rows.columns("subject uuid, area int, since bigint"));
        placed.forEach((subject, now) -> rows.add(subject, now.area, now.since));
        return rows;
    }

    /// Which of a device's entries are here: the last number, and the gaps below it.
    record Device(
            UUID id,
            UUID author,
            long last,
            java.util.SortedSet<Long> missing,
            long since,
            boolean changed) {
        private static final int MOST_MISSING = 1_000;

        static Device first(Stored entry) {
            return new Device(
                            entry.device(), entry.author(), 0, new java.util.TreeSet<>(), 0, false)
                    .next(entry);
        }

        Device next(Stored entry) {
            if (missing.isEmpty() && entry.dseq() == last + 1) {
                return new Device(id, author, entry.dseq(), missing, entry.seq(), true);
            }
            var gaps = new java.util.TreeSet<>(missing);
            gaps.remove(entry.dseq());
            for (long n = last + 1; n < entry.dseq() && gaps.size() < MOST_MISSING; n++) {
                gaps.add(n);
            }
            return new Device(id, author, Math.max(last, entry.dseq()), gaps, entry.seq(), true);
        }
    }
}
