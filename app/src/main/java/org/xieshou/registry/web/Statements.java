package org.xieshou.registry.web;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.registry.quality.Forewarning;
import org.xieshou.shared.web.Page;

/// What a form states: one occasion, appended in one call, and the word on what became of it.
@Component
final class Statements {
    private final Journal journal;
    private final Forewarning forewarning;
    private final Clock clock;

    Statements(Journal journal, Forewarning forewarning, Clock clock) {
        this.journal = journal;
        this.forewarning = forewarning;
        this.clock = clock;
    }

    /// For the hidden field of a form that shows all there is.
    String opened() {
        return opened(journal.tip());
    }

    /// @param seen the last seq that the form shows
    String opened(long seen) {
        return Opened.now(clock, seen).toString();
    }

    Opened read(@Nullable String opened) {
        return Opened.read(opened, clock, journal.tip());
    }

    Occasion occasion(Actor actor, Opened opened) {
        return Occasion.ofForm(opened.form(), actor, opened.basedOn());
    }

    /// Where it goes on, and what the form's author has seen and means.
    record Ways(String accepted, String held, @Nullable String despite) {
        static Ways home(UUID household, @Nullable String despite) {
            var home = "/households/" + household;
            return new Ways(home, home, despite);
        }
    }

    /// The same, unless the entries would make findings that the form's author has not seen: then the form again.
    <V> Page<V> say(Actor actor, Occasion occasion, Ways ways, Supplier<Page<V>> again) {
        var errors = forewarning.of(actor, occasion, ways.despite);
        return errors.isEmpty()
                ? say(actor, occasion, ways.accepted, ways.held)
                : again.get().errors(errors);
    }

    /// Goes on to a page that says whether it counts already, or who has to look first.
    <V> Page<V> say(Actor actor, Occasion occasion, String accepted, String held) {
        var receipts = journal.append(occasion.envelopes(), actor);
        return receipts.stream()
                .filter(receipt -> receipt.state() == Receipt.State.HELD)
                .findFirst()
                .map(receipt ->
                        Page.<V>redirect(held).flash("registry.said.held." + receipt.reason()))
                .orElseGet(() -> Page.<V>redirect(accepted).flash("registry.said.accepted"));
    }
}
