package org.xieshou.registry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xieshou.access.Actor;
import org.xieshou.registry.Household;
import org.xieshou.registry.Households;
import org.xieshou.registry.Vocabulary;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;

/// What a household allows. The last word counts, and it may be taken back at any time.
@Controller
public final class ConsentPages {
    private final Households households;
    private final Statements statements;

    ConsentPages(Households households, Statements statements) {
        this.households = households;
        this.statements = statements;
    }

    public record Stating(Household household, Form form, String opened) {
        public List<String> purposes() {
            return Vocabulary.PURPOSES_ASKED;
        }
    }

    public record Form(
            @Nullable String purpose,
            @Nullable String given,
            @Nullable String level,
            @Nullable String by,
            @Nullable String opened) {}

    @May(Right.HOUSEHOLDS_WRITE)
    @GetMapping("/households/{id}/consents/new")
    Page<Stating> form(Actor actor, @PathVariable UUID id, Form form) {
        households.mayWrite(actor, id);
        return Page.of(
                "registry/consent-new",
                new Stating(
                        households.get(actor, id, "access.why.household"),
                        form,
                        statements.opened()));
    }

    @May(Right.HOUSEHOLDS_WRITE)
    @PostMapping({"/households/{id}/consents", "/api/v1/households/{id}/consents"})
    Page<Stating> state(Actor actor, @PathVariable UUID id, Form form) {
        households.mayWrite(actor, id);
        var errors =
                new FieldErrors()
                        .require(
                                Vocabulary.PURPOSES_ASKED.contains("" + form.purpose()),
                                "purpose",
                                "registry.form.no-purpose")
                        .require(
                                List.of("true", "false").contains("" + form.given()),
                                "given",
                                "registry.form.no-answer");
        if (!errors.isEmpty()) {
            return Page.of(
                            "registry/consent-new",
                            new Stating(households.again(actor, id), form, statements.opened()))
                    .errors(errors);
        }
        boolean isQuote = "quote".equals(form.purpose());
        var body =
                new Bodies()
                        .put("purpose", form.purpose())
                        .put("given", "true".equals(form.given()))
                        .put("level", isQuote ? form.level() : null)
                        .put("by", form.by());
        var occasion = statements.occasion(actor, statements.read(form.opened()));
        occasion.add("registry.consent@1", id, body.map());
        return statements.say(actor, occasion, "/households/" + id, "/households/" + id);
    }
}
