package org.xieshou.registry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xieshou.access.Actor;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.registry.ErasureTable.Request;
import org.xieshou.registry.Erasures;
import org.xieshou.registry.Household;
import org.xieshou.registry.Vocabulary;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Renewed;
import org.xieshou.shared.web.Ui;

/// Erases a household by two persons: one asks, somebody else confirms.
@Controller
@May(Right.HOUSEHOLDS_ERASE)
public final class ErasurePages {
    private static final String PAGE = "registry/erase";

    private final Erasures erasures;
    private final Statements statements;
    private final Journal journal;

    ErasurePages(Erasures erasures, Statements statements, Journal journal) {
        this.erasures = erasures;
        this.statements = statements;
        this.journal = journal;
    }

    /// @param toType what the second person types: the household's number, or else a word
    /// @param mine the reader asked for it
    public record Erasing(
            Household household,
            String toType,
            @Nullable Request request,
            boolean mine,
            boolean bound,
            int moved,
            String opened) {
        public List<String> reasons() {
            return Vocabulary.ERASURES;
        }
    }

    public record Form(@Nullable String why, @Nullable String typed, @Nullable String opened) {}

    @GetMapping("/households/{id}/erase")
    Page<Erasing> page(Actor actor, @PathVariable UUID id, Ui ui) {
        return Page.of(PAGE, view(erasures.open(actor, id), actor, ui));
    }

    @Renewed("erase")
    @PostMapping("/households/{id}/erase")
    Page<Erasing> ask(Actor actor, @PathVariable UUID id, Form form, Ui ui) {
        var view = view(erasures.again(actor, id), actor, ui);
        var why = "" + form.why();
        var errors =
                new FieldErrors()
                        .require(Vocabulary.ERASURES.contains(why), "why", "erasing.no-why");
        if (!errors.isEmpty() || view.bound() || view.request() != null) {
            return Page.of(PAGE, view).errors(errors);
        }
        var occasion = occasion(actor, form);
        occasion.add("registry.erasure@1", id, Map.of("why", why));
        return said(actor, occasion, new Ways(at(id), "erasing.said.asked", "registry.said.held."));
    }

    @Renewed("erase")
    @PostMapping("/households/{id}/erase/take-back")
    Page<Erasing> takeBack(Actor actor, @PathVariable UUID id, Form form, Ui ui) {
        var view = view(erasures.again(actor, id), actor, ui);
        var request = view.request();
        if (request == null || !view.mine()) {
            return Page.of(PAGE, view);
        }
        var occasion = occasion(actor, form);
        occasion.correct(request.entry(), "registry.erasure@1", id, Map.of("void", true));
        return said(
                actor,
                occasion,
                new Ways("/households/" + id, "registry.said.accepted", "registry.said.held."));
    }

    @Renewed("erase")
    @PostMapping("/households/{id}/erase/confirm")
    Page<Erasing> confirm(Actor actor, @PathVariable UUID id, Form form, Ui ui) {
        var view = view(erasures.again(actor, id), actor, ui);
        var request = view.request();
        var typed = form.typed() == null ? "" : form.typed().strip();
        var errors =
                new FieldErrors()
                        .require(typed.equals(view.toType()), "typed", "erasing.wrong-number");
        if (!errors.isEmpty() || request == null || view.mine() || view.bound()) {
            return Page.of(PAGE, view).errors(errors);
        }
        var occasion = occasion(actor, form);
        occasion.add(
                "journal.erased@1",
                null,
                Map.of(
                        "household",
                        id.toString(),
                        "request",
                        request.entry().toString(),
                        "why",
                        request.why()));
        return said(
                actor,
                occasion,
                new Ways("/households", "erasing.said.erased", "erasing.said.held."));
    }

    private Erasing view(Erasures.Asked asked, Actor actor, Ui ui) {
        var number = asked.household().identity().number();
        var request = asked.request().orElse(null);
        return new Erasing(
                asked.household(),
                number == null ? ui.t("erasing.word") : number,
                request,
                request != null && request.author().equals(actor.id()),
                asked.bound(),
                asked.moved(),
                statements.opened());
    }

    private Occasion occasion(Actor actor, Form form) {
        return statements.occasion(actor, statements.read(form.opened()));
    }

    /// Where it goes on, and in which words.
    ///
    /// @param held before the reason: a request that is held waits for a person, an erasure that is held is never released
    private record Ways(String to, String taken, String held) {}

    private Page<Erasing> said(Actor actor, Occasion occasion, Ways ways) {
        return journal.append(occasion.envelopes(), actor).stream()
                .filter(receipt -> receipt.state() == Receipt.State.HELD)
                .findFirst()
                .map(receipt -> Page.<Erasing>redirect(ways.to).flash(ways.held + receipt.reason()))
                .orElseGet(() -> Page.<Erasing>redirect(ways.to).flash(ways.taken));
    }

    private static String at(UUID household) {
        return "/households/" + household + "/erase";
    }
}
