package org.xieshou.registry.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.Bodies;
import org.xieshou.journal.Envelope;
import org.xieshou.journal.Fingerprint;
import org.xieshou.journal.Followers;
import org.xieshou.journal.Journal;
import org.xieshou.journal.JournalProblem;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.web.Place;

/// The ways between a list and the register: in through the journal, back by reading within reach.
@Component
final class Ways {
    private static final int TRIES = 300;
    private static final long PAUSE = 200;
    private static final Duration FOLLOWED = Duration.ofMinutes(1);

    private final Journal journal;
    private final Followers followers;
    private final Bodies bodies;
    private final Reading reading;
    private final Marks marks;
    private final Place place;
    private final Clock clock;

    Ways(
            Journal journal,
            Followers followers,
            Bodies bodies,
            Reading reading,
            Fingerprint fingerprint,
            Place place,
            Clock clock) {
        this.journal = journal;
        this.followers = followers;
        this.bodies = bodies;
        this.reading = reading;
        this.marks = new Marks(fingerprint);
        this.place = place;
        this.clock = clock;
    }

    /// When the journal is busy the same call is made again: what it took the first time it has.
    List<Receipt> append(List<Envelope> call, Actor actor) {
        for (int tries = 1; ; tries++) {
            try {
                return journal.append(call, actor);
            } catch (JournalProblem e) {
                if (e.status() != 503 || tries == TRIES || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(JournalProblem busy) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            busy.addSuppressed(e);
            throw busy;
        }
    }

    /// Until lists and search know what came.
    void followed() {
        followers.await(FOLLOWED);
    }

    Journal journal() {
        return journal;
    }

    Bodies bodies() {
        return bodies;
    }

    Reading reading() {
        return reading;
    }

    Marks marks() {
        return marks;
    }

    Place place() {
        return place;
    }

    Clock clock() {
        return clock;
    }
}
