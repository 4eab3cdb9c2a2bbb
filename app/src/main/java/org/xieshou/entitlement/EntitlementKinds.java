package org.xieshou.entitlement;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.fen;
import static org.xieshou.shared.FieldType.integer;
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
import org.xieshou.shared.Worded;

/// The entries about programmes.
///
/// @param programmes for their names on time lines
record EntitlementKinds(Programmes programmes) {
    static final String APPLIED = "entitlement.applied";
    static final String RECEIVED = "entitlement.received";
    static final String SETBACK = "entitlement.setback";
    static final String CONTEST = "entitlement.contest";
    static final String CHECK = "entitlement.check";

    private static final Shape.Field PROGRAMME =
            required("programme", text(60), "The programme's code");

    List<Kind> all() {
        return List.of(applied(), received(), setback(), contest(), check());
    }

    private Kind applied() {
        return of(
                        APPLIED,
                        Shape.of(
                                PROGRAMME,
                                required("on", date(), "When it was applied for"),
                                optional("due", date(), "By when an answer was promised")))
                .following()
                .telling(body ->
                        List.of(
                                body.has("due")
                                        ? Line.of(
                                                "entitlement.line.applied.due",
                                                name(body),
                                                body.date("due"))
                                        : Line.of("entitlement.line.applied", name(body))));
    }

    private Kind received() {
        return of(
                        RECEIVED,
                        Shape.of(
                                PROGRAMME,
                                required("on", date(), "When it was received"),
                                optional("value", fen(), "How much")))
                .following()
                .telling(body ->
                        List.of(
                                body.has("value")
                                        ? Line.of(
                                                "entitlement.line.received.value",
                                                name(body),
                                                new Line.Fen(body.fen("value")))
                                        : Line.of("entitlement.line.received", name(body))));
    }

    private Kind setback() {
        return of(
                        SETBACK,
                        Shape.of(
                                PROGRAMME,
                                required("what", choice("late", "refused"), "What happened"),
                                required("on", date(), "When"),
                                required("why", text(200), "The reason that was given")))
                .following()
                .telling(body ->
                        List.of(
                                Line.of(
                                        "entitlement.line." + body.text("what"),
                                        name(body),
                                        body.text("why"))));
    }

    private Kind contest() {
        return of(
                        CONTEST,
                        Shape.of(
                                PROGRAMME,
                                required("text", text(500), "The household's own words")))
                .following()
                .telling(body -> List.of(Line.of("entitlement.line.contest", name(body))));
    }

    private Kind check() {
        return Kind.aboutHousehold(
                        CHECK,
                        Right.VISITS_WRITE,
                        Shape.of(
                                required("activity", uuid(), "At which activity of a campaign"),
                                required("module", integer(1, 99), "At which of its modules")))
                .telling(_ -> List.of(Line.of("entitlement.line.check")));
    }

    private Kind of(String name, Shape shape) {
        return Kind.aboutHousehold(name, Right.VISITS_WRITE, shape)
                .wording(body -> Map.of("programme", name(body)));
    }

    private Worded name(Body body) {
        var code = body.text("programme");
        return locale -> programmes.word(code, locale);
    }
}
