package org.xieshou.visits;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.object;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.unit;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xieshou.registry.Catalogue;
import org.xieshou.shared.Body;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;
import org.xieshou.shared.Worded;

/// The entries of a re-check: the round, who is on its list, and that somebody was asked. What was answered is stated
/// beside it as facts of the register.
final class RoundKinds {
    static final Kind ROUND =
            Kind.aboutNone(
                            "visits.round",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("name", text(100), "What the round is called"),
                                    required(
                                            "facts",
                                            list(text(80), 7),
                                            "What is asked again: facts of the catalogue"),
                                    required("for", unit(40), "The unit that is to go"),
                                    required("due", date(), "Asked by this day"),
                                    optional(
                                            "campaign", uuid(), "The campaign that it belongs to")))
                    .readBy(Right.HOUSEHOLDS_READ)
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "visits.line.round",
                                            body.text("name"),
                                            body.date("due"))));

    static final Kind LISTED =
            Kind.aboutHousehold(
                            "visits.listed",
                            Right.VISITS_WRITE,
                            Shape.of(required("round", uuid(), "On the list of which round")))
                    .telling(_ -> List.of(Line.of("visits.line.listed")));

    static final Kind RECHECK =
            Kind.aboutHousehold(
                            "visits.recheck",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("round", uuid(), "In which round"),
                                    required(
                                            "answers",
                                            list(object(answer()), 7),
                                            "How each question was answered")))
                    .telling(RoundKinds::tellRecheck);

    private RoundKinds() {}

    /// What is asked is told in the catalogue's words: a household reads these entries in its own file.
    static List<Kind> all(Catalogue catalogue) {
        return List.of(
                ROUND.wording(body -> labels(catalogue, "facts/%d", body.texts("facts"))),
                LISTED,
                RECHECK.wording(body -> labels(catalogue, "answers/%d/fact", asked(body))));
    }

    private static List<String> asked(Body recheck) {
        return recheck.list("answers").stream().map(answer -> answer.text("fact")).toList();
    }

    private static Map<String, Worded> labels(Catalogue catalogue, String path, List<String> of) {
        var labels = new HashMap<String, Worded>();
        for (int i = 0; i < of.size(); i++) {
            var at = path.formatted(i);
            catalogue.findFact(of.get(i)).ifPresent(fact -> labels.put(at, fact.label()));
        }
        return labels;
    }

    private static Shape answer() {
        return Shape.of(
                required("fact", text(80), "What was asked"),
                required(
                        "answer",
                        choice("same", "changed", "told", "unknown"),
                        "The same as before, changed, told for the first time, or not known"));
    }

    static int count(Body recheck, String answer) {
        return (int)
                recheck.list("answers").stream()
                        .filter(each -> each.text("answer").equals(answer))
                        .count();
    }

    private static List<Line> tellRecheck(Body body) {
        return List.of(
                Line.of(
                        "visits.line.recheck",
                        count(body, "same"),
                        count(body, "changed") + count(body, "told"),
                        count(body, "unknown")));
    }
}
