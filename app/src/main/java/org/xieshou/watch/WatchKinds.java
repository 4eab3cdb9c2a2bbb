package org.xieshou.watch;

import static org.xieshou.shared.Field.MEANS;
import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.flag;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.List;
import java.util.Map;
import org.xieshou.shared.Body;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;
import org.xieshou.shared.Shape.Field;

/// The entries of the watch. On the time line a lead is the offer of a talk and no more: what it rests on can be about
/// means, and stands on its own page for those who keep the register.
final class WatchKinds {
    private static final Field LEAD_OF = required("lead", uuid(), "Which lead");

    static final Kind LEAD =
            Kind.aboutHousehold(
                            "watch.lead",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("alert", choice(Alert.codes()), "The rule"),
                                    required("event", text(80), "What it rests on, once"),
                                    optional(
                                            "about",
                                            choice(
                                                    "income",
                                                    "medical",
                                                    "schooling",
                                                    "housing",
                                                    "water",
                                                    "work",
                                                    "harvest",
                                                    "disaster",
                                                    "accident",
                                                    "bereavement",
                                                    "other"),
                                            "What somebody told it is about"),
                                    optional(
                                            "channel",
                                            choice("window", "phone", "code", "helper", "letter"),
                                            "How it was told"),
                                    optional("text", text(500), "The household's own words")))
                    .reserving(_ -> Map.of("alert", MEANS, "event", MEANS, "text", MEANS))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            body.has("channel")
                                                    ? "watch.line.told"
                                                    : "watch.line.lead")));

    static final Kind TALK =
            Kind.aboutHousehold(
                            "watch.talk",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    LEAD_OF,
                                    required("how", choice("home", "phone", "office"), "How"),
                                    required(
                                            "outcome",
                                            choice("wants-check", "wants-help", "again", "absent"),
                                            "What the household wants"),
                                    optional("text", text(500), "The household's own words"),
                                    optional("next", date(), "When to talk again")))
                    .reserving(_ -> Map.of("text", MEANS))
                    .telling(body -> List.of(Line.of("watch.line.talk." + body.text("outcome"))));

    static final Kind CLOSING =
            Kind.aboutHousehold(
                            "watch.closing",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    LEAD_OF,
                                    required(
                                            "why",
                                            choice("not-so", "settled", "helped", "other-way"),
                                            "Why nothing more is needed"),
                                    required("text", text(500), "The household's own statement")))
                    .reserving(_ -> Map.of("text", MEANS))
                    .telling(body -> List.of(Line.of("watch.line.closing." + body.text("why"))));

    static final Kind STEP =
            Kind.aboutHousehold(
                            "watch.step",
                            Right.HOUSEHOLDS_WRITE,
                            Shape.of(
                                    LEAD_OF,
                                    required("step", choice(Step.codes()), "What happened"),
                                    required("on", date(), "On which day"),
                                    optional(
                                            "good",
                                            flag(),
                                            "The answer, where it is a question; true if absent"),
                                    optional("text", text(500), "A refusal says why")))
                    .reserving(_ -> Map.of("text", MEANS))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "watch.line.step." + body.text("step") + answer(body),
                                            body.date("on"))));

    static final Kind REVIEW =
            Kind.aboutHousehold(
                            "watch.review",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("on", date(), "On which day"),
                                    required(
                                            "of",
                                            choice("monitored", "exited"),
                                            "Why somebody looks in"),
                                    required(
                                            "result",
                                            choice("stable", "watch", "help"),
                                            "Stands; look again soon; needs help"),
                                    optional("text", text(500), "The household's own words")))
                    .reserving(_ -> Map.of("text", MEANS))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "watch.line.review." + body.text("result"),
                                            body.date("on"))));

    static final List<Kind> ALL = List.of(LEAD, TALK, CLOSING, STEP, REVIEW);

    private WatchKinds() {}

    static boolean isGood(Body step) {
        return !step.has("good") || step.flag("good");
    }

    private static String answer(Body step) {
        return isGood(step) ? "" : ".no";
    }
}
