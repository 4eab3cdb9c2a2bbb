package org.xieshou.registry.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.registry.intake.table.Upload;
import org.xieshou.shared.Problem;

/// Files that people have sent and not yet imported, and imports under way. A file lies in memory alone, for an hour at
/// most, and is forgotten as soon as it is imported: nothing of it can be left behind by a crash.
@Component
public final class ImportDesk implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final long ROOM = 160L << 20;
    private static final int AT_ONCE = 2;

    private final Imports imports;
    private final Runs runs;
    private final Ways ways;
    private final Map<UUID, Piece> pieces = new ConcurrentHashMap<>();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().name("list-", 0).daemon().factory());
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("sweeper").daemon().factory());

    ImportDesk(Imports imports, Runs runs, Ways ways) {
        this.imports = imports;
        this.runs = runs;
        this.ways = ways;
        var _ = sweeper.scheduleAtFixedRate(this::sweep, 1, 1, TimeUnit.MINUTES);
    }

    /// Takes a file in: looks at its columns at once, reads it through in the background.
    ///
    /// @throws ImportProblem if there is no room, or the actor may not import
    /// @throws org.xieshou.registry.intake.table.IntakeProblem if the file is no list
    public Piece put(Upload upload, Actor actor) {
        var looked = imports.look(upload, actor);
        var piece =
                new Piece(
                        runs.newId(),
                        upload,
                        actor.id(),
                        new Piece.Look(looked, imports.samples(upload, looked)));
        synchronized (this) {
            long held = pieces.values().stream().mapToLong(Piece::bytes).sum();
            if (held + upload.content().length() > ROOM) {
                throw ImportProblem.full();
            }
            pieces.put(piece.id(), piece);
        }
        var wish = new Wish(runs.mapping(looked, actor), runs.day(upload, actor), null);
        check(piece, wish, actor);
        return piece;
    }

    /// A file of this actor, or an import of it under way.
    ///
    /// @throws ImportProblem if it is not here (any more)
    public Piece get(UUID id, Actor actor) {
        Imports.mayImport(actor);
        var piece = pieces.get(id);
        if (piece == null || !piece.isOf(actor)) {
            throw ImportProblem.gone();
        }
        piece.touch(now());
        return piece;
    }

    /// What this actor has sent and not imported yet, for whoever closed the page and comes back.
    public List<Piece> inHand(Actor actor) {
        return pieces.values().stream()
                .filter(piece -> piece.isOf(actor) && piece.sight().stage() != Piece.Stage.DONE)
                .sorted(Comparator.comparing(Piece::id))
                .toList();
    }

    public boolean holds(UUID id, Actor actor) {
        var piece = pieces.get(id);
        return piece != null && piece.isOf(actor);
    }

    /// Reads the file once more, as the person has settled it now.
    ///
    /// @throws ImportProblem if it is being imported
    public void check(UUID id, Wish wish, Actor actor) {
        check(get(id, actor), wish, actor);
    }

    private void check(Piece piece, Wish wish, Actor actor) {
        piece.touch(now());
        var upload = piece.begin(Piece.Stage.CHECKING, wish);
        workers.execute(() ->
                work(
                        piece,
                        () -> {
                            var checked = imports.preview(upload, wish, actor, piece.watcher());
                            piece.checked(wish, checked);
                        }));
    }

    /// Imports in the background what was checked.
    ///
    /// @throws ImportProblem if the check is not done
    public void take(UUID id, Actor actor) {
        var piece = get(id, actor);
        var checked = piece.checked();
        if (checked == null) {
            throw ImportProblem.running();
        }
        var upload = piece.begin(Piece.Stage.TAKING, checked.wish());
        workers.execute(() ->
                work(
                        piece,
                        () -> {
                            runs.take(
                                    new Runs.Sent(piece.id(), upload),
                                    checked,
                                    actor,
                                    piece.watcher());
                            piece.done();
                        }));
    }

    /// Takes the file away; an import under way goes on.
    public void forget(UUID id, Actor actor) {
        if (get(id, actor).isIdle()) {
            pieces.remove(id);
        }
    }

    private void work(Piece piece, Runnable work) {
        try {
            work.run();
        } catch (Problem e) {
            piece.failed(e);
        } catch (RuntimeException e) {
            // Its message may quote what stands in the file.
            LOG.error("import {}: {}", piece.id(), e.getClass().getName());
            piece.failed(ImportProblem.stopped());
        } finally {
            piece.touch(now());
        }
    }

    private Instant now() {
        return ways.clock().instant();
    }

    private void sweep() {
        var before = now().minus(KEPT);
        pieces.values().removeIf(piece -> piece.isIdle() && piece.untouchedSince(before));
    }

    /// The list day that a person may give at most.
    public LocalDate today() {
        return imports.today();
    }

    @Override
    public void destroy() throws InterruptedException {
        sweeper.shutdownNow();
        workers.shutdownNow();
        boolean _ = workers.awaitTermination(10, TimeUnit.SECONDS);
        pieces.clear();
    }

    /// What a page shows of one file at one moment.
    ///
    /// @param checked null until the check is done
    /// @param problem why it went no further
    public record Sight(
            Piece.Stage stage,
            @Nullable Wish wish,
            @Nullable Checked checked,
            @Nullable Progress progress,
            @Nullable Problem problem) {}
}
