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
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// On a teacher's home page: own pupils with whose family there was no contact yet, or none for longer than agreed. No name
/// of a pupil is on this page (docs/decisions/0021-outside-the-offices.md): the list behind has them, each with its form.
@Component
final class ContactsWaiting implements Waiting {
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
        return due.isEmpty() ? Stream.empty() : Stream.of(item(due));
    }

    /// Of one the form itself, of several the list.
    private Item item(List<Due> due) {
        var first = due.getFirst();
        boolean any = due.stream().anyMatch(Due::isOver);
        return Waiting.words("pairing.due" + (any ? "" : ".first"), due.size())
                .item(
                        any ? State.DUE : State.ASK,
                        desk.noonOf(first.by()),
                        due.size(),
                        "/pairing/contacts"
                                + (due.size() == 1 ? "/" + first.contact().pair() : ""));
    }
}
