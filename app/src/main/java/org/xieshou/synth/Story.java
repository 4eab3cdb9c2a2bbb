package org.xieshou.synth;

import java.time.Instant;
import java.util.UUID;
import org.xieshou.synth.Pen.Scene;

/// One family as it is being written down: where, with which pen, by which dice.
record Story(Family family, Scene scene, Pen pen, Dice dice) {
    Story at(Scene other) {
        return new Story(family, other, pen, dice);
    }

    /// Another visit of the same family: an occasion of its own.
    Story occasion(String unit, Instant moment) {
        return at(new Scene(scene.lane(), family.id(), dice.v8(), unit, moment, Pen.SEEN_ALL));
    }

    UUID write(String kind, Json body) {
        return pen.write(scene, kind, body);
    }

    UUID write(Pen.What what, Json body) {
        return pen.write(scene, what, body);
    }
}
