package org.xieshou.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.shared.Ids;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Place;
import org.xieshou.shared.web.Sheet;

/// What the forms of all rooms have in common: how they are opened, the day, and how what was filled in is sent.
@Component
public final class FrontDesk {
    private final Journal journal;
    private final Clock clock;
    private final Place place;

    FrontDesk(Journal journal, Clock clock, Place place) {
        this.journal = journal;
        this.clock = clock;
        this.place = place;
    }

    /// What a form carries hidden: who it is, so that sending it twice records once, and what its author had seen.
    public record Opened(String form, long basedOn) {
        /// One of several forms of a page, each about something else.
        public String of(Object about) {
            return Ids.v7(UUID.fromString(form), about.toString()).toString();
        }
    }

    public Opened opened() {
        return new Opened(Ids.v7(clock).toString(), journal.tip());
    }

    /// A form when it is opened.
    public Sheet open(String room, Map<String, String> filled) {
        var fields = new LinkedHashMap<String, List<String>>();
        filled.forEach((name, value) -> fields.put(name, List.of(value)));
        return openFilled(room, fields);
    }

    /// The same with what stands already, several answers to a question too.
    public Sheet openFilled(String room, Map<String, List<String>> filled) {
        var fields = new LinkedHashMap<>(filled);
        fields.put("form", List.of(Ids.v7(clock).toString()));
        fields.put("basedOn", List.of(String.valueOf(journal.tip())));
        return new Sheet(room, fields);
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, place.zone());
    }

    public Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(place.zone()).toInstant();
    }

    /// The occasion of a form: sent twice, it records once. A machine may leave form and basedOn out, and has then seen
    /// all there is.
    public Occasion occasion(Sheet sheet, Actor actor) {
        return sheet.id("form")
                .filter(form -> form.version() == 7)
                .map(form -> Occasion.ofForm(form, actor, basedOn(sheet)))
                .orElseGet(() -> Occasion.of(actor, journal.tip(), clock));
    }

    /// The occasion of a form that only a page sends: without its id it could be recorded twice.
    ///
    /// @param day on which it happened, noon of it if it is another than that of the opening; null for that one
    /// @throws JournalProblem form-too-old
    public Occasion ofPage(Sheet sheet, Actor actor, @Nullable LocalDate day) {
        var form =
                sheet.id("form")
                        .filter(each -> each.version() == 7)
                        .orElseThrow(JournalProblem::formTooOld);
        var text = sheet.raw("basedOn");
        long basedOn = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
        var occasion = Occasion.ofForm(form, actor, basedOn);
        var opened = Instant.ofEpochMilli(form.getMostSignificantBits() >>> 16);
        return day == null || day.equals(day(opened)) ? occasion : occasion.happened(noonOf(day));
    }

    /// The same for entries that are worked out from all there is at this moment, not from what the form showed.
    public Occasion newest(Sheet sheet, Actor actor) {
        return sheet.id("form")
                .filter(form -> form.version() == 7)
                .map(form -> Occasion.ofForm(form, actor, journal.tip()))
                .orElseGet(() -> Occasion.of(actor, journal.tip(), clock));
    }

    private long basedOn(Sheet sheet) {
        var text = sheet.raw("basedOn");
        long tip = journal.tip();
        return text.matches("[0-9]{1,18}") ? Math.min(tip, Long.parseLong(text)) : tip;
    }

    /// Sends the occasion's entries and goes on to the page, saying what became of them.
    public <V> Page<V> send(Occasion occasion, Actor actor, String path) {
        var receipts = journal.append(occasion.envelopes(), actor);
        boolean waits =
                receipts.stream()
                        .anyMatch(each ->
                                each.state() == Receipt.State.HELD
                                        || each.state() == Receipt.State.REFUSED
                                        || each.reason() != null);
        var page = Page.<V>redirect(path);
        return waits
                ? page.flash("shared.form.waits")
                : page.flash("shared.form.saved", receipts.getFirst().seq());
    }
}
