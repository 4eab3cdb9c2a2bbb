package org.xieshou.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xieshou.access.Actor;
import org.xieshou.registry.Household;
import org.xieshou.registry.Household.Member;
import org.xieshou.registry.HouseholdRow;
import org.xieshou.registry.Households;
import org.xieshou.registry.Vocabulary;
import org.xieshou.registry.web.Statements.Ways;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Renewed;

/// What changes a household as a whole: a new head, a split, a merger, and who lives where when two households say so.
/// Each is one occasion of entries, and each entry is taken back on its own page.
@Controller
@May(Right.HOUSEHOLDS_WRITE)
public final class LifePages {
    private static final String HEAD = "head";

    private final Households households;
    private final Statements statements;

    LifePages(Households households, Statements statements) {
        this.households = households;
        this.statements = statements;
    }

    /// @param person the new head, of the household or of the part that leaves it
    /// @param people who leaves with the head
    /// @param q what the other household is looked for by
    /// @param into the other household
    public record Form(
            @Nullable UUID person,
            @Nullable List<UUID> people,
            @Nullable String on,
            @Nullable String q,
            @Nullable UUID into,
            @Nullable String why,
            @Nullable String relation,
            @Nullable String opened,
            @Nullable String despite) {
        public boolean has(UUID member) {
            return people != null && people.contains(member);
        }

        /// The person of the address, whatever else was sent.
        Form of(UUID meant) {
            return new Form(meant, people, on, q, into, why, relation, opened, despite);
        }
    }

    /// @param found households that this one may go into
    public record Changing(
            Household household, List<HouseholdRow> found, Form form, String opened) {
        public String href(String more) {
            return "/households/" + household.id() + more;
        }

        public List<String> moves() {
            return Vocabulary.MOVES;
        }

        public List<String> relations() {
            return Vocabulary.RELATIONS;
        }
    }

    private Page<Changing> open(String template, Actor actor, UUID id, Form form) {
        households.mayWrite(actor, id);
        var household = households.get(actor, id, "access.why.household");
        return show(template, actor, household, form);
    }

    private Page<Changing> again(String template, Actor actor, UUID id, Form form) {
        return show(template, actor, households.again(actor, id), form);
    }

    private Page<Changing> show(String template, Actor actor, Household household, Form form) {
        var found =
                households.search(actor, Words.or(form.q())).stream()
                        .filter(row -> !row.id().equals(household.id()))
                        .toList();
        var opened = statements.opened(household.seen());
        return Page.of("registry/" + template, new Changing(household, found, form, opened));
    }

    @GetMapping("/households/{id}/head")
    Page<Changing> head(Actor actor, @PathVariable UUID id, Form form) {
        return open("life-head", actor, id, form);
    }

    @PostMapping({"/households/{id}/head", "/api/v1/households/{id}/head"})
    Page<Changing> newHead(Actor actor, @PathVariable UUID id, Form form) {
        var members = members(actor, id);
        var errors =
                withDay(
                        new FieldErrors()
                                .require(
                                        members.containsKey(form.person()),
                                        "person",
                                        "homes.no-head"),
                        form);
        if (!errors.isEmpty()) {
            return again("life-head", actor, id, form).errors(errors);
        }
        var occasion = statements.occasion(actor, statements.read(form.opened()));
        occasion.add("registry.head@1", id, form.person(), Map.of("on", "" + form.on()));
        return statements.say(
                actor,
                occasion,
                Ways.home(id, form.despite()),
                () -> again("life-head", actor, id, form));
    }

    @GetMapping("/households/{id}/split")
    Page<Changing> split(Actor actor, @PathVariable UUID id, Form form) {
        return open("life-split", actor, id, form);
    }

    /// A household in the same place, its head, and a move for each who goes.
    @Renewed("split")
    @PostMapping({"/households/{id}/split", "/api/v1/households/{id}/split"})
    Page<Changing> part(Actor actor, @PathVariable UUID id, Form form) {
        var members = members(actor, id);
        var going = form.people() == null ? List.<UUID>of() : form.people();
        var errors = parting(form, going, members.keySet());
        if (!errors.isEmpty()) {
            return again("life-split", actor, id, form).errors(errors);
        }
        var opened = statements.read(form.opened());
        var occasion = statements.occasion(actor, opened);
        var part = opened.id("part");
        var from = households.again(actor, id).identity();
        occasion.add(
                "registry.household@1",
                part,
                new Bodies()
                        .put("area", from.area())
                        .put("group", from.hamlet())
                        .put("address", from.address())
                        .put("language", from.language())
                        .put("registered", form.on())
                        .map());
        for (var member : going) {
            var relation = member.equals(form.person()) ? HEAD : "other";
            occasion.add("registry.moved@1", part, member, move(form, "split", relation));
        }
        occasion.add("registry.head@1", part, form.person(), Map.of("on", "" + form.on()));
        return statements.say(
                actor,
                occasion,
                new Ways("/households/" + part, "/households/" + id, form.despite()),
                () -> again("life-split", actor, id, form));
    }

