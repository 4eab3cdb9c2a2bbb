package org.xieshou.registry.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xieshou.access.Actor;
import org.xieshou.registry.About;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.Household;
import org.xieshou.registry.Household.KnownFact;
import org.xieshou.registry.Households;
import org.xieshou.registry.Vocabulary;
import org.xieshou.registry.web.Statements.Ways;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;

/// Stating a fact, and settling one of which two things are said.
@Controller
public final class FactPages {
    private final Households households;
    private final Statements statements;
    private final Catalogue catalogue;

    FactPages(Households households, Statements statements, Catalogue catalogue) {
        this.households = households;
        this.statements = statements;
        this.catalogue = catalogue;
    }

    /// @param chosen null until somebody has said which fact
    /// @param known what is said of it now: who settles a dispute must see all of it
    public record Stating(
            Household household,
            List<FactDeclaration> facts,
            @Nullable FactDeclaration chosen,
            @Nullable KnownFact known,
            Form form,
            String opened) {
        public List<String> tellers() {
            return Vocabulary.TELLERS.stream()
                    .filter(each -> chosen == null || mayTell(chosen, each))
                    .toList();
        }

        /// Whose fact it is; null for the household's own.
        public @Nullable String whose() {
            return household.members().stream()
                    .filter(member -> member.id().equals(form.person()))
                    .findFirst()
                    .map(Household.Member::name)
                    .orElse(null);
        }
    }

    public record Form(
            @Nullable String fact,
            @Nullable UUID person,
            @Nullable List<String> value,
            @Nullable String asOf,
            @Nullable String toldBy,
            @Nullable String opened,
            @Nullable String despite,
            @Nullable String back) {
        private static final Pattern PAGE_OF_HOUSEHOLD =
                Pattern.compile("/[a-z-]+(\\?[a-z]+=[0-9a-f-]+(&[a-z]+=[0-9a-f-]+)*)?");

        /// The page of this household from which somebody came to fill in what it lacks.
        String back(UUID household) {
            boolean isPage = back != null && PAGE_OF_HOUSEHOLD.matcher(back).matches();
            return "/households/" + household + (isPage ? back : "");
        }

        public List<String> values() {
            return value == null ? List.of() : value;
        }
    }

    @May(Right.HOUSEHOLDS_WRITE)
    @GetMapping("/households/{id}/facts/new")
    Page<Stating> form(Actor actor, @PathVariable UUID id, Form form) {
        households.mayWrite(actor, id);
        return show(actor, id, form);
    }

    private Page<Stating> show(Actor actor, UUID id, Form form) {
        var household = households.get(actor, id, "access.why.household");
        var chosen = fact(actor, form).orElse(null);
        var known =
                household.facts().stream()
                        .filter(each -> each.declared().name().equals(form.fact()))
                        .filter(each -> java.util.Objects.equals(each.person(), form.person()))
                        .findFirst()
                        .orElse(null);
        var about = form.person() == null ? About.HOUSEHOLD : About.PERSON;
        var writer = actor.within(Right.HOUSEHOLDS_WRITE);
        var facts =
                catalogue.facts().stream()
                        .filter(fact -> fact.of() == about && fact.isFor(writer))
                        .toList();
        return Page.of(
                "registry/fact-new",
                new Stating(
                        household,
                        facts,
                        chosen,
                        known,
                        form,
                        statements.opened(household.seen())));
    }

    /// What only a professional finds out is not taken on anybody else's word.
    private static boolean mayTell(FactDeclaration fact, @Nullable String teller) {
        return fact.tellers().isEmpty() || (teller != null && fact.tellers().contains(teller));
    }

    /// Whoever may not see a fact does not state it here either.
    private Optional<FactDeclaration> fact(Actor actor, Form form) {
        return catalogue
                .findFact("" + form.fact())
                .filter(fact -> fact.isFor(actor.within(Right.HOUSEHOLDS_WRITE)));
    }

    @May(Right.HOUSEHOLDS_WRITE)
    @PostMapping({"/households/{id}/facts", "/api/v1/households/{id}/facts"})
    Page<Stating> state(Actor actor, @PathVariable UUID id, Form form) {
        households.mayWrite(actor, id);
        var chosen = fact(actor, form);
        var value = chosen.flatMap(fact -> FactInput.read(fact, form.values()));
        var asOf = Days.read(form.asOf());
        var errors =
                new FieldErrors()
                        .require(chosen.isPresent(), "fact", "registry.form.no-fact")
                        .require(value.isPresent(), "value", "registry.form.no-value")
                        .require(
                                asOf.isPresent() && !asOf.get().isAfter(households.today()),
                                "asOf",
                                "registry.form.no-past-day")
                        .require(
                                chosen.isEmpty() || mayTell(chosen.get(), form.toldBy()),
                                "toldBy",
                                "registry.form.no-proof");
        if (!errors.isEmpty()) {
            return show(actor, id, form).errors(errors);
        }
        var body =
                new Bodies()
                        .put("fact", form.fact())
                        .put("value", value.orElseThrow())
                        .put("asOf", form.asOf())
                        .put("toldBy", form.toldBy());
        var occasion = statements.occasion(actor, statements.read(form.opened()));
        occasion.add("registry.fact@1", id, form.person(), body.map());
        var back = form.back(id);
        var ways = new Ways(back, back, form.despite());
        return statements.say(actor, occasion, ways, () -> show(actor, id, form));
    }
}
