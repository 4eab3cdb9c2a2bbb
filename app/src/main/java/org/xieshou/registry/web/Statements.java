package org.xieshou.registry.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.web.Page;

/// What a form states: one occasion, appended in one call, and the word on what became of it.
@Component
final class Statements {
    private final Journal journal;
    private final Clock clock;

    Statements(Journal journal, Clock clock) {
        this.journal = journal;
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
