package org.xieshou.registry;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.List;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;

/// What changes in and between households. Births and marriages into the register are `registry.person`, deaths and
/// departures `registry.left`; all of them can be corrected and taken back.
final class LifeKinds {
    static final Kind MOVED =
            Kind.aboutHousehold(
                            "registry.moved",
                            Right.HOUSEHOLDS_WRITE,
                            Shape.of(
                                    required("on", date(), "the day"),
                                    required(
                                            "why",
                                            choice(Vocabulary.MOVES.toArray(String[]::new)),
                                            "why this member lives here now"),
                                    required(
                                            "relation",
                                            choice(Vocabulary.RELATIONS.toArray(String[]::new)),
                                            "to the head here")))
                    .following()
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "registry.line.moved." + body.text("why"),
                                            body.date("on"))));

    static final Kind HEAD =
            Kind.aboutHousehold(
                            "registry.head",
                            Right.HOUSEHOLDS_WRITE,
                            Shape.of(required("on", date(), "head since")))
                    .ofHousehold()
                    .telling(body -> List.of(Line.of("registry.line.head", body.date("on"))));

    static final Kind CLOSED =
            Kind.aboutHousehold(
                            "registry.closed",
                            Right.HOUSEHOLDS_WRITE,
                            Shape.of(
                                    required("on", date(), "the day"),
                                    required(
                                            "why",
                                            choice(Vocabulary.ENDINGS.toArray(String[]::new)),
                                            "why it is no household any more"),
                                    optional("into", uuid(), "the household it went into")))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "registry.line.closed." + body.text("why"),
                                            body.date("on"))));

    /// The first of two persons; the second one's word is the journal's own `journal.erased`.
    static final Kind ERASURE =
            Kind.aboutHousehold(
                            "registry.erasure",
                            Right.HOUSEHOLDS_ERASE,
                            Shape.of(
                                    required(
                                            "why",
                                            choice(Vocabulary.ERASURES.toArray(String[]::new)),
                                            "why all that is held should go")))
                    .telling(_ -> List.of(Line.of("registry.line.erasure")));

    private LifeKinds() {}
}
