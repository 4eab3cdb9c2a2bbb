package org.xieshou.assistance;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.flag;
import static org.xieshou.shared.FieldType.integer;
import static org.xieshou.shared.FieldType.quantity;
import static org.xieshou.shared.FieldType.text;
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
import org.xieshou.shared.Shape.Field;

/// The entries that tell of labour, and of what can be seen of a house's safety.
final class WorkKinds {
    static final List<String> SORTS =
            List.of("courtyard", "clean-up", "repair", "harvest", "transport", "other");

    /// What can be seen of a house without any tool. Each is a question; unanswered is not known.
    static final List<String> SIGNS =
            List.of(
                    "wallCrack",
                    "wallLean",
                    "roofSag",
                    "roofLeak",
                    "groundSink",
                    "beamRot",
                    "flood",
                    "wiring");

    static final Kind WORK =
            Kind.aboutHousehold(
                            "assistance.work",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required(
                                            "what",
                                            choice(SORTS.toArray(String[]::new)),
                                            "What was done"),
                                    required(
                                            "people", integer(1, 10_000), "How many people worked"),
                                    required("hours", quantity(), "How many hours each"),
                                    optional(
                                            "mayEnter",
                                            flag(),
                                            "The household agreed that they come in"),
                                    optional("text", text(200), "In more words"),
                                    optional("activity", uuid(), "The campaign's activity"),
                                    optional("module", integer(1, 99), "The module of it")))
                    .about(Kind.About.EITHER)
                    .readBy(Right.CAMPAIGNS_READ)
                    .telling(WorkKinds::tellWork);

    static final Kind HOUSING =
            Kind.aboutHousehold("assistance.housing-check", Right.VISITS_WRITE, housing())
                    .telling(WorkKinds::tellHousing);

    private WorkKinds() {}

    private static Shape housing() {
        var fields = new ArrayList<Field>();
        fields.add(required("mayEnter", flag(), "The household agreed that they come in"));
        fields.add(optional("wallCrack", flag(), "Cracks through a wall"));
        fields.add(optional("wallLean", flag(), "A wall that leans or bulges"));
        fields.add(optional("roofSag", flag(), "A roof that sags"));
        fields.add(optional("roofLeak", flag(), "A roof that leaks"));
        fields.add(optional("groundSink", flag(), "Ground or footing that sinks"));
        fields.add(optional("beamRot", flag(), "Beams or posts rotten or broken"));
        fields.add(optional("flood", flag(), "Marks of flood, or a slope that slides"));
        fields.add(optional("wiring", flag(), "Bare or burnt wires"));
        fields.add(optional("text", text(200), "What else was seen"));
        fields.add(required("grading", flag(), "A professional is asked to grade the house"));
        return Shape.of(fields);
    }

    static List<String> seen(Body body) {
        return SIGNS.stream().filter(body::flag).toList();
    }

    private static List<Line> tellWork(Body body) {
        return List.of(
                Line.of("assistance.line.work." + body.text("what")),
                Line.of(
                        "assistance.line.work.people",
                        body.integer("people"),
                        Amounts.plain(body.decimalOrNull("hours"))));
    }

    private static List<Line> tellHousing(Body body) {
        var lines = new ArrayList<Line>();
        lines.add(looked(body));
        if (body.flag("grading")) {
            lines.add(Line.of("assistance.line.grading"));
        }
        return lines;
    }

    /// What nobody looked at is not told as safe.
    private static Line looked(Body body) {
        long looked = SIGNS.stream().filter(sign -> body.flagOrNull(sign) != null).count();
        int seen = seen(body).size();
        if (seen > 0 || looked == SIGNS.size()) {
            return Line.of("assistance.line.housing", seen);
        }
        return looked == 0
                ? Line.of("assistance.line.housing.not")
                : Line.of("assistance.line.housing.some", (int) looked);
    }
}
