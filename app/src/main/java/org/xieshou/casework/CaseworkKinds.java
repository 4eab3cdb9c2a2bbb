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

/// The entries by which difficulties come in.
final class CaseworkKinds {
    static final Kind DIFFICULTY =
            Kind.aboutHousehold(
                            "casework.difficulty",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required(
                                            "topic",
                                            choice(
                                                    "income",
                                                    "food",
                                                    "clothing",
                                                    "schooling",
                                                    "medical",
                                                    "housing",
                                                    "water",
                                                    "work",
                                                    "papers",
                                                    "other"),
                                            "What it is about"),
                                    required(
                                            "text", text(500), "What is hard, and what would help"),
                                    optional("urgent", flag(), "It cannot wait for the next visit"),
                                    optional("lead", unit(40), "The unit that should see to it"),
                                    optional("due", date(), "By when"),
                                    optional("settled", flag(), "It was settled"),
                                    optional(
                                            "activity",
                                            uuid(),
                                            "The campaign's activity in which it came up")))
                    .telling(CaseworkKinds::tell);

    private CaseworkKinds() {}

    private static List<Line> tell(Body body) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("casework.line." + body.text("topic"), body.text("text")));
        if (body.flag("settled")) {
            lines.add(Line.of("casework.line.settled"));
            return lines;
        }
        if (body.flag("urgent")) {
            lines.add(Line.of("casework.line.urgent"));
        }
        var due = body.dateOrNull("due");
        if (due != null) {
            lines.add(Line.of("casework.line.due", due));
        }
        return lines;
    }
}
