package org.xieshou.registry.imports;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Area;
import org.xieshou.access.Areas;
import org.xieshou.journal.Envelope;
import org.xieshou.journal.JournalProblem;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.intake.Inspection;
import org.xieshou.registry.intake.Intake;
import org.xieshou.registry.intake.Samples;
import org.xieshou.registry.intake.table.Upload;
import org.xieshou.registry.quality.Findings;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;
import tools.jackson.databind.json.JsonMapper;

/// Household lists into the register. The same file twice changes nothing; a file that came half through may simply be
/// imported again.
///
/// ```java
/// var wish = new Wish(imports.look(upload, actor).mapping(), day, null);
/// var checked = imports.check(upload, wish, actor, Watcher.NOBODY); // or preview(…)
/// var outcome = imports.take(upload, checked, actor, Watcher.NOBODY);
/// ```
@Component
public final class Imports {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Catalogue catalogue;
    private final Ways ways;
    private final Areas areas;
    private final Actors actors;
    private final Findings findings;
    private volatile @Nullable Intake intake;

    Imports(Catalogue catalogue, Ways ways, Areas areas, Actors actors, Findings findings) {
        this.findings = findings;
        this.catalogue = catalogue;
        this.ways = ways;
        this.areas = areas;
        this.actors = actors;
    }

    /// The sheets and columns of a file, and what would become of each.
    ///
    /// @throws ImportProblem if the actor may not import
    /// @throws org.xieshou.registry.intake.table.IntakeProblem if the file is no list
    public Inspection look(Upload upload, Actor actor) {
        mayImport(actor);
        return intake().inspect(upload);
    }

    /// The first values of its columns, for the eyes of who sent it.
    public Samples samples(Upload upload, Inspection looked) {
        return intake().samples(upload, looked);
    }

    /// The day it is where this installation stands.
    public LocalDate today() {
        return ways.clock().instant().atZone(ways.place().zone()).toLocalDate();
    }

    /// Reads the whole file and writes nothing.
    ///
    /// @param watcher hears the faults
    /// @throws ImportProblem if the actor may not import, or the day or area of the wish cannot be
    /// @throws org.xieshou.registry.intake.table.IntakeProblem if the file or the mapping cannot be read
    public Checked check(Upload upload, Wish wish, Actor actor, Watcher watcher) {
        return read(upload, wish, actor, watcher).checked;
    }

    /// The same, and what a list that is not long would meet in the register.
    ///
    /// @throws ImportProblem as [#check]
    /// @throws org.xieshou.registry.intake.table.IntakeProblem as [#check]
    public Checked preview(Upload upload, Wish wish, Actor actor, Watcher watcher) {
        var read = read(upload, wish, actor, watcher);
        return read.placement
                .few()
                .map(few -> tried(few, read, actor, watcher))
                .orElse(read.checked);
    }

    private Checked tried(List<Recognition.Placed> few, Read read, Actor actor, Watcher watcher) {
        var checked = read.checked;
        var tally = new Tally(watcher, few.size(), List.of());
        var whole = whole(checked, tally);
        try {
            new Trial(actor, findings, new Batch(ways, actor, whole), whole).of(few);
        } catch (JournalProblem _) {
            return checked;
        }
        return checked.tried(tally.outcome().faults());
    }

    private record Read(Placement placement, Checked checked) {}

    private Read read(Upload upload, Wish wish, Actor actor, Watcher watcher) {
        mayImport(actor);
        check(wish, actor);
        var tries = new ArrayDeque<Placement>();
        var result =
                intake().look(
                                upload,
                                wish.mapping(),
                                () -> {
                                    tries.push(placement(wish, actor, watcher));
                                    return tries.element();
                                });
        var last = tries.element();
        return new Read(last, last.checked(wish, result));
    }

    private static Batch.Whole whole(Checked checked, Tally tally) {
        var wish = checked.wish();
        var cells = new Cells(checked.result().looked(), wish.mapping());
        return new Batch.Whole(
                wish.day(), cells, ConcurrentHashMap.newKeySet(), checked.heads(), tally);
    }

    private Placement placement(Wish wish, Actor actor, Watcher watcher) {
        var villages = new Villages(areas.all(), actor, wish.area(), ways.marks());
        var cells = new Cells(new Inspection(List.of(), List.of()), wish.mapping());
        return new Placement(villages, cells, ways.marks(), watcher);
    }

    /// Reads the file into the register, a batch after another. What came before a failure stays: import again.
    ///
    /// @param checked of the same file
    /// @throws ImportProblem if the actor may not import or the thread is interrupted
    /// @throws org.xieshou.registry.intake.table.IntakeProblem if the file or the mapping cannot be read
    public Outcome take(Upload upload, Checked checked, Actor actor, Watcher watcher) {
        var wish = checked.wish();
        mayImport(actor);
        check(wish, actor);
        var villages = new Villages(areas.all(), actor, wish.area(), ways.marks());
        checked.places().keySet().forEach(villages::find);
        var reaching = add(villages.fresh(), actor);
        var tally =
                new Tally(watcher, checked.placed() + checked.refused(), names(villages.fresh()));
        var whole = whole(checked, tally);
        tally.tell();
        try (var taking = new Taking(villages, new Batch(ways, reaching, whole), whole)) {
            var grouping = checked.result().grouping();
            var result = intake().read(upload, wish.mapping(), grouping, taking);
            taking.finish();
            ways.followed();
            tally.read(result.counts());
        } finally {
            tally.tell();
        }
        return tally.outcome();
    }

    /// Made once a day: it holds every spelling of the catalogue.
    private Intake intake() {
        var now = today();
        var made = intake;
        if (made == null || !made.today().equals(now)) {
            made = new Intake(catalogue, now);
            intake = made;
        }
        return made;
    }

    private void check(Wish wish, Actor actor) {
        if (wish.day().isAfter(today())) {
            throw ImportProblem.futureDay();
        }
        if (wish.area() != null && !actor.areas().contains(wish.area())) {
            throw ImportProblem.noSuchArea();
        }
    }

    static void mayImport(Actor actor) {
        if (!actor.may(Right.HOUSEHOLDS_IMPORT)) {
            throw ImportProblem.notAllowed();
        }
    }

    private static List<String> names(List<Area> some) {
        return some.stream().map(Area::name).toList();
    }

    /// All new areas in one call: each one alone would have everybody's reach worked out anew.
    ///
    /// @return the actor, who now reaches them
    private Actor add(List<Area> fresh, Actor actor) {
        if (fresh.isEmpty()) {
            return actor;
        }
        var envelopes = new ArrayList<Envelope>();
        for (var area : fresh) {
            var body = new LinkedHashMap<String, Object>();
            body.put("area", area.number());
            body.put("parent", area.parent());
            body.put("name", area.name());
            body.put("level", area.level());
            envelopes.add(entry(actor, body));
        }
        for (int from = 0; from < envelopes.size(); from += Batch.A_CALL) {
            int to = Math.min(envelopes.size(), from + Batch.A_CALL);
            ways.append(envelopes.subList(from, to), actor);
        }
        return actors.find(actor.id()).orElse(actor);
    }

    private Envelope entry(Actor actor, Map<String, Object> body) {
        return new Envelope(
                ways.marks().of("area", body),
                "access.area@1",
                null,
                null,
                null,
                actor.unit(),
                Ids.named("list:" + actor.id()),
                0,
                ways.clock().instant(),
                null,
                -1,
                null,
                JSON.writeValueAsBytes(body),
                null);
    }
}
