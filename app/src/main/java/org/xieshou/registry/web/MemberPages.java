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
            @Nullable String opened) {}

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

    public record Departure(@Nullable String on, @Nullable String why, @Nullable String opened) {}

    @May(Right.HOUSEHOLDS_WRITE)
    @GetMapping("/households/{id}/people/new")
    Page<Adding> form(Actor actor, @PathVariable UUID id, Form form) {
        households.mayWrite(actor, id);
        return Page.of(
                "registry/member-new", new Adding(opened(actor, id), form, statements.opened()));
    }

    private Household opened(Actor actor, UUID id) {
        return households.get(actor, id, "access.why.household");
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
                        .require(Days.isNoneOrDay(form.birth()), "birth", "registry.form.no-day")
                        .require(
                                NewHouseholdPages.isNoneOrGood(form.idNumber()),
                                "idNumber",
                                "registry.form.id-number-wrong");
        if (!errors.isEmpty()) {
            return Page.of(
                            "registry/member-new",
                            new Adding(households.again(actor, id), form, statements.opened()))
                    .errors(errors);
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
        return state(actor, new What(id, opened.id("member"), opened), "registry.person@1", body);
    }

    @May(Right.HOUSEHOLDS_WRITE)
    @GetMapping("/households/{id}/people/{person}/departure")
    Page<Leaving> leaving(
            Actor actor, @PathVariable UUID id, @PathVariable UUID person, Departure form) {
        households.mayLetGo(actor, id, person);
        return Page.of(
                "registry/member-left",
                new Leaving(opened(actor, id), person, form, statements.opened()));
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
            return Page.of(
                            "registry/member-left",
                            new Leaving(
                                    households.again(actor, id), person, form, statements.opened()))
                    .errors(errors);
        }
        var body = new Bodies().put("on", form.on()).put("why", form.why());
        return state(
                actor,
                new What(id, person, statements.read(form.opened())),
                "registry.left@1",
                body);
    }

    private record What(UUID household, UUID person, Opened opened) {}

    private <V> Page<V> state(Actor actor, What what, String kind, Bodies body) {
        var occasion = statements.occasion(actor, what.opened);
        occasion.add(kind, what.household, what.person, body.map());
        var home = "/households/" + what.household;
        return statements.say(actor, occasion, home, home);
    }
}
