package org.xieshou.health;

import java.util.ArrayList;
import java.util.List;
import org.xieshou.shared.Body;
import org.xieshou.shared.Line;

/// What the entries say, for clinicians' eyes.
final class Tellings {
    private Tellings() {}

    static List<Line> ticket(Body body) {
        return List.of(Line.of("health.line.ticket", body.integer("number")));
    }

    static List<Line> call(Body body) {
        return List.of(Line.of(body.flag("left") ? "health.line.left" : "health.line.call"));
    }

    static List<Line> measurement(Body body) {
        var lines = new ArrayList<Line>();
        var upper = body.integerOrNull("systolic");
        var lower = body.integerOrNull("diastolic");
        if (upper != null && lower != null) {
            lines.add(Line.of("health.line.pressure", upper, lower));
        }
        var glucose = body.decimalOrNull("glucose");
        if (glucose != null) {
            var meal = body.textOrNull("meal");
            lines.add(
                    Line.of(
                            "health.line.glucose." + (meal == null ? Sample.UNKNOWN : meal),
                            glucose.toPlainString()));
        }
        return lines;
    }

    static List<Line> referral(Body body) {
        return List.of(Line.of("health.line.referral." + body.text("urgency")));
    }

    static List<Line> outcome(Body body) {
        return List.of(Line.of("health.line.outcome." + body.text("what")));
    }

    static List<Line> reminder(Body body) {
        return List.of(
                body.flag("wanted")
                        ? Line.of("health.line.reminder." + body.text("topic"))
                        : Line.of("health.line.reminder.none"));
    }

    static List<Line> reminded(Body body) {
        return List.of(Line.of("health.line.reminded." + body.text("how")));
    }

    static List<Line> sharing(Body body) {
        return List.of(
                Line.of(body.flag("given") ? "health.line.sharing" : "health.line.sharing.none"));
    }

    static List<Line> patient(Body body) {
        return List.of(
                body.flag("ended")
                        ? Line.of("health.line.patient.ended")
                        : Line.of("health.line.patient." + body.text("condition")));
    }
}
