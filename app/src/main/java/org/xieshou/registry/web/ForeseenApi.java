package org.xieshou.registry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xieshou.access.Actor;
import org.xieshou.journal.Entries;
import org.xieshou.registry.quality.Finding;
import org.xieshou.registry.quality.Findings;
import org.xieshou.shared.web.May;

/// What entries would put at odds in the register, for a machine that asks before it sends them: the same body as of
/// `POST /api/v1/entries`, and nothing is written.
@RestController
final class ForeseenApi {
    /// The journal's lock is held while they are tried.
    private static final int MOST = 100;

    /// @param foreseen what the rules of quality would find that they do not find now
    /// @param unread what cannot be read as an entry
    record Answer(List<Foreseen> foreseen, List<Unread> unread) {}

    /// @param refused whether a form would refuse it; else it would ask first
    record Foreseen(boolean refused, Finding finding) {}

    /// @param where the field and what is wrong with it, never its value
    record Unread(@Nullable UUID id, @Nullable String where) {}

    private final Entries entries;
    private final Findings findings;

    ForeseenApi(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    @May
    @PostMapping(
            path = "/api/v1/entries/foreseen",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Answer foresee(@RequestBody byte[] json, Actor actor) {
        var sketch = entries.sketch(json, actor, MOST);
        var found =
                sketch.envelopes().isEmpty()
                        ? List.<Findings.Foreseen>of()
                        : findings.foresee(actor, sketch.envelopes());
        return new Answer(
                found.stream()
                        .map(each ->
                                new Foreseen(each.rule().refuses().isPresent(), each.finding()))
                        .toList(),
                sketch.refused().stream()
                        .map(each -> new Unread(each.id(), each.where()))
                        .toList());
    }
}
