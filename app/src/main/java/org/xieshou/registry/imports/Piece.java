package org.xieshou.registry.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.registry.intake.FaultKind;
import org.xieshou.registry.intake.Inspection;
import org.xieshou.registry.intake.RowFault;
import org.xieshou.registry.intake.Samples;
import org.xieshou.registry.intake.table.Upload;
import org.xieshou.shared.Problem;

/// One file on the desk, and how far it is.
public final class Piece {
    /// Looked at; being read through; read through; being imported; imported; given up.
    public enum Stage {
        CHECKING,
        CHECKED,
        TAKING,
        DONE,
        FAILED
    }

    private final UUID id;
    private final String name;
    private final UUID owner;
    private final Inspection looked;
    private final Samples samples;
    private final FaultList faults = new FaultList();
    private @Nullable Upload upload;
    private Stage stage = Stage.CHECKED;
    private @Nullable Wish wish;
    private @Nullable Checked checked;
    private @Nullable Progress progress;
    private @Nullable Problem problem;
    private Instant touched = Instant.MAX;

    Piece(UUID id, Upload upload, UUID owner, Look look) {
        this.looked = look.looked;
        this.samples = look.samples;
        this.id = id;
        this.upload = upload;
        this.name = upload.name();
        this.owner = owner;
    }

    public UUID id() {
        return id;
    }

    /// Of the file, as its sender called it.
    public String name() {
        return name;
    }

    /// What a first look at the file gave.
    record Look(Inspection looked, Samples samples) {}

    public Samples samples() {
        return samples;
    }

    public Inspection looked() {
        return looked;
    }

    boolean isOf(Actor actor) {
        return owner.equals(actor.id());
    }

    public synchronized ImportDesk.Sight sight() {
        return new ImportDesk.Sight(stage, wish, checked, progress, problem);
    }

    /// The file, while it is here.
    ///
    /// @throws ImportProblem if it was imported
    public synchronized Upload upload() {
        if (upload == null) {
            throw ImportProblem.gone();
        }
        return upload;
    }

    /// What the check or the import has found so far, by kind.
    public Map<FaultKind, Integer> faultCounts() {
        return faults.counts();
    }

    public List<RowFault> faults() {
        return faults.all();
    }

    synchronized @Nullable Checked checked() {
        return stage == Stage.CHECKED ? checked : null;
    }

    synchronized Upload begin(Stage next, Wish wish) {
        if (!isIdle()) {
            throw ImportProblem.running();
        }
        var file = upload();
        this.wish = wish;
        stage = next;
        progress = null;
        problem = null;
        faults.clear();
        return file;
    }

    synchronized void checked(Wish wish, Checked checked) {
        this.wish = wish;
        this.checked = checked;
        stage = Stage.CHECKED;
    }

    synchronized void done() {
        stage = Stage.DONE;
        upload = null;
    }

    /// A check that failed may be repeated with other columns; an import that failed, with the same file.
    synchronized void failed(Problem why) {
        problem = why;
        stage = Stage.FAILED;
    }

    synchronized boolean isIdle() {
        return stage != Stage.CHECKING && stage != Stage.TAKING;
    }

    synchronized long bytes() {
        return upload == null ? 0 : upload.content().length();
    }

    synchronized void touch(Instant now) {
        touched = now;
    }

    synchronized boolean untouchedSince(Instant before) {
        return touched.isBefore(before);
    }

    private synchronized void at(Progress now) {
        progress = now;
    }

    Watcher watcher() {
        return new Watcher() {
            @Override
            public void at(Progress now) {
                Piece.this.at(now);
            }

            @Override
            public void fault(RowFault fault) {
                faults.add(fault);
            }
        };
    }
}
