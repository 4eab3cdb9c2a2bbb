package org.xieshou.registry.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.journal.AreaChoices;
import org.xieshou.registry.HouseholdRow;
import org.xieshou.registry.IdNumber;
import org.xieshou.registry.Likely;
import org.xieshou.registry.Vocabulary;
import org.xieshou.registry.web.Statements.Ways;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;

/// Taking a household into the register: first it is looked for, so that nobody is written down twice.
@Controller
public final class NewHouseholdPages {
    private final Likely likely;
    private final Statements statements;
    private final AreaChoices areas;

    NewHouseholdPages(Likely likely, Statements statements, AreaChoices areas) {
        this.likely = likely;
        this.statements = statements;
        this.areas = areas;
    }

    /// @param found who is like that and here already
    /// @param stopped nothing was saved because of them: they had not been shown before
    public record Adding(
            Form form,
            List<HouseholdRow> found,
            boolean stopped,
            List<Option> villages,
            String opened) {
        public List<String> languages() {
            return Vocabulary.LANGUAGES;
        }
    }

    /// @param q what was looked for before: a name, as a rule
    /// @param sure who was found is somebody else
    public record Form(
            @Nullable String q,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String birth,
            @Nullable String sex,
            @Nullable String number,
            @Nullable String area,
            @Nullable String group,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String registered,
            @Nullable String opened,
            @Nullable String sure,
            @Nullable String despite) {

        Form named(String name) {
            return new Form(
                    name, name, null, null, null, null, null, null, null, null, null, null, null,
                    null, null);
        }
    }

    @May(Right.HOUSEHOLDS_WRITE)
    @GetMapping("/households/new")
    Page<Adding> form(Actor actor, @RequestParam(defaultValue = "") String q, Form form) {
        return show(actor, form.named(q.strip()), false);
    }

    private Page<Adding> show(Actor actor, Form form, boolean stopped) {
        var found = likely.households(actor, Words.or(form.name()), form.idNumber());
        return Page.of(
                "registry/household-new",
                new Adding(form, found, stopped, areas.villages(actor), statements.opened()));
    }

    @May(Right.HOUSEHOLDS_WRITE)
    @PostMapping({"/households", "/api/v1/households"})
    Page<Adding> add(Actor actor, Form form) {
        var errors = check(actor, form);
        if (!errors.isEmpty()) {
            return show(actor, form, false).errors(errors);
        }
        if (isNews(actor, form)) {
            return show(actor, form, true);
        }
        var opened = statements.read(form.opened());
        var id = opened.id("household");
        var occasion = statements.occasion(actor, opened);
        occasion.add("registry.household@1", id, household(form).map());
        occasion.add("registry.person@1", id, opened.id("head"), head(form).map());
        return statements.say(
                actor,
                occasion,
                new Ways("/households/" + id, "/households", despite(form)),
                () -> show(actor, form, false));
    }

    /// Who said that those found are somebody else has said so of the number as well.
    private static @Nullable String despite(Form form) {
        return "yes".equals(form.sure()) ? "same-id," + Words.or(form.despite()) : form.despite();
    }

    /// Somebody like that is here, and the form did not show it: the name is another than what was looked for, or the ID
    /// number was typed since.
    private boolean isNews(Actor actor, Form form) {
        if ("yes".equals(form.sure())) {
            return false;
        }
        var name = Words.or(form.name()).strip();
        boolean shown = name.equals(Words.or(form.q()).strip());
        return likely.hasId(actor, form.idNumber())
                || (!shown && !likely.households(actor, name, null).isEmpty());
    }

    private FieldErrors check(Actor actor, Form form) {
        var villages = areas.villages(actor).stream().map(Option::value).toList();
        return checkId(new FieldErrors(), form.idNumber())
                .require(!Words.or(form.name()).isBlank(), "name", "registry.form.name-missing")
                .require(Days.isNoneOrDay(form.birth()), "birth", "registry.form.no-day")
                .require(
                        villages.contains(Words.or(form.area())),
                        "area",
                        "registry.form.no-village")
                .require(Days.isNoneOrDay(form.registered()), "registered", "registry.form.no-day");
    }

    /// Says what is wrong with a number, never the number.
    static FieldErrors checkId(FieldErrors errors, @Nullable String idNumber) {
        if (idNumber == null || idNumber.isBlank()) {
            return errors;
        }
        return switch (IdNumber.read(idNumber)) {
            case IdNumber.Reading.Good _ -> errors;
            case IdNumber.Reading.Broken(var flaw) ->
                    errors.add(
                            "idNumber",
                            "registry.form.id-number."
                                    + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private static Bodies household(Form form) {
        return new Bodies()
                .put("number", form.number())
                .put("area", Integer.valueOf(Words.or(form.area())))
                .put("group", form.group())
                .put("address", form.address())
                .put("phone", form.phone())
                .put("language", form.language())
                .put("registered", form.registered());
    }

    private static Bodies head(Form form) {
        return new Bodies()
                .put("name", form.name())
                .put("relation", "head")
                .put("sex", form.sex())
                .put("birth", form.birth())
                .put("idNumber", form.idNumber());
    }
}
