package org.xieshou.pairing.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.journal.FrontDesk;
import org.xieshou.pairing.Contacts;
import org.xieshou.pairing.Contacts.Due;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// On a teacher's home page: own pupils with whose family there was no contact yet, or none for longer than agreed. A few
/// one by one, each with the way to write it down; many together.
@Component
final class ContactsWaiting implements Waiting {
    private static final int ONE_BY_ONE = 5;

    private final Contacts contacts;
    private final Actors actors;
    private final FrontDesk desk;

    ContactsWaiting(Contacts contacts, Actors actors, FrontDesk desk) {
        this.contacts = contacts;
        this.actors = actors;
        this.desk = desk;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.PUPILS)) {
            return List.of();
        }
        return actors.behind(visitor).stream().flatMap(this::items).toList();
    }

    private Stream<Item> items(Actor actor) {
        var due = contacts.due(actor);
        return due.size() > ONE_BY_ONE ? Stream.of(together(due)) : due.stream().map(this::one);
    }

    private Item one(Due due) {
        var contact = due.contact();
        var last = contact.last();
        return new Item(
                state(due),
                desk.noonOf(due.by()),
                1,
                Text.of("pairing.due", contact.called()),
                Text.of("pairing.due.tag" + (due.isOver() ? "" : ".first")),
                last == null
                        ? Text.of("pairing.due.never", contact.from())
                        : Text.of("pairing.due.last", last),
                "/pairing/contacts/" + contact.pair(),
                Text.of("pairing.contact.new"),
                false);
    }

    private Item together(List<Due> due) {
        var first = due.getFirst();
        return Waiting.words("pairing.due.many", due.size())
                .item(state(first), desk.noonOf(first.by()), due.size(), "/pairing/contacts");
    }

    private static State state(Due due) {
        return due.isOver() ? State.DUE : State.ASK;
    }
}
