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

/// Who lives there: a new member, and one who is gone.
@Controller
public final class MemberPages {
    private final Households households;
    private final Statements statements;

    MemberPages(Households households, Statements statements) {
        this.households = households;
        this.statements = statements;
    }

    public record Adding(Household household, Form form, String opened) {
        public List<String> relations() {
            return Vocabulary.RELATIONS;
        }
    }

    public record Form(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String sex,
            @Nullable String birth,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String opened,
            @Nullable String despite) {}

    public record Leaving(Household household, UUID person, Departure form, String opened) {
        /// Who is meant: whoever presses the wrong line of a list should see it here.
        public @Nullable String name() {
            return household.members().stream()
                    .filter(member -> member.id().equals(person))
                    .findFirst()
                    .map(Household.Member::name)
                    .orElse(null);
        }

        public List<String> reasons() {
            return Vocabulary.REASONS;
        }
    }

    public record Departure(
            @Nullable String on,
            @Nullable String why,
            @Nullable String opened,
            @Nullable String despite) {}

    @May(Right.HOUSEHOLDS_WRITE)
    @GetMapping("/households/{id}/people/new")
    Page<Adding> form(Actor actor, @PathVariable UUID id, Form form) {
        households.mayWrite(actor, id);
        return adding(opened(actor, id), form);
    }

    private Household opened(Actor actor, UUID id) {
        return households.get(actor, id, "access.why.household");
    }

    private Page<Adding> adding(Household household, Form form) {
        return Page.of("registry/member-new", new Adding(household, form, statements.opened()));
    }

    @May(Right.HOUSEHOLDS_WRITE)
    @PostMapping({"/households/{id}/people", "/api/v1/households/{id}/people"})
    Page<Adding> add(Actor actor, @PathVariable UUID id, Form form) {
        households.mayWrite(actor, id);
        var errors =
                new FieldErrors()
                        .require(
                                form.name() != null && !form.name().isBlank(),
                                "name",
                                "registry.form.name-missing")
                        .require(
                                Vocabulary.RELATIONS.contains("" + form.relation()),
                                "relation",
                                "registry.form.no-relation")
                        .require(Days.isNoneOrDay(form.birth()), "birth", "registry.form.no-day");
        NewHouseholdPages.checkId(errors, form.idNumber());
        if (!errors.isEmpty()) {
            return adding(households.again(actor, id), form).errors(errors);
        }
        var opened = statements.read(form.opened());
        var body =
                new Bodies()
                        .put("name", form.name())
                        .put("relation", form.relation())
                        .put("sex", form.sex())
                        .put("birth", form.birth())
                        .put("idNumber", form.idNumber())
                        .put("phone", form.phone());
        var occasion = statements.occasion(actor, opened);
        occasion.add("registry.person@1", id, opened.id("member"), body.map());
        return statements.say(
                actor,
                occasion,
                Ways.home(id, form.despite()),
                () -> adding(households.again(actor, id), form));
    }

    @May(Right.HOUSEHOLDS_WRITE)
    @GetMapping("/households/{id}/people/{person}/departure")
    Page<Leaving> leaving(
            Actor actor, @PathVariable UUID id, @PathVariable UUID person, Departure form) {
        households.mayLetGo(actor, id, person);
        return leaving(opened(actor, id), person, form);
    }

    @May(Right.HOUSEHOLDS_WRITE)
    @PostMapping({
        "/households/{id}/people/{person}/departure",
        "/api/v1/households/{id}/people/{person}/departure"
    })
    Page<Leaving> leave(
            Actor actor, @PathVariable UUID id, @PathVariable UUID person, Departure form) {
        households.mayLetGo(actor, id, person);
        var errors =
                new FieldErrors()
                        .require(Days.read(form.on()).isPresent(), "on", "registry.form.no-day")
                        .require(
                                Vocabulary.REASONS.contains("" + form.why()),
                                "why",
                                "registry.form.no-reason");
        if (!errors.isEmpty()) {
            return leaving(households.again(actor, id), person, form).errors(errors);
        }
        var body = new Bodies().put("on", form.on()).put("why", form.why());
        var occasion = statements.occasion(actor, statements.read(form.opened()));
        occasion.add("registry.left@1", id, person, body.map());
        return statements.say(
                actor,
                occasion,
                Ways.home(id, form.despite()),
                () -> leaving(households.again(actor, id), person, form));
    }

    private Page<Leaving> leaving(Household household, UUID person, Departure form) {
        return Page.of(
                "registry/member-left", new Leaving(household, person, form, statements.opened()));
    }
}
