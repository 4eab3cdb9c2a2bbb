package org.xieshou.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.journal.HoldingTable.Awaited;
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
    private final SecondTry secondTry;
    private final Opening opening;
    private final Kinds kinds;
    private final Actors actors;
    private final Clock clock;
    private final TryingAgain tryingAgain = new TryingAgain(new Rounds());
    private @Nullable Restored restored;

    JournalWriter(
            Pools pools,
            KindNumbers kindNumbers,
            Interpretation interpretation,
            Releases releases,
            Erasing erasing,
            Followers followers,
            ErasedList erasedList,
            SecondTry secondTry,
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
        this.secondTry = secondTry;
        this.opening = opening;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void write(List<Gate.Batch> batches) throws SQLException {
        var entries = batches.stream().flatMap(batch -> batch.entries().stream()).toList();
        tryingAgain.after(inTransaction(entries, true));
    }

    @Override
    public void probe(List<Pending> entries) throws SQLException {
        inTransaction(entries, false);
    }

    /// For what was held for want of a right.
    private final class Rounds implements TryingAgain.Rounds {
        @Override
        public List<UUID> refused(Came came, @Nullable UUID after) throws SQLException {
            try (var connection = source.getConnection()) {
                var held = HoldingTable.refused(came, after, Gate.ENTRIES, connection);
                connection.rollback();
                return held;
            }
        }

        @Override
        public Came release(List<UUID> held) throws SQLException {
            try (var connection = source.getConnection()) {
                try {
                    var run = begun(List.of(), connection);
                    run.releaseWhatPasses(held);
                    commit(run);
                    return run.came;
                } catch (SQLException | RuntimeException e) {
                    connection.rollback();
                    throw e;
                }
            }
        }
    }

    private static void commit(Run run) throws SQLException {
        run.list();
        run.connection.commit();
        run.tell();
    }

    private Came inTransaction(List<Pending> entries, boolean commit) throws SQLException {
        try (var aside = aside(entries.size());
                var connection = Ahead.over(source.getConnection(), aside)) {
            try {
                if (aside != null) {
                    aside.setReadOnly(true);
                }
                var run = run(entries, connection);
                if (commit) {
                    commit(run);
                } else {
                    connection.rollback();
                }
                return run.came;
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
        var run = begun(entries, connection);
        run.write(new Arrivals(entries, run.had, connection).fresh());
        // a probe is rolled back, and what is erased is listed before the commit: both must know
        // that all was written
        Ahead.await(connection);
        return run;
    }

    private Run begun(List<Pending> entries, Connection connection) throws SQLException {
        entries.forEach(Pending::again);
        var turn = Turn.take(entries.stream().map(p -> p.id).toList(), connection);
        kindNumbers.begin();
        return new Run(turn, connection);
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
    private record Read(Writing rooms, Awaited awaited) {}

    /// One transaction.
    private final class Run {
        private final Connection connection;
        private final long found;
        private final Instant received;
        private final Map<UUID, Set<Integer>> widened = new HashMap<>();
        private final long restoredTo;
        private final Set<UUID> gone = new HashSet<>();
        private final Map<UUID, EntryTable.Had> had;
        private final Came came = new Came();
        private long tip;
        private short epoch;
        private boolean mayChangeRights;

        Run(Turn turn, Connection connection) throws SQLException {
            var found = turn.tip();
            this.had = turn.had();
            this.connection = connection;
            this.found = found.seq();
            tip = found.seq();
            epoch = found.epoch();
            restoredTo = epoch == 0 ? Admission.NEVER : restoredTo(epoch, connection);
            var now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
            received = now.isBefore(found.received()) ? found.received() : now;
        }

        void write(List<Pending> fresh) throws SQLException {
            for (var segment : Segments.of(fresh, entry -> entry.envelope.kind())) {
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

        private void segment(List<Pending> entries) throws SQLException {
            if (entries.isEmpty()) {
                return;
            }
            var grounds = Grounds.around(entries, connection);
            var releasing = releasing(entries);
            var admission = admission(entries, grounds, releasing);
            for (var entry : entries) {
                entry.seq = ++tip;
                entry.received = received;
                admission.judge(entry);
                epoch += (short) (entry.beginsEpoch() ? 1 : 0);
                entry.epoch = epoch;
                mayChangeRights |= changesRights(entry.envelope.kind());
            }
            var brought = Came.of(entries, releasing, kinds);
            var awaited = store(entries, grounds, brought);
            came.add(awaited.refused() ? brought : brought.withoutPlaces());
            for (var entry : entries) {
                if (!entry.isHeld() && entry.erases()) {
                    gone.addAll(erasing.erase(entry.body.uuid("household"), connection));
                }
            }
            entries.forEach(Pending::answer);
            if (Segments.isGround(entries.getLast().envelope.kind())) {
                widen(entries);
            }
            if (awaited.early()) {
                releaseWhatWaited(entries, brought.ids());
            }
        }

        private Admission admission(List<Pending> entries, Grounds grounds, Releasing releasing)
                throws SQLException {
            var known =
                    new Admission.Known(
                            received, restoredTo, widened, grounds, releasing, bound(entries));
            return new Admission(entries, known, connection);
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

        /// @return whether something held may wait for what came
        private Awaited store(List<Pending> entries, Grounds grounds, Came brought)
                throws SQLException {
            EntryTable.insert(connection, entries, kindNumbers);
            var read =
                    isFirst(entries)
                            ? Ahead.meanwhile(connection, () -> read(entries, grounds, brought))
                            : read(entries, grounds, brought);
            read.rooms.write();
            return read.awaited;
        }

        /// Only the first segment may read beside its entries: the next need the rows of the one before.
        private boolean isFirst(List<Pending> entries) {
            return entries.getFirst().seq == found + 1;
        }

        private Read read(List<Pending> entries, Grounds grounds, Came brought)
                throws SQLException {
            var stored = entries.stream().map(Stored::of).toList();
            var rooms =
                    interpretation.prepare(
                            stored, grounds, connection, ids -> opening.byIds(ids, connection));
            // what is held of these has no row yet
            var awaited =
                    entries.stream().anyMatch(Pending::isHeld)
                            ? new Awaited(true, true)
                            : HoldingTable.awaited(brought, connection);
            return new Read(rooms, awaited);
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
        private void releaseWhatWaited(List<Pending> entries, Set<UUID> ids) throws SQLException {
            var waiting = HoldingTable.waitingFor(ids, connection);
            release(waiting, Ids.v8(Keys.bytes(entries.getFirst().id)));
        }

        /// Those that were held for want of a right and have it by what came.
        void releaseWhatPasses(List<UUID> held) throws SQLException {
            var passing =
                    secondTry.passing(
                            held,
                            tip,
                            tried ->
                                    admission(
                                            tried,
                                            Grounds.around(tried, connection),
                                            releasing(tried)),
                            connection);
            release(passing, Ids.named("tried again after " + tip));
        }

        private void release(List<UUID> held, UUID cause) throws SQLException {
            if (!held.isEmpty()) {
                var made = releases.bySystem(held, cause, received);
                made.forEach(Pending::again);
                segment(made);
            }
        }
    }
}
