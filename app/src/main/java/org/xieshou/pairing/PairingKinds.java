package org.xieshou.pairing;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.unit;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.List;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;

/// The entries by which pairs begin and end.
final class PairingKinds {
    static final Kind PAIR =
            Kind.aboutHousehold(
                            "pairing.pair",
                            Right.PAIRINGS_WRITE,
                            Shape.of(
                                    required(
                                            "sort",
                                            choice("helper", "teacher"),
                                            "A helper of the household, or a teacher of the member that the entry is about"),
                                    required("unit", unit(40), "The helper's unit or school"),
                                    optional("staff", uuid(), "Who; absent: the unit as a whole"),
                                    required("from", date(), "First day"),
                                    optional("to", date(), "Last day, if it is known already"),
                                    optional(
                                            "sight",
                                            uuid(),
                                            "The assignment made along with it, if one was")))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "pairing.line." + body.text("sort"),
                                            body.date("from"))));

    static final Kind ENDING =
            Kind.aboutHousehold(
                            "pairing.ending",
                            Right.PAIRINGS_WRITE,
                            Shape.of(
                                    required("pair", uuid(), "The pair that ends"),
                                    required("on", date(), "Its last day")))
                    .telling(body -> List.of(Line.of("pairing.line.ending", body.date("on"))));

    static final Kind CONTACT =
            Kind.aboutHousehold(
                            "pairing.contact",
                            Right.PUPILS,
                            Shape.of(
                                            required("on", date(), "On which day"),
                                            required(
                                                    "place",
                                                    choice("school", "home", "phone"),
                                                    "Where; what was said is not kept"),
                                            optional(
                                                    "guardian",
                                                    choice(
                                                            "mother",
                                                            "father",
                                                            "grandparent",
                                                            "other"),
                                                    "Who agreed to a visit at home"),
                                            optional(
                                                    "policies",
                                                    list(text(60), 20),
                                                    "Policies that were explained"))
                                    .needing("guardian", "place", "home"))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "pairing.line.contact." + body.text("place"),
                                            body.date("on"))));

    private PairingKinds() {}
}
