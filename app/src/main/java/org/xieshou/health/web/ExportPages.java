package org.xieshou.health.web;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.health.Exports;
import org.xieshou.health.People;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Renewed;

/// One person's file for one receiver, and the person's word on it.
@Controller
@May(Right.HEALTH)
public final class ExportPages {
    private static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json");

    private final Exports exports;
    private final People people;

    ExportPages(Exports exports, People people) {
        this.exports = exports;
        this.people = people;
    }

    @PostMapping("/health/people/{household}/{person}/sharing")
    Page<Object> allow(
            Actor actor, @PathVariable UUID household, @PathVariable UUID person, Word word) {
        exports.allow(actor, people.get(actor, household, person), word.to, word.given);
        return Page.redirect("/health/people/" + household + "/" + person);
    }

    /// What the person says of one receiver.
    public record Word(String to, boolean given) {}

    @Renewed("health-file")
    @GetMapping("/api/v1/health/people/{household}/{person}/fhir")
    ResponseEntity<byte[]> fhir(
            Actor actor,
            @PathVariable UUID household,
            @PathVariable UUID person,
            @RequestParam String to) {
        return ResponseEntity.ok()
                .contentType(FHIR)
                .header("Content-Disposition", "attachment; filename=\"health.fhir.json\"")
                .header("Cache-Control", "no-store")
                .body(exports.fhir(actor, household, person, to));
    }
}
