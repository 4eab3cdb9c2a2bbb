package org.xieshou.journal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.journal.FieldLine;
import org.xieshou.journal.Trace.Version;
import org.xieshou.journal.Traces;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Renewed;
import org.xieshou.shared.web.Ui;

/// A household's whole file, on a page to print, as a workbook and for machines. Who takes it out is written down first.
@Controller
@May({Right.HOUSEHOLDS_WRITE, Right.HEALTH})
public final class FilePages {
    private static final String WHY = "access.why.file";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Traces traces;
    private final Looks looks;
    private final Naming naming;
    private final Clock clock;

    FilePages(Traces traces, Looks looks, Naming naming, Clock clock) {
        this.traces = traces;
        this.looks = looks;
        this.naming = naming;
        this.clock = clock;
    }

    @Renewed("file")
    @GetMapping({"/households/{id}/file", "/api/v1/households/{id}/file"})
    Page<HouseholdFile> page(Actor actor, @PathVariable UUID id) {
        return Page.of("journal/file", take(actor, id));
    }

    @Renewed("file")
    @GetMapping({"/households/{id}/file.xlsx", "/api/v1/households/{id}/file.xlsx"})
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable UUID id, Ui ui) throws IOException {
        var out = new ByteArrayOutputStream();
        new FileWorkbook(ui, take(actor, id)).write(out);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("household.xlsx")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private HouseholdFile take(Actor actor, UUID id) {
        var there = traces.there(id, actor);
        if (!there.may(Right.HOUSEHOLDS_WRITE) && !there.may(Right.HEALTH)) {
            throw SharedProblem.ofStatus(403);
        }
        var entries = traces.about(id, actor);
        looks.record(actor, id, WHY);
        var names = names(actor, id, entries);
        var chapters = new LinkedHashMap<String, List<Version>>();
        entries.forEach(
                each -> chapters.computeIfAbsent(room(each), _ -> new ArrayList<>()).add(each));
        return new HouseholdFile(
                id,
                clock.instant(),
                actor.name(),
                chapters.entrySet().stream()
                        .map(chapter ->
                                new HouseholdFile.Chapter(chapter.getKey(), chapter.getValue()))
                        .toList(),
                there.sees(Field.CORE) ? looks.all(actor, id) : List.of(),
                HouseholdFile.Part.seenBy(there),
                names);
    }

    private static String room(Version version) {
        return version.full().replaceFirst("\\..*", "");
    }

    private Names names(Actor actor, UUID household, List<Version> entries) {
        var people = new HashSet<UUID>();
        var others = new HashSet<UUID>();
        for (var entry : entries) {
            people.add(entry.author());
            for (var field : entry.fields()) {
                if (field.value() instanceof FieldLine.OfStaff(var staff)) {
                    people.add(staff);
                }
                if (field.value() instanceof FieldLine.OfEntry(var other)) {
                    others.add(other);
                }
            }
        }
        return naming.of(actor, people, List.of(household)).with(traces.titles(others, actor));
    }
}
