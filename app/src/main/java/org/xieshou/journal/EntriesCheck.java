package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.xieshou.journal.Misfit.What;
import org.xieshou.tree.Finding;
import org.xieshou.tree.Verifier;
import org.xieshou.tree.VerifierKey;
import org.xieshou.tree.Witnessed;

/// Reads all entries of one snapshot in order, once: against the signatures, against the stored tiles, and each body
/// against its digest.
final class EntriesCheck {
    private static final int CHUNK = 5_000;
    private static final long LATE_MICROS = 4 * 3_600 * 1_000_000L;
    private static final String ENTRY = "journal.entry";
    private static final String CHECKPOINT = "journal.checkpoint";

    private final Connection connection;
    private final BodyCheck bodies;
    private final List<CheckpointTable.Stored> checkpoints;
    private final Verifier verifier;
    private final List<Misfit> misfits = new ArrayList<>();
    private final Spans changed = new Spans();
    private long entries;
    private long sealed;
    private long firstReceived;
    private long lastReceived;

    EntriesCheck(Connection connection, Keys keys, VerifierKey key, List<String> witnesses)
            throws SQLException {
        this.connection = connection;
        this.bodies = new BodyCheck(connection, keys);
        this.checkpoints = CheckpointTable.all(connection);
        var signed = new ArrayList<Witnessed>();
        for (var each : checkpoints) {
            signed.add(new Witnessed(each.note(), false));
            if (!each.isSignedBy(key)) {
                misfits.add(misfit(CHECKPOINT, each.head().size(), What.FORGED));
            }
        }
        witnesses.forEach(note -> signed.add(new Witnessed(note, true)));
        verifier = new Verifier(List.of(key), signed, TileTable.stored(connection));
    }

    void run(LongConsumer progress) throws SQLException {
        for (long seq : LeafTable.impossible(connection)) {
            misfits.add(misfit(ENTRY, seq, What.NUMBER));
        }
        var tiles =
                new TileCheck(connection, checkpoints.stream().map(c -> c.head().size()).toList());
        long last = 0;
        for (var leaves = LeafTable.after(connection, last, CHUNK);
                !leaves.isEmpty();
                leaves = LeafTable.after(connection, last, CHUNK)) {
            for (var leaf : leaves) {
                firstReceived = entries == 0 ? leaf.receivedMicros() : firstReceived;
                lastReceived = leaf.receivedMicros();
                entries++;
                verifier.add(leaf);
                tiles.add(leaf);
            }
            bodies.after(last, CHUNK);
            last = leaves.getLast().seq();
            progress.accept(last);
        }
        verifier.finish(lastReceived).findings().forEach(this::take);
        misfits.addAll(tiles.misfits(changed));
        misfits.addAll(bodies.misfits());
    }

    private void take(Finding finding) {
        switch (finding) {
            case Finding.Missing(long from, long to) -> change(from, to);
            case Finding.OutOfPlace(long from, long to) -> change(from, to);
            case Finding.Changed(long from, long to) -> change(from, to);
            case Finding.Differs(long from, long to) -> change(from, to);
            case Finding.Altered(long from, long to) -> change(from, to);
            case Finding.Shorter shorter -> change(shorter.have() + 1, shorter.signed());
            case Finding.TwoHistories(long size) ->
                    misfits.add(misfit(CHECKPOINT, size, What.FORGED));
            case Finding.Overdue(long from, long to) ->
                    misfits.add(new Misfit(ENTRY, range(from, to), What.UNSIGNED));
            case Finding.Unproven(long from, long to) ->
                    misfits.add(new Misfit(ENTRY, range(from, to), What.UNPROVEN));
            case Finding.NotThisKey() -> misfits.add(new Misfit(CHECKPOINT, "", What.WITNESS));
            case Finding.NothingSigned() -> nothingSigned();
            case Finding.Sound sound -> sealed = sound.to();
            // the tile is named, and so is the checkpoint; the rest is nothing to worry about
            case Finding.HashesChanged _, Finding.Forged _ -> {}
            case Finding.NotYetSigned _, Finding.Restored _ -> {}
            case Finding.Unreadable _, Finding.CutOff _ -> {}
        }
    }

    private void nothingSigned() {
        if (lastReceived - firstReceived > LATE_MICROS) {
            misfits.add(new Misfit(ENTRY, range(1, entries), What.UNSIGNED));
        }
    }

    private void change(long from, long to) {
        changed.add(from, to);
        misfits.add(new Misfit(ENTRY, range(from, to), What.CHANGED));
    }

    private static Misfit misfit(String table, long row, What what) {
        return new Misfit(table, Long.toString(row), what);
    }

    private static String range(long from, long to) {
        return from == to ? Long.toString(from) : from + "-" + to;
    }

    long entries() {
        return entries;
    }

    long sealed() {
        return sealed;
    }

    int checkpoints() {
        return checkpoints.size();
    }

    List<Misfit> misfits() {
        return misfits;
    }
}
