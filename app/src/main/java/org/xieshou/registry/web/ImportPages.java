package org.xieshou.registry.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xieshou.access.Actor;
import org.xieshou.journal.AreaChoices;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.imports.ImportDesk;
import org.xieshou.registry.imports.ImportProblem;
import org.xieshou.registry.imports.Past;
import org.xieshou.registry.imports.Piece;
import org.xieshou.registry.imports.Runs;
import org.xieshou.registry.imports.Wish;
import org.xieshou.registry.intake.FaultFile;
import org.xieshou.registry.intake.FaultKind;
import org.xieshou.registry.intake.Mapping;
import org.xieshou.registry.intake.RowFault;
import org.xieshou.registry.intake.table.IntakeProblem;
import org.xieshou.registry.intake.table.Upload;
import org.xieshou.registry.web.ImportView.Hall;
import org.xieshou.registry.web.ImportView.InHand;
import org.xieshou.registry.web.ImportView.OnDesk;
import org.xieshou.registry.web.ImportView.Result;
import org.xieshou.registry.web.ImportView.Settled;
import org.xieshou.registry.web.ImportView.Stand;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Ui;

/// Importing a list: send it, settle its columns, watch it come in, take the errors away.
@Controller
@May(Right.HOUSEHOLDS_IMPORT)
public final class ImportPages {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportDesk desk;
    private final Runs runs;
    private final AreaChoices areas;
    private final Catalogue catalogue;

    ImportPages(ImportDesk desk, Runs runs, AreaChoices areas, Catalogue catalogue) {
        this.desk = desk;
        this.runs = runs;
        this.areas = areas;
        this.catalogue = catalogue;
    }

    @GetMapping({"/import", "/api/v1/import"})
    Page<Hall> hall(Actor actor, @RequestParam(defaultValue = "1") long page) {
        return Page.of("registry/import", hall(actor, page, null));
    }

    private Hall hall(Actor actor, long page, @Nullable IntakeProblem problem) {
        var listed = runs.latest(actor, page);
        var pager =
                Pager.counted(
                        page, listed.total(), Runs.SIZE, to -> "/import?page=" + to + "#past");
        var pieces = desk.inHand(actor);
        var known = runs.known(actor, pieces.stream().map(Piece::id).toList());
        var inHand =
                pieces.stream()
                        .filter(piece -> !known.contains(piece.id()))
                        .map(piece -> new InHand(piece.id(), piece.name(), piece.sight().stage()))
                        .toList();
        return new Hall(listed.past(), pager, inHand, desk.today(), problem);
    }

