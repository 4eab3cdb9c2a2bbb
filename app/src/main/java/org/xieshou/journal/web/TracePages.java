package org.xieshou.journal.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.journal.FieldLine;
import org.xieshou.journal.Input;
import org.xieshou.journal.Journal;
import org.xieshou.journal.JournalProblem;
import org.xieshou.journal.Mending;
import org.xieshou.journal.Receipt;
import org.xieshou.journal.Trace;
import org.xieshou.journal.Traces;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Ui;
import org.xieshou.shared.web.Visitor;

/// One entry: who wrote it, what it says, how it was corrected; and to those who may, its correction.
@Controller
@May
public final class TracePages {
    private final Traces traces;
    private final Mending mending;
    private final Journal journal;
    private final Naming naming;
    private final Clock clock;
    private final GraveEntries grave;

    TracePages(
            Traces traces,
            Mending mending,
            Journal journal,
            Naming naming,
            Clock clock,
            GraveEntries grave) {
        this.grave = grave;
        this.traces = traces;
        this.mending = mending;
        this.journal = journal;
        this.naming = naming;
        this.clock = clock;
    }

    /// What a form of this page carries: its own id, and how far the journal was when it was opened.
    public record Opened(UUID form, long basedOn) {}

    /// @param canOpen whether the reader may open the household
    public record Entry(Trace trace, Names names, boolean canOpen, Opened opened) {
        public Trace.Version standing() {
            return trace.standing();
        }

        /// 阿依木江·肉孜家
        public String household(Ui ui) {
            var head = names.household(trace.about());
            return head == null ? ui.t("journal.entry.household") : ui.t("journal.home-of", head);
        }

        /// Whether a correction moved it to another day.
        public boolean isMoved() {
            return trace.versions().stream().map(Trace.Version::day).distinct().count() > 1;
        }

        /// What a version did: stated first, corrected, taken back, waits.
        public String what(Ui ui, Trace.Version version) {
            if (!version.hasEffect()) {
                return ui.t("journal.entry.was-held");
            }
            if (version.takenBack()) {
                return ui.t("journal.entry.took-back");
            }
            boolean first = version.id().equals(trace.first().id());
            return ui.t(first ? "journal.entry.stated" : "journal.entry.corrected");
        }
    }

    public record Correcting(
            UUID entry,
            String kind,
            List<Input> inputs,
            Mending.Along along,
            Names names,
            Opened opened) {
        public Correcting {
            inputs = List.copyOf(inputs);
        }

        /// What another day takes along and what it leaves; null if there is nothing else.
        public @Nullable String hint(Ui ui) {
            var beside = along.beside() == 0 ? "" : ui.t("journal.correct.beside", along.beside());
            var next = along.next();
            var stays = next == null ? "" : ui.t("journal.correct.next", ui.date(next));
            return beside.isEmpty() && stays.isEmpty() ? null : (beside + " " + stays).strip();
        }
    }

    @GetMapping({"/entries/{id}", "/api/v1/entries/{id}"})
    Page<Entry> one(Actor actor, @PathVariable UUID id) {
        return page(actor, traces.open(id, actor));
    }

    private Page<Entry> page(Actor actor, Trace trace) {
        var people = new ArrayList<UUID>();
        var others = new HashSet<UUID>();
        for (var version : trace.versions()) {
            people.add(version.author());
            version.fields().stream()
                    .map(FieldLine::value)
                    .forEach(value -> {
                        if (value instanceof FieldLine.OfStaff(var staff)) {
                            people.add(staff);
                        }
                        if (value instanceof FieldLine.OfEntry(var other)) {
                            others.add(other);
                        }
                    });
        }
        var about = trace.about();
        var names =
                naming.of(actor, people, about == null ? List.of() : List.of(about))
                        .with(traces.titles(others, actor));
        boolean canOpen =
                about != null
                        && actor.may(Right.HOUSEHOLDS_READ)
                        && actor.reads(trace.area(), about);
        return Page.of("journal/entry", new Entry(trace, names, canOpen, opened()));
    }

    @GetMapping("/entries/{id}/correct")
    Page<Correcting> correct(Actor actor, @PathVariable UUID id) {
        return form(actor, id, mending.form(id, actor), opened());
    }

    @PostMapping("/entries/{id}/correct")
    Page<Correcting> correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Visitor visitor) {
        grave.require(id, actor, visitor);
        var outcome = mending.correct(id, actor, sent(sent), name -> sent.getOrDefault(name, ""));
        var receipt = outcome.receipt();
        if (receipt != null) {
            grave.done(id, actor, visitor);
            return Page.<Correcting>redirect("/entries/" + id).flash(said(receipt), receipt.seq());
        }
        var errors = new FieldErrors();
        outcome.faults().forEach((field, what) -> errors.add(field, "journal.fault." + what));
        outcome.doubts().forEach(errors::doubt);
        var typed =
                mending.form(id, actor).stream()
                        .map(input -> input.typed(sent.getOrDefault(input.name(), "")))
                        .toList();
        var opened = sent(sent);
        return form(actor, id, typed, new Opened(opened.form(), opened.basedOn())).errors(errors);
    }

    @PostMapping("/entries/{id}/take-back")
    Page<Entry> takeBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Visitor visitor) {
        grave.require(id, actor, visitor);
        var why = sent.getOrDefault("why", "").strip();
        if (why.isEmpty() || why.length() > 300) {
            return page(actor, traces.again(id, actor))
                    .errors(new FieldErrors().add("why", "journal.take-back.why-missing"));
        }
        var receipt = mending.takeBack(id, actor, sent(sent), why);
        grave.done(id, actor, visitor);
        return Page.<Entry>redirect("/entries/" + id).flash(said(receipt), receipt.seq());
    }

    private Page<Correcting> form(Actor actor, UUID id, List<Input> inputs, Opened opened) {
        var names = naming.of(actor, List.of(), List.of());
        var kind = traces.again(id, actor).kind();
        var along = mending.along(id, actor);
        return Page.of("journal/correct", new Correcting(id, kind, inputs, along, names, opened));
    }

    private Opened opened() {
        return new Opened(Ids.v7(clock), journal.tip());
    }

    private static Mending.Sent sent(Map<String, String> sent) {
        try {
            return new Mending.Sent(
                    UUID.fromString(sent.getOrDefault("form", "")),
                    Long.parseLong(sent.getOrDefault("basedOn", "")));
        } catch (IllegalArgumentException _) {
            throw JournalProblem.formTooOld();
        }
    }

    private static String said(Receipt receipt) {
        return receipt.state() == Receipt.State.HELD ? "journal.said.held" : "journal.said";
    }
}
