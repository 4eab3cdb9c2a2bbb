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
import org.xieshou.registry.web.Statements.Ways;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;

/// What a household is officially. Stating the same status with an end ends it.
@Controller
public final class StatusPages {
    private final Households households;
    private final Statements statements;

    StatusPages(Households households, Statements statements) {
        this.households = households;
        this.statements = statements;
    }

    public record Stating(Household household, Form form, String opened) {
        public List<String> types() {
            return Vocabulary.STATUSES;
        }
    }

    public record Form(
            @Nullable String type,
            @Nullable String from,
            @Nullable String to,
            @Nullable String source,
            @Nullable String opened,
            @Nullable String despite) {}

    @May(Right.HOUSEHOLDS_WRITE)
    @GetMapping("/households/{id}/statuses/new")
    Page<Stating> form(Actor actor, @PathVariable UUID id, Form form) {
        households.mayWrite(actor, id);
        return Page.of(
                "registry/status-new",
                new Stating(
                        households.get(actor, id, "access.why.household"),
                        form,
                        statements.opened()));
    }

    @May(Right.HOUSEHOLDS_WRITE)
    @PostMapping({"/households/{id}/statuses", "/api/v1/households/{id}/statuses"})
    Page<Stating> state(Actor actor, @PathVariable UUID id, Form form) {
        households.mayWrite(actor, id);
        var errors = check(form);
        if (!errors.isEmpty()) {
            return again(actor, id, form).errors(errors);
        }
        var body =
                new Bodies()
                        .put("type", form.type())
                        .put("from", form.from())
                        .put("to", form.to())
                        .put("source", form.source());
        var occasion = statements.occasion(actor, statements.read(form.opened()));
        occasion.add("registry.status@1", id, body.map());
        return statements.say(
                actor, occasion, Ways.home(id, form.despite()), () -> again(actor, id, form));
    }

    private Page<Stating> again(Actor actor, UUID id, Form form) {
        return Page.of(
                "registry/status-new",
                new Stating(households.again(actor, id), form, statements.opened()));
    }

    private static FieldErrors check(Form form) {
        var from = Days.read(form.from());
        return new FieldErrors()
                .require(
                        Vocabulary.STATUSES.contains("" + form.type()),
                        "type",
                        "registry.form.no-status")
                .require(from.isPresent(), "from", "registry.form.no-day")
                .require(Days.isNoneOrDay(form.to()), "to", "registry.form.no-day");
    }
}
