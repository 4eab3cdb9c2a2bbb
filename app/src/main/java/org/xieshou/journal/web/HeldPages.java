package org.xieshou.journal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.journal.Holdings;
import org.xieshou.journal.Holdings.Waiting;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;

/// What is held: each reason in plain words, and what can be done; for authors what became of their own.
@Controller
public final class HeldPages {
    private final Holdings holdings;
    private final Naming naming;

    HeldPages(Holdings holdings, Naming naming) {
        this.holdings = holdings;
        this.naming = naming;
    }

    /// @param helpers whose entries the reader may settle, each with all of theirs
    /// @param own the reader's own, which somebody else settles
    public record Held(List<OfOne> helpers, List<Waiting> own, boolean cut, Names names) {
        public Held {
            helpers = List.copyOf(helpers);
            own = List.copyOf(own);
        }

        public int most() {
            return Holdings.MOST;
        }

        public boolean isEmpty() {
            return helpers.isEmpty() && own.isEmpty();
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
        var names =
                naming.of(
                        actor,
                        List.copyOf(byAuthor.keySet()),
                        open.stream().map(Waiting::subject).filter(Objects::nonNull).toList());
        boolean cut = open.size() == Holdings.MOST;
        return Page.of(
                "journal/held", new Held(helpers, own == null ? List.of() : own, cut, names));
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
