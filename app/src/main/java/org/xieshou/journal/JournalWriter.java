package org.xieshou.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.shared.Ahead;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Interpreter.Writing;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Writes batches under the journal's lock, one transaction for all of them: drop what is here already, judge, number,
/// store, interpret, release what waited.
@Component
final class JournalWriter implements Gate.Writer {
    /// From so many entries on, a second connection costs less than waiting.
    private static final int MANY = 250;

    private final DataSource source;
    private final KindNumbers kindNumbers;
    private final Interpretation interpretation;
    private final Releases releases;
    private final Erasing erasing;
    private final Followers followers;
    private final ErasedList erasedList;
    private final Opening opening;
    private final Kinds kinds;
    private final Actors actors;
    private final Clock clock;
    private @Nullable Restored restored;

    JournalWriter(
            Pools pools,
            KindNumbers kindNumbers,
            Interpretation interpretation,
            Releases releases,
            Erasing erasing,
            Followers followers,
            ErasedList erasedList,
            Opening opening,
            Kinds kinds,
            Actors actors,
            Clock clock) {
        this.kinds = kinds;
        this.source = pools.of(Login.WRITER);
        this.kindNumbers = kindNumbers;
        this.interpretation = interpretation;
        this.releases = releases;
        this.erasing = erasing;
        this.followers = followers;
        this.erasedList = erasedList;
        this.opening = opening;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void write(List<Gate.Batch> batches) throws SQLException {
        var entries = batches.stream().flatMap(batch -> batch.entries().stream()).toList();
        inTransaction(entries, true);
    }

    @Override
    public void probe(List<Pending> entries) throws SQLException {
        inTransaction(entries, false);
    }

    private void inTransaction(List<Pending> entries, boolean commit) throws SQLException {
        try (var aside = aside(entries.size());
                var connection = Ahead.over(source.getConnection(), aside)) {
            try {
                if (aside != null) {
                    aside.setReadOnly(true);
                }
                var run = run(entries, connection);
                if (commit) {
                    run.list();
                    connection.commit();
                    run.tell();
                } else {
                    connection.rollback();
                }
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /// For reading beside what is written. Taken before the journal's lock: who waits for that one may have the last of the connections.
    private @Nullable Connection aside(int entries) throws SQLException {
        return entries < MANY ? null : source.getConnection();
    }

    private Run run(List<Pending> entries, Connection connection) throws SQLException {
        entries.forEach(Pending::again);
        var turn = Turn.take(entries.stream().map(p -> p.id).toList(), connection);
        kindNumbers.begin();
        var run = new Run(turn.tip(), connection);
        run.write(new Arrivals(entries, turn.had(), connection).fresh());
        // a probe is rolled back, and what is erased is listed before the commit: both must know
        // that all was written
        Ahead.await(connection);
        return run;
    }

    /// Looks at the rows before and after the entries, which are then rolled back. The first look needs no lock.
    <T> Rehearsal.Shown<T> rehearse(List<Pending> entries, Rehearsal.Look<T> look)
            throws SQLException {
        try (var connection = source.getConnection()) {
            try {
                var before = look.at(connection);
                var after = isWritten(entries, connection) ? look.at(connection) : before;
                return new Rehearsal.Shown<>(before, after);
            } finally {
                connection.rollback();
            }
        }
    }

    /// What cannot be interpreted changes nothing: it will be held.
    private boolean isWritten(List<Pending> entries, Connection connection) throws SQLException {
        try {
            run(entries, connection);
            return true;
        } catch (SQLException | RuntimeException e) {
            if (Gate.isFaultOfAnEntry(e)) {
                connection.rollback();
                return false;
            }
            throw e;
        }
    }

    /// How many entries the journal had when the present epoch began; the same as long as that lasts.
    private synchronized long restoredTo(short epoch, Connection connection) throws SQLException {
        if (restored == null || restored.epoch != epoch) {
            restored = new Restored(epoch, LookUp.restoredTo(connection));
        }
        return restored.size;
    }

    private record Restored(short epoch, long size) {}

    /// What a batch needs to know before its rows are written.
    private record Read(Writing rooms, boolean isAwaited) {}

    /// One transaction.
    private final class Run {
        private final Connection connection;
        private final long found;
        private final Instant received;
        private final Map<UUID, Set<Integer>> widened = new HashMap<>();
        private final long restoredTo;
        private final Set<UUID> gone = new HashSet<>();
        private long tip;
        private short epoch;
        private boolean mayChangeRights;

        Run(EntryTable.Tip found, Connection connection) throws SQLException {
            this.connection = connection;
            this.found = found.seq();
            tip = found.seq();
            epoch = found.epoch();
            restoredTo = epoch == 0 ? Admission.NEVER : restoredTo(epoch, connection);
            var now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
            received = now.isBefore(found.received()) ? found.received() : now;
        }

        void write(List<Pending> fresh) throws SQLException {
            for (var segment : segments(fresh)) {
                segment(segment);
            }
        }

        /// Last before the commit: what is erased must be on the list, even if the commit's answer is lost.
        void list() {
            try {
                erasedList.add(gone);
            } catch (IOException e) {
                throw JournalProblem.busy(e);
            }
        }

        /// After the commit.
        void tell() {
            followers.call();
            erasing.forgetKeys(gone);
            if (mayChangeRights) {
                actors.changed();
            }
        }

        /// What follows an entry of the room of access needs its rows: areas, units, reach.
        private List<List<Pending>> segments(List<Pending> fresh) {
            var segments = new ArrayList<List<Pending>>();
            var current = new ArrayList<Pending>();
            boolean ground = false;
            for (var entry : fresh) {
                boolean isGround = Segments.isGround(entry.envelope.kind());
                if (ground && !isGround) {
                    segments.add(current);
                    current = new ArrayList<>();
                }
                current.add(entry);
                ground = isGround;
            }
            segments.add(current);
            return segments;
        }

        private void segment(List<Pending> entries) throws SQLException {
            if (entries.isEmpty()) {
                return;
            }
            var grounds = grounds(entries);
            var known =
                    new Admission.Known(
                            received,
                            restoredTo,
                            widened,
                            grounds,
                            releasing(entries),
                            bound(entries));
            var admission = new Admission(entries, known, connection);
            for (var entry : entries) {
                entry.seq = ++tip;
                entry.received = received;
                admission.judge(entry);
                epoch += (short) (entry.beginsEpoch() ? 1 : 0);
                entry.epoch = epoch;
                mayChangeRights |= changesRights(entry.envelope.kind());
            }
            boolean isAwaited = store(entries, grounds);
            for (var entry : entries) {
                if (!entry.isHeld() && entry.erases()) {
                    gone.addAll(erasing.erase(entry.body.uuid("household"), connection));
                }
            }
            entries.forEach(Run::receipt);
            if (Segments.isGround(entries.getLast().envelope.kind())) {
                widen(entries);
            }
            if (isAwaited) {
                releaseWhatWaited(entries);
            }
        }

        private Releasing releasing(List<Pending> entries) throws SQLException {
            var named = new HashSet<UUID>();
            for (var entry : entries) {
                if (!entry.isHeld() && entry.isRelease()) {
                    named.add(entry.body.uuid("entry"));
                }
            }
            return Releasing.of(
                    named.isEmpty() ? List.of() : opening.byIds(named, connection),
                    kinds,
                    connection);
        }

        private Set<UUID> bound(List<Pending> entries) throws SQLException {
            var erased = new HashSet<UUID>();
            for (var entry : entries) {
                if (!entry.isHeld() && entry.erases()) {
                    erased.add(entry.body.uuid("household"));
                }
            }
            return erasing.bound(erased, connection);
        }

        private static boolean changesRights(String kind) {
            return Segments.isGround(kind) || kind.startsWith(SystemKinds.RELEASE.name() + "@");
        }

        private Grounds grounds(List<Pending> entries) throws SQLException {
            var subjects = new HashSet<UUID>();
            var units = new HashSet<String>();
            for (var entry : entries) {
                units.add(entry.envelope.unit());
                if (entry.envelope.subject() != null) {
                    subjects.add(entry.envelope.subject());
                }
                if (!entry.isHeld() && entry.erases()) {
                    subjects.add(entry.body.uuid("household"));
                }
                var named = entry.named();
                if (named != null) {
                    subjects.add(named);
                }
            }
            return Grounds.of(subjects, units, connection);
        }

        /// @return whether something held may wait for what came
        private boolean store(List<Pending> entries, Grounds grounds) throws SQLException {
            EntryTable.insert(connection, entries, kindNumbers);
            var read =
                    isFirst(entries)
                            ? Ahead.meanwhile(connection, () -> read(entries, grounds))
                            : read(entries, grounds);
            read.rooms.write();
            return read.isAwaited;
        }

        /// Only the first segment may read beside its entries: the next need the rows of the one before.
        private boolean isFirst(List<Pending> entries) {
            return entries.getFirst().seq == found + 1;
        }

        private Read read(List<Pending> entries, Grounds grounds) throws SQLException {
            var stored = entries.stream().map(Stored::of).toList();
            var rooms =
                    interpretation.prepare(
                            stored, grounds, connection, ids -> opening.byIds(ids, connection));
            boolean isAwaited =
                    entries.stream().anyMatch(Pending::isHeld)
                            || HoldingTable.isAwaited(came(entries), connection);
            return new Read(rooms, isAwaited);
        }

        private static void receipt(Pending p) {
            var held = p.held;
            p.receipt =
                    held == null
                            ? new Receipt(
                                    p.envelope.id(), Receipt.State.ACCEPTED, p.seq, null, null)
                            : new Receipt(
                                    p.envelope.id(),
                                    Receipt.State.HELD,
                                    p.seq,
                                    held.code(),
                                    p.where);
        }

        private void widen(List<Pending> entries) throws SQLException {
            var actors = new HashSet<UUID>();
            for (var entry : entries) {
                if (actors.add(entry.actor.id())) {
                    widened.put(entry.actor.id(), LookUp.reach(connection, entry.actor.id()));
                }
            }
        }

        /// Entries that waited for what came now are released by the system, in the order of their devices.
        private void releaseWhatWaited(List<Pending> entries) throws SQLException {
            var waiting = HoldingTable.waitingFor(came(entries), connection);
            if (!waiting.isEmpty()) {
                var made =
                        releases.bySystem(
                                waiting, Ids.v8(Keys.bytes(entries.getFirst().id)), received);
                made.forEach(Pending::again);
                segment(made);
            }
        }

        private static Set<UUID> came(List<Pending> entries) {
            var came = new HashSet<UUID>();
            for (var entry : entries) {
                if (!entry.isHeld()) {
                    came.add(entry.id);
                    if (places(entry)) {
                        came.add(Objects.requireNonNull(entry.envelope.subject()));
                    }
                }
            }
            return came;
        }

        private static boolean places(Pending entry) {
            var kind = entry.kind;
            return kind != null
                    && entry.envelope.subject() != null
                    && !entry.body.isVoid()
                    && kind.places().apply(entry.body) != null;
        }
    }
}
