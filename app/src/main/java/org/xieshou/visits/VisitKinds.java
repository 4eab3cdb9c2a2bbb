package org.xieshou.visits;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.flag;
import static org.xieshou.shared.FieldType.integer;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.unit;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.ArrayList;
import java.util.List;
import org.xieshou.shared.Body;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;

/// The entries of a visit itself.
final class VisitKinds {
    static final Kind VISIT =
            Kind.aboutHousehold(
                            "visits.visit",
                            Right.CALLS_WRITE,
                            Shape.of(
                                    required(
                                            "met",
                                            choice("home", "away", "moved"),
                                            "Whether somebody was met"),
                                    required("team", integer(1, 500), "How many staff came"),
                                    optional(
                                            "with",
                                            list(unit(40), 20),
                                            "Other units that came along"),
                                    optional(
                                            "how",
                                            choice("door", "phone", "office"),
                                            "At the door if absent"),
                                    required(
                                            "consent",
                                            flag(),
                                            "Whether the household agreed to the visit"),
                                    optional(
                                            "language",
                                            text(35),
                                            "The language spoken, such as kk-Arab-CN"),
                                    optional("minutes", integer(1, 1440), "How long it took"),
                                    optional("next", date(), "When to come again"),
                                    optional(
                                            "activity",
                                            uuid(),
                                            "The campaign's activity it belonged to"),
                                    optional(
                                            "module",
                                            integer(1, 99),
                                            "The module of that activity")))
                    .telling(VisitKinds::tellVisit);

    static final Kind VOICE =
            Kind.aboutHousehold(
                            "visits.voice",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required(
                                            "kind",
                                            choice("wish", "worry", "feedback", "thanks"),
                                            "What it is"),
                                    required("text", text(1000), "The household's own words"),
                                    optional("language", text(35), "The language of the words"),
                                    required(
                                            "quote",
                                            choice("none", "inside", "public"),
                                            "How far the words may be quoted")))
                    .telling(VisitKinds::tellVoice);

    static final Kind STORY =
            Kind.aboutHousehold(
                            "visits.story",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("since", date(), "What changed since this day"),
                                    required("text", text(1000), "The household's own words"),
                                    optional("language", text(35), "The language of the words"),
                                    required(
                                            "quote",
                                            choice("none", "inside", "public"),
                                            "How far the words may be quoted")))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "visits.line.story",
                                            body.date("since"),
                                            body.text("text"))));

    private VisitKinds() {}

    private static List<Line> tellVisit(Body body) {
        var lines = new ArrayList<Line>();
        var how = body.has("how") ? body.text("how") : "door";
        lines.add(Line.of("visits.line." + how + "." + body.text("met"), body.integer("team")));
        var with = body.texts("with").size();
        if (with > 0) {
            lines.add(Line.of("visits.line.with", with));
        }
        var next = body.dateOrNull("next");
        if (next != null) {
            lines.add(Line.of("visits.line.next", next));
        }
        return lines;
    }

    private static List<Line> tellVoice(Body body) {
        return List.of(Line.of("visits.line.voice." + body.text("kind"), body.text("text")));
    }
}
