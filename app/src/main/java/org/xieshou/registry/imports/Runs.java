package org.xieshou.registry.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.registry.intake.Inspection;
import org.xieshou.registry.intake.Mapping;
import org.xieshou.registry.intake.RowFault;
import org.xieshou.registry.intake.table.Upload;
import org.xieshou.shared.Ids;
import org.xieshou.shared.web.Pager;
import tools.jackson.databind.json.JsonMapper;

/// Imports on record: each leaves its numbers and its faults, and a sign of life while it runs.
@Component
public final class Runs {
    /// Imports on one page.
    public static final int SIZE = 50;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(40);

    private final Imports imports;
    private final PastTable table;
    private final Settled settled;
    private final Ways ways;

    Runs(Imports imports, PastTable table, Settled settled, Ways ways) {
        this.settled = settled;
        this.imports = imports;
        this.table = table;
        this.ways = ways;
    }

    /// A list day to begin with: the one under which the same file came before, so that it says nothing twice; else today.
    public LocalDate day(Upload upload, Actor actor) {
        return table.day(mark(upload), actor).orElseGet(imports::today);
    }

    /// A mapping to begin with: as this person settled the same heads before, else as we guess.
    public Mapping mapping(Inspection looked, Actor actor) {
        Imports.mayImport(actor);
        return settled.apply(looked, actor);
    }

    /// A file and the id under which its import is found afterwards.
    public record Sent(UUID id, Upload upload) {}

    /// Imports and keeps a record.
    ///
    /// @return as [Imports#take], with its problems
    public Outcome take(Sent sent, Checked checked, Actor actor, Watcher watcher) {
        var id = sent.id;
        var upload = sent.upload;
        var day = checked.wish().day();
        var begun = new PastTable.Begun(id, actor, upload.name(), mark(upload), day);
        table.add(begun, now(), text(Outcome.NOTHING));
        var record = new Recorder(id, watcher);
        var state = Past.State.STOPPED;
        try {
            var outcome = imports.take(upload, checked, actor, record);
            settled.keep(checked.result().looked(), checked.wish().mapping(), actor);
            state = Past.State.DONE;
            return outcome;
        } finally {
            table.end(
                    id,
                    now(),
                    new PastTable.Ended(
                            state.name().toLowerCase(java.util.Locale.ROOT),
                            text(record.last),
                            record.faults.packed()));
        }
    }

    /// One page of them.
    ///
    /// @param total of all pages
    public record Listed(List<Past> past, long total) {
        public Listed {
            past = List.copyOf(past);
        }
    }

    /// What this actor began, the newest first.
    ///
    /// @param page from 1
    public Listed latest(Actor actor, long page) {
        Imports.mayImport(actor);
        long total = table.count(actor);
        long before = Pager.before(page, total, SIZE);
        var rows = table.latest(actor, SIZE, before);
        return new Listed(rows.stream().map(this::past).toList(), total);
    }

    /// Which of these this actor began.
    public Set<UUID> known(Actor actor, Collection<UUID> ids) {
        Imports.mayImport(actor);
        return table.known(actor, ids);
    }

    public Optional<Past> find(UUID id, Actor actor) {
        Imports.mayImport(actor);
        return table.find(id, actor).map(this::past);
    }

    /// The faults of an import that has ended.
    ///
    /// @throws ImportProblem if this actor began no such import
    public List<RowFault> faults(UUID id, Actor actor) {
        Imports.mayImport(actor);
        return table.faults(id, actor).map(FaultList::unpacked).orElseThrow(ImportProblem::gone);
    }

    private Past past(PastTable.Row row) {
        boolean silent = row.state().equals("running") && row.beat().plus(SILENCE).isBefore(now());
        var state = row.state().toUpperCase(java.util.Locale.ROOT);
        return new Past(
                row.id(),
                row.name(),
                row.day(),
                row.started(),
                row.ended(),
                silent ? Past.State.STOPPED : Past.State.valueOf(state),
                JSON.readValue(row.counts(), Outcome.class));
    }

    private Instant now() {
        return ways.clock().instant();
    }

    private static String text(Outcome outcome) {
        return JSON.writeValueAsString(outcome);
    }

    private byte[] mark(Upload upload) {
        try (var in = new DigestInputStream(upload.content().open(), sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            var hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
            return ways.marks().bytes("file", hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// Listens along and leaves a sign of life.
    private final class Recorder implements Watcher {
        private final UUID id;
        private final Watcher other;
        private final FaultList faults = new FaultList();
        private Instant beat = Instant.EPOCH;
        private volatile Outcome last = Outcome.NOTHING;

        Recorder(UUID id, Watcher other) {
            this.id = id;
            this.other = other;
        }

        @Override
        public void at(Progress progress) {
            last = progress.outcome();
            other.at(progress);
            var now = now();
            if (beat.plus(BETWEEN_BEATS).isBefore(now)) {
                beat = now;
                table.beat(id, now, text(last));
            }
        }

        @Override
        public void fault(RowFault fault) {
            faults.add(fault);
            other.fault(fault);
        }
    }

    /// For an import without a page.
    public UUID newId() {
        return Ids.v7(ways.clock());
    }
}
