package org.xieshou.pairing;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;

/// On which days teachers and their pupils' families were in touch.
@Component
public final class Contacts {
    private static final int MOST = 500;

    private final Reading reading;
    private final FrontDesk desk;

    Contacts(Reading reading, FrontDesk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    /// The pupils of this teacher; for those who pair, all in reach. Those without a contact first.
    ///
    /// @throws PairingProblem if the actor has no pupils to keep in touch with
    public List<Contact> of(Actor actor) {
        var staff = actor.may(Right.PAIRINGS_WRITE) ? null : actor.id();
        return read(actor, table -> table.contacts(staff, null, MOST));
    }

    /// @throws PairingProblem if there is no such pair, or it is another teacher's
    public Contact get(Actor actor, UUID pair) {
        var staff = actor.may(Right.PAIRINGS_WRITE) ? null : actor.id();
        return read(actor, table -> table.contacts(staff, pair, 1)).stream()
                .findFirst()
                .orElseThrow(PairingProblem::noSuchPair);
    }

    private <T> T read(Actor actor, Function<ContactTable, T> work) {
        if (!actor.may(Right.PUPILS)) {
            throw PairingProblem.notYourTask();
        }
        return reading.as(actor, db -> work.apply(new ContactTable(db, actor, desk.today())));
    }
}
