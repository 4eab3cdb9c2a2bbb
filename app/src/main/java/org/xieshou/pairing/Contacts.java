package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Pager;

/// On which days teachers and their pupils' families were in touch.
@Component
public final class Contacts {
    /// Pupils on one page.
    public static final int SIZE = 50;

    private static final int MOST = 500;

    private final Reading reading;
    private final FrontDesk desk;
    private final Rhythm rhythm;

    Contacts(Reading reading, FrontDesk desk, Rhythm rhythm) {
        this.reading = reading;
        this.desk = desk;
        this.rhythm = rhythm;
    }

    /// A pupil whose family waits for the teacher.
    ///
    /// @param by the day on which the agreed time ends, or ended
    public record Due(Contact contact, LocalDate by, boolean isOver) {}

    /// This teacher's own pupils with whom there was no contact yet, or none within the agreed time; the longest first.
    ///
    /// @throws PairingProblem if the actor has no pupils to keep in touch with
    public List<Due> due(Actor actor) {
        var own = read(actor, table -> table.contacts(actor.id(), null, MOST, 0));
        return own.stream()
                .map(this::due)
                .filter(each -> each.isOver() || each.contact().last() == null)
                .sorted(Comparator.comparing(Due::by))
                .toList();
    }

    /// When the next contact of a pair is due.
    public Due due(Contact contact) {
        var today = desk.today();
        var by = rhythm.due(contact.from(), contact.last(), today);
        return new Due(contact, by, !by.isAfter(today));
    }

    /// The time agreed today.
    public Rhythm.Edition agreed() {
        return rhythm.on(desk.today());
    }

    /// @param without pupils with whom there was no contact yet
    public record Counts(long pairs, long without) {}

    /// One page of them.
    ///
    /// @param counts of all pages
    public record Listed(List<Contact> contacts, Counts counts) {
        public Listed {
            contacts = List.copyOf(contacts);
        }
    }

    /// The pupils of this teacher; for those who pair, all in reach. Those without a contact first.
    ///
    /// @param page from 1
    /// @throws PairingProblem if the actor has no pupils to keep in touch with
    public Listed list(Actor actor, long page) {
        var staff = actor.may(Right.PAIRINGS_WRITE) ? null : actor.id();
        return read(
                actor,
                table -> {
                    var counts = table.counts(staff);
                    long before = Pager.before(page, counts.pairs(), SIZE);
                    return new Listed(table.contacts(staff, null, SIZE, before), counts);
                });
    }

    /// @throws PairingProblem if there is no such pair, or it is another teacher's
    public Contact get(Actor actor, UUID pair) {
        var staff = actor.may(Right.PAIRINGS_WRITE) ? null : actor.id();
        return read(actor, table -> table.contacts(staff, pair, 1, 0)).stream()
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
