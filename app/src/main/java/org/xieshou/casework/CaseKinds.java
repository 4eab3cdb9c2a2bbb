package org.xieshou.casework;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.flag;
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
import org.xieshou.shared.Shape.Field;

/// The entries by which a difficulty becomes a case and is seen to. `case` is the difficulty's entry.
final class CaseKinds {
    private static final Field CASE = required("case", uuid(), "The difficulty's entry");

    static final Kind OWNER =
            kind(
                    "owner",
                    CASE,
                    required("unit", unit(40), "The office that owns it from now on"),
                    optional("staff", uuid(), "Who of that office"),
                    optional("due", date(), "By when"));
    static final Kind TRANSFER =
            kind(
                    "transfer",
                    CASE,
                    required("to", unit(40), "The office that is asked to take it over"),
                    required("text", text(500), "Why it belongs there, and what was done"),
                    optional("due", date(), "By when an answer is needed"));
    static final Kind ANSWER =
            kind(
                    "answer",
                    CASE,
                    required("transfer", uuid(), "The hand-over that is answered"),
                    required("accepted", flag(), "Taken over, or not"),
                    optional("text", text(500), "What the asking office must know"),
                    optional("due", date(), "By when it will be done, if taken over"));
    static final Kind STEP =
            kind(
                    "step",
                    CASE,
                    required("text", text(500), "What was done"),
                    optional("due", date(), "The new day, if it has to be moved"));
    static final Kind CLOSING =
            kind("closing", CASE, required("text", text(500), "What was done in the end"));
    static final Kind WORD =
            kind(
                    "word",
                    CASE,
                    required("closing", uuid(), "The closing that the household speaks of"),
                    required("confirmed", flag(), "It is solved, or it is not"),
                    optional("text", text(500), "In the household's own words"),
                    optional("how", choice("home", "phone", "office", "self"), "How it said so"));

    static final List<Kind> ALL = List.of(OWNER, TRANSFER, ANSWER, STEP, CLOSING, WORD);

    private CaseKinds() {}

    private static Kind kind(String noun, Field... fields) {
        return Kind.aboutHousehold("casework." + noun, Right.VISITS_WRITE, Shape.of(fields))
                .telling(body -> tell(noun, body));
    }

    private static List<Line> tell(String noun, Body body) {
        var lines = new ArrayList<Line>();
        var yes = noun.equals("answer") ? "accepted" : noun.equals("word") ? "confirmed" : "-";
        var key = "casework.line." + noun + (body.has(yes) ? body.flag(yes) ? ".yes" : ".no" : "");
        var to = CaseEvent.toUnit(body);
        lines.add(to == null ? Line.of(key) : Line.of(key, new Line.OfUnit(to)));
        var text = body.textOrNull("text");
        if (text != null) {
            lines.add(Line.of("casework.line.text", text));
        }
        var due = body.dateOrNull("due");
        if (due != null) {
            lines.add(Line.of("casework.line.due", due));
        }
        return lines;
    }
}
