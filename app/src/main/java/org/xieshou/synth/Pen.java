package org.xieshou.synth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.journal.Envelope;

/// Writes entries down, one after another.
final class Pen {
    /// Its author had seen all that there was.
    static final long SEEN_ALL = -1;

    /// Where and when: what the entries of one occasion have in common.
    ///
    /// @param basedOn the seq its author had seen; [#SEEN_ALL] for nearly all
    record Scene(
            Lane lane,
            @Nullable UUID subject,
            @Nullable UUID occasion,
            String unit,
            Instant happened,
            long basedOn) {

        Scene at(Instant moment) {
            return new Scene(lane, subject, occasion, unit, moment, basedOn);
        }

        /// From a device that had not heard of anything.
        Scene unaware(Lane other) {
            return new Scene(other, subject, occasion, unit, happened, 0);
        }
    }

    /// @param person the member, if it is about one
    /// @param corrects the entry that this one corrects, if it does
    record What(String kind, @Nullable UUID person, @Nullable UUID corrects) {
        What(String kind) {
            this(kind, null, null);
        }

        What correcting(UUID entry) {
            return new What(kind, person, entry);
        }
    }

    private final Dice dice;
    private final List<Envelope> written = new ArrayList<>();

    Pen(Dice dice) {
        this.dice = dice;
    }

    UUID write(Scene scene, String kind, Json body) {
        return write(scene, new What(kind), body);
    }

    UUID write(Scene scene, What what, Json body) {
        var id = dice.v7(scene.happened);
        add(id, scene, what, body);
        return id;
    }

    /// With an id that was known before, because others name it.
    void put(UUID id, Scene scene, String kind, Json body) {
        add(id, scene, new What(kind), body);
    }

    private void add(UUID id, Scene scene, What what, Json body) {
        written.add(
                new Envelope(
                        id,
                        what.kind.contains("@") ? what.kind : what.kind + "@1",
                        scene.subject,
                        what.person,
                        scene.occasion,
                        scene.unit,
                        scene.lane.device,
                        scene.lane.next(),
                        scene.happened,
                        null,
                        scene.basedOn,
                        what.corrects,
                        body.bytes(),
                        null));
    }

    List<Envelope> written() {
        return written;
    }
}