    @PostMapping("/import")
    Page<Hall> send(Actor actor, @RequestParam MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return hall(actor, 1).errors(new FieldErrors().add("file", "imports.no-file"));
        }
        try {
            var piece = desk.put(Upload.of(file.getBytes(), bare(name)), actor);
            return Page.redirect("/import/" + piece.id());
        } catch (IntakeProblem e) {
            return Page.of("registry/import", hall(actor, 1, e)).status(422);
        }
    }

    /// Some browsers send the whole path.
    private static String bare(String name) {
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return bare.length() > 100 ? bare.substring(bare.length() - 100) : bare;
    }

    @GetMapping("/import/{id}")
    Page<?> one(Actor actor, @PathVariable UUID id) {
        if (!desk.holds(id, actor)) {
            return Page.of("registry/import-result", result(id, actor, false));
        }
        var piece = desk.get(id, actor);
        return switch (piece.sight().stage()) {
            case CHECKING, CHECKED -> Page.of("registry/import-columns", onDesk(piece, actor));
            case TAKING -> Page.of("registry/import-progress", Stand.of(piece));
            case DONE -> Page.of("registry/import-result", result(id, actor, false));
            case FAILED ->
                    runs.find(id, actor).isPresent()
                            ? Page.of("registry/import-result", result(id, actor, true))
                            : Page.of("registry/import-columns", onDesk(piece, actor));
        };
    }

    private Result result(UUID id, Actor actor, boolean isHere) {
        var past = runs.find(id, actor).orElseThrow(ImportProblem::gone);
        return new Result(past, ImportView.sorted(count(faults(past, actor))), isHere);
    }

    private List<RowFault> faults(Past past, Actor actor) {
        return past.ended() == null ? List.of() : runs.faults(past.id(), actor);
    }

    private static Map<FaultKind, Integer> count(List<RowFault> faults) {
        return faults.stream()
                .collect(Collectors.groupingBy(RowFault::kind, Collectors.summingInt(_ -> 1)));
    }

    /// Asked for every second while something is under way; goes on by itself when it is done.
    @GetMapping("/import/{id}/state")
    Page<Stand> state(Actor actor, @PathVariable UUID id) {
        var piece = desk.get(id, actor);
        return switch (piece.sight().stage()) {
            case CHECKING -> Page.of("registry/importcheck", Stand.of(piece));
            case TAKING -> Page.of("registry/importbar", Stand.of(piece));
            case CHECKED, DONE, FAILED -> Page.redirect("/import/" + id);
        };
    }

    private OnDesk onDesk(Piece piece, Actor actor) {
        var sight = piece.sight();
        var wish = sight.wish();
        var targets = new HashMap<String, Map<Integer, String>>();
        if (wish != null) {
            wish.mapping().sheets().forEach(one -> targets.put(one.sheet(), one.targets()));
        }
        return new OnDesk(
                piece.id(),
                piece.name(),
                catalogue.declared(),
                ImportView.sheets(piece, targets),
                piece.looked().skippedSheets(),
                new Settled(
                        wish == null ? desk.today() : wish.day(),
                        desk.today(),
                        wish == null || wish.area() == null ? "" : String.valueOf(wish.area()),
                        areas.all(actor)),
                Stand.of(piece));
    }

    /// @param act `check` reads it once more, `take` imports it, `forget` takes the file away
    @PostMapping("/import/{id}")
    Page<OnDesk> act(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String act,
            @RequestParam Map<String, String> form) {
        var piece = desk.get(id, actor);
        if (act.equals("forget")) {
            desk.forget(id, actor);
            return Page.<OnDesk>redirect("/import").flash("imports.forgotten");
        }
        if (act.equals("again")) {
            desk.check(id, java.util.Objects.requireNonNull(piece.sight().wish()), actor);
            return Page.redirect("/import/" + id);
        }
        var errors = new FieldErrors();
        var wish = wish(piece, form, errors);
        if (!errors.isEmpty()) {
            return Page.of("registry/import-columns", onDesk(piece, actor)).errors(errors);
        }
        var sight = piece.sight();
        boolean same = sight.checked() != null && wish.equals(sight.checked().wish());
        if (act.equals("take") && same) {
            desk.take(id, actor);
            return Page.redirect("/import/" + id);
        }
        desk.check(id, wish, actor);
        var there = Page.<OnDesk>redirect("/import/" + id);
        return act.equals("take") ? there.flash("imports.look-again") : there;
    }

    private Wish wish(Piece piece, Map<String, String> form, FieldErrors errors) {
        var sheets = piece.looked().sheets();
        var mappings = new java.util.ArrayList<Mapping.OfSheet>();
        for (int at = 0; at < sheets.size(); at++) {
            var targets = new HashMap<Integer, String>();
            for (var column : sheets.get(at).columns()) {
                var target = form.getOrDefault(ImportView.field(at, column.index()), "");
                if (!target.isBlank() && column.verdict().isOpen()) {
                    targets.put(column.index(), target);
                }
            }
            if (!targets.isEmpty()) {
                mappings.add(new Mapping.OfSheet(sheets.get(at).sheet(), targets));
            }
        }
        errors.require(!mappings.isEmpty(), "columns", "imports.no-columns");
        var area = form.getOrDefault("area", "");
        return new Wish(
                new Mapping(mappings),
                day(form.getOrDefault("day", ""), errors),
                area.matches("\\d{1,9}") ? Integer.valueOf(area) : null);
    }

    private LocalDate day(String written, FieldErrors errors) {
        var today = desk.today();
        var day = Days.read(written);
        errors.require(day.isPresent(), "day", "registry.form.no-day")
                .require(!day.orElse(today).isAfter(today), "day", "registry.form.no-past-day");
        return day.orElse(today);
    }

    @GetMapping("/import/{id}/faults.xlsx")
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable UUID id, Ui ui) throws IOException {
        return file(XLSX, "faults.xlsx", faults(id, actor), out -> FaultFile.xlsx(out, locale(ui)));
    }

    @GetMapping("/import/{id}/faults.csv")
    ResponseEntity<byte[]> text(Actor actor, @PathVariable UUID id, Ui ui) throws IOException {
        var type = "text/csv;charset=UTF-8";
        return file(type, "faults.csv", faults(id, actor), out -> FaultFile.csv(out, locale(ui)));
    }

    private static Locale locale(Ui ui) {
        return ui.language().locale();
    }

    private List<RowFault> faults(UUID id, Actor actor) {
        boolean waits = desk.holds(id, actor) && runs.find(id, actor).isEmpty();
        return waits ? desk.get(id, actor).faults() : runs.faults(id, actor);
    }

    private interface Opening {
        FaultFile of(OutputStream out);
    }

    private static ResponseEntity<byte[]> file(
            String type, String name, List<RowFault> faults, Opening opening) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = opening.of(out)) {
            faults.forEach(file::add);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toByteArray());
    }
}
