package org.xieshou.journal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.journal.Holdings;
import org.xieshou.journal.Holdings.Waiting;
import org.xieshou.journal.UnreadCall;
import org.xieshou.journal.UnreadCalls;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;

/// What is held: each reason in plain words, and what can be done; for authors what became of their own.
@Controller
public final class HeldPages {
    private final Holdings holdings;
    private final UnreadCalls unread;
    private final Naming naming;

    HeldPages(Holdings holdings, UnreadCalls unread, Naming naming) {
        this.holdings = holdings;
        this.unread = unread;
        this.naming = naming;
    }

    /// @param helpers whose entries the reader may settle, each with all of theirs
    /// @param own the reader's own, which somebody else settles
    /// @param unread what could not even be read: of all for those who run the house, otherwise the reader's own
    public record Held(
            List<OfOne> helpers,
            List<Waiting> own,
            List<UnreadCall> unread,
            boolean cut,
            Names names) {
        public Held {
            helpers = List.copyOf(helpers);
            own = List.copyOf(own);
            unread = List.copyOf(unread);
        }

        public int days() {
            return (int) UnreadCalls.KEPT.toDays();
        }

        public int most() {
            return Holdings.MOST;
        }

        public boolean isEmpty() {
            return helpers.isEmpty() && own.isEmpty() && unread.isEmpty();
        }
    }

    /// The held entries of one helper.
    public record OfOne(UUID author, String unit, List<Waiting> entries) {
        public OfOne {
            entries = List.copyOf(entries);
        }

        public List<Waiting> settleable() {
            return entries.stream().filter(Waiting::maySettle).toList();
        }

        public List<Waiting> applicable() {
            return entries.stream().filter(each -> each.maySettle() && each.canApply()).toList();
        }
    }

    @May
    @GetMapping({"/held", "/api/v1/held"})
    Page<Held> list(Actor actor) {
        var open = holdings.open(actor);
        Map<UUID, List<Waiting>> byAuthor = new LinkedHashMap<>();
        for (var each : open) {
            byAuthor.computeIfAbsent(each.author(), _ -> new ArrayList<>()).add(each);
        }
        var own = byAuthor.remove(actor.id());
        var helpers = new ArrayList<OfOne>();
        byAuthor.forEach((author, entries) ->
                helpers.add(new OfOne(author, entries.getFirst().unit(), entries)));
        var calls = unread.open(actor);
        var people = new ArrayList<>(byAuthor.keySet());
        calls.forEach(call -> people.add(call.actor()));
        var names =
                naming.of(
                        actor,
                        people,
                        open.stream().map(Waiting::subject).filter(Objects::nonNull).toList());
        boolean cut = open.size() == Holdings.MOST;
        return Page.of(
                "journal/held",
                new Held(helpers, own == null ? List.of() : own, calls, cut, names));
    }

    /// What could not be read, as it came.
    @May
    @GetMapping({"/held/unread/{id}", "/api/v1/held/unread/{id}"})
    ResponseEntity<byte[]> unread(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"unread-" + id + ".json\"")
                .body(unread.content(actor, id));
    }

    /// @param entry one, or all of a helper's
    @May(Right.HELD_SETTLE)
    @PostMapping({"/held/settle", "/api/v1/held/settle"})
    Page<Held> settle(
            Actor actor,
            @RequestParam List<UUID> entry,
            @RequestParam boolean apply,
            @RequestParam(defaultValue = "") String why) {
        int settled = holdings.settle(actor, entry, apply, why);
        var key = apply ? "journal.held.applied" : "journal.held.filed";
        var page = Page.<Held>redirect("/held").flash(key, settled);
        int left = entry.size() - settled;
        return left == 0 ? page : page.flash("journal.held.left", left);
    }
}
