package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.access.Reading;
import org.xieshou.journal.UnreadTable.Seen;
import org.xieshou.journal.UnreadTable.Unreadable;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// What was sent as entries and could not be read: kept sealed, so that nothing from the field is lost before somebody
/// found out why. Those who run the house see all of it, a sender their own; each look at content is written down.
///
/// Bounds: a call is at most 1 MB, of one sender the newest [#MOST_OF_ONE] are kept, [#MOST_BYTES] of all senders (then
/// nothing more, and the log says so), and everything for [#KEPT] after it came last.
@Component
public final class UnreadCalls {
    public static final int MOST_OF_ONE = 100;
    public static final long MOST_BYTES = 256L * 1024 * 1024;
    public static final Duration KEPT = Duration.ofDays(90);
    private static final int SHOWN = 200;
    private static final Logger LOG = LoggerFactory.getLogger(UnreadCalls.class);

    private final DataSource writer;
    private final Reading reading;
    private final Looks looks;
    private final OwnKey ownKey;
    private final Clock clock;

    UnreadCalls(Pools pools, Reading reading, Looks looks, OwnKey ownKey, Clock clock) {
        this.writer = pools.of(Login.WRITER);
        this.reading = reading;
        this.looks = looks;
        this.ownKey = ownKey;
        this.clock = clock;
    }

    /// One call or envelope that could not be read.
    ///
    /// @param reason never a value out of the content
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Raw(String reason, byte[] content) {}

    /// @param calls how many are kept, of all senders
    /// @param since when the oldest of them came
    public record Count(long calls, @Nullable Instant since) {}

    /// @throws JournalProblem busy: then nobody is told that it was refused, and it comes again
    void keep(Actor actor, List<Raw> unread) {
        if (unread.isEmpty()) {
            return;
        }
        try (var connection = writer.getConnection()) {
            UnreadTable.forgetBefore(connection, clock.instant().minus(KEPT));
            long bytes = UnreadTable.bytes(connection);
            for (var each : unread) {
                bytes += each.content.length;
                keep(connection, actor, each, bytes > MOST_BYTES);
            }
            UnreadTable.forgetBeyond(connection, actor.id(), MOST_OF_ONE);
            connection.commit();
        } catch (SQLException e) {
            throw JournalProblem.busy(e);
        }
    }

    private void keep(Connection connection, Actor actor, Raw raw, boolean full)
            throws SQLException {
        if (full) {
            LOG.warn(
                    "{} bytes that could not be read were not kept: as much is kept already",
                    raw.content.length);
            return;
        }
        var id = Ids.v7(clock);
        var digest = ownKey.digest(raw.content);
        var sealed = ownKey.seal(id, raw.content);
        UnreadTable.keep(
                connection,
                actor,
                new Unreadable(
                        id, clock.instant(), raw.reason, raw.content.length, digest, sealed));
        LOG.warn("{} bytes could not be read as entries: {}", raw.content.length, raw.reason);
    }

    /// The newest first, at most two hundred.
    public List<UnreadCall> open(Actor reader) {
        var rows = reading.asSystem(db -> UnreadTable.open(db, seen(reader), SHOWN));
        var looked = looks.last(rows.stream().map(UnreadTable.Row::id).toList());
        return rows.stream().map(row -> call(row, looked.get(row.id()))).toList();
    }

    private static UnreadCall call(UnreadTable.Row row, Looks.@Nullable Look looked) {
        return new UnreadCall(
                row.id(),
                row.actor(),
                row.unit(),
                row.at(),
                row.last(),
                row.times(),
                row.reason(),
                row.size(),
                row.digest(),
                looked);
    }

    /// Of all senders; none for those who do not run the house.
    public Count count(Actor reader) {
        if (!runsTheHouse(reader)) {
            return new Count(0, null);
        }
        var count = reading.asSystem(db -> UnreadTable.count(db, since()));
        return new Count(count.calls(), count.since());
    }

    /// The bytes as they came.
    ///
    /// @throws JournalProblem no-such-call, also for what the reader may not see
    public byte[] content(Actor reader, UUID id) {
        var sealed =
                reading.asSystem(db -> UnreadTable.content(db, id, seen(reader)))
                        .orElseThrow(JournalProblem::noSuchCall);
        looks.record(reader, id, "access.why.unread");
        return ownKey.open(id, sealed);
    }

    private Seen seen(Actor reader) {
        return new Seen(reader.id(), runsTheHouse(reader), since());
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
    }

    private static boolean runsTheHouse(Actor reader) {
        return reader.may(Right.JOURNAL_AUDIT);
    }
}
