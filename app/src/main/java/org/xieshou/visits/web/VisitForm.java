package org.xieshou.visits.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xieshou.access.Actor;
import org.xieshou.journal.Occasion;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.visits.Doorstep;
import org.xieshou.visits.Here;
import org.xieshou.visits.VisitsProblem;

/// A visit read from what was typed: what is wrong with it, or the entries it makes.
///
/// @param form made when the page was opened; the ids of all entries come from it
record VisitForm(Typed typed, UUID form, LocalDate day, List<Part> parts, FieldErrors errors) {
    /// How long a page may lie open before it must be opened anew.
    static final Duration MOST_OPEN = Duration.ofDays(3);

    /// @param untold see {@link TroublePart}
    static VisitForm read(Typed typed, Doorstep doorstep, Here here, String untold) {
        var form = form(typed, here);
        var errors = new FieldErrors();
        var fields = new Fields(typed, errors);
        var day = day(fields, form, here);
        var parts =
                Stream.of(
                                Stream.of(VisitPart.of(fields, day)),
                                PhonePart.of(fields, doorstep).stream(),
                                FactParts.of(fields, doorstep.questions(), day),
                                FactParts.recheck(fields, doorstep).stream(),
                                GoodsPart.of(fields).stream(),
                                WordsParts.of(fields),
                                TroublePart.of(fields, untold).stream())
                        .flatMap(each -> each)
                        .toList();
        return new VisitForm(typed, form, day, parts, errors);
    }

    private static LocalDate day(Fields fields, UUID form, Here here) {
        var opened = here.dayOf(Forms.opened(form));
        var day = fields.date("day").orElse(opened);
        fields.errors().require(!day.isAfter(here.today()), "day", "visits.error.future");
        return day;
    }

    private static UUID form(Typed typed, Here here) {
        var now = here.clock().instant();
        return Forms.parse(typed.text("form"))
                .filter(id -> Forms.opened(id).isAfter(now.minus(MOST_OPEN)))
                .filter(id -> !Forms.opened(id).isAfter(now.plusSeconds(60)))
                .orElseThrow(VisitsProblem::formTooOld);
    }

    Optional<Pack> pack() {
        return parts.stream()
                .filter(part -> part.kind().equals("assistance.handover@1"))
                .findFirst()
                .flatMap(Pack::of);
    }

    /// The entries, with the same ids however often the form is sent.
    Occasion occasion(UUID household, Actor actor, Here here) {
        var occasion = Occasion.ofForm(form, actor, basedOn());
        if (!day.equals(here.dayOf(Forms.opened(form)))) {
            occasion = occasion.happened(here.noonOf(day));
        }
        var unit = typed.text("unit");
        if (actor.units().contains(unit)) {
            occasion = occasion.forUnit(unit);
        }
        for (var part : parts) {
            occasion.add(part.kind(), household, part.body());
        }
        return occasion;
    }

    private long basedOn() {
        var text = typed.text("basedOn");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