    private FieldErrors parting(Form form, List<UUID> going, Set<UUID> members) {
        var errors =
                new FieldErrors()
                        .require(
                                !going.isEmpty()
                                        && members.containsAll(going)
                                        && going.size() < members.size(),
                                "people",
                                "homes.split.nobody")
                        .require(
                                form.person() != null && going.contains(form.person()),
                                "person",
                                "homes.split.no-head");
        withDay(errors, form);
        return errors;
    }

    @GetMapping("/households/{id}/merge")
    Page<Changing> merge(Actor actor, @PathVariable UUID id, Form form) {
        return open("life-merge", actor, id, form);
    }

    /// A move for each member, then the household is closed. What they were to the old head says nothing of the new one.
    @Renewed("merge")
    @PostMapping({"/households/{id}/merge", "/api/v1/households/{id}/merge"})
    Page<Changing> join(Actor actor, @PathVariable UUID id, Form form) {
        var members = members(actor, id);
        var into = form.into();
        var errors =
                withDay(
                        new FieldErrors()
                                .require(
                                        into != null && !id.equals(into),
                                        "into",
                                        "homes.merge.no-other"),
                        form);
        if (!errors.isEmpty() || into == null) {
            return again("life-merge", actor, id, form).errors(errors);
        }
        households.mayWrite(actor, into);
        var occasion = statements.occasion(actor, statements.read(form.opened()));
        for (var member : members.keySet()) {
            occasion.add("registry.moved@1", into, member, move(form, "merged", "other"));
        }
        occasion.add(
                "registry.closed@1",
                id,
                Map.of("on", "" + form.on(), "why", "merged", "into", into.toString()));
        return statements.say(
                actor,
                occasion,
                new Ways("/households/" + into, "/households/" + id, form.despite()),
                () -> again("life-merge", actor, id, form));
    }

    @GetMapping("/households/{id}/people/{person}/arrival")
    Page<Changing> arrival(
            Actor actor, @PathVariable UUID id, @PathVariable UUID person, Form form) {
        households.mayTakeIn(actor, id, person);
        return open("life-arrival", actor, id, form.of(person));
    }

    /// The person lives here from then on: so a person settles what two households say.
    @PostMapping({
        "/households/{id}/people/{person}/arrival",
        "/api/v1/households/{id}/people/{person}/arrival"
    })
    Page<Changing> arrive(
            Actor actor, @PathVariable UUID id, @PathVariable UUID person, Form form) {
        households.mayTakeIn(actor, id, person);
        var errors =
                new FieldErrors()
                        .require(
                                Vocabulary.MOVES.contains("" + form.why()),
                                "why",
                                "registry.form.no-reason")
                        .require(
                                Vocabulary.RELATIONS.contains("" + form.relation()),
                                "relation",
                                "registry.form.no-relation");
        withDay(errors, form);
        if (!errors.isEmpty()) {
            return again("life-arrival", actor, id, form.of(person)).errors(errors);
        }
        var occasion = statements.occasion(actor, statements.read(form.opened()));
        occasion.add(
                "registry.moved@1", id, person, move(form, "" + form.why(), "" + form.relation()));
        return statements.say(
                actor,
                occasion,
                Ways.home(id, form.despite()),
                () -> again("life-arrival", actor, id, form.of(person)));
    }

    private Map<UUID, Member> members(Actor actor, UUID id) {
        households.mayWrite(actor, id);
        var members = new LinkedHashMap<UUID, Member>();
        households.again(actor, id).members().forEach(member -> members.put(member.id(), member));
        return members;
    }

    /// The day stands last in each of these forms, so its error does too.
    private FieldErrors withDay(FieldErrors errors, Form form) {
        var on = Days.read(form.on());
        return errors.require(
                on.isPresent() && !on.get().isAfter(households.today()),
                "on",
                "registry.form.no-past-day");
    }

    private static Map<String, Object> move(Form form, String why, String relation) {
        return Map.of("on", "" + form.on(), "why", why, "relation", relation);
    }
}
