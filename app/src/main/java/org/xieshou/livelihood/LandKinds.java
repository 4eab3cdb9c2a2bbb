package org.xieshou.livelihood;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.fen;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.quantity;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.unit;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.List;
import java.util.Objects;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;

/// The entries about courtyards, animals and produce.
final class LandKinds {
    static final Kind PLAN =
            Kind.aboutHousehold(
                            "livelihood.plan",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required(
                                            "sort",
                                            choice("courtyard", "breeding"),
                                            "What kind of plan"),
                                    required("what", text(60), "The crop or animal"),
                                    optional(
                                            "quantity", quantity(), "How much land, how many head"),
                                    optional("measure", text(20), "Of what: mu, head"),
                                    optional("inputs", list(text(80), 20), "What it takes"),
                                    required("from", date(), "First day"),
                                    optional("to", date(), "Last day"),
                                    optional("expected", fen(), "What its sales should bring")))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "livelihood.line.plan." + body.text("sort"),
                                            body.text("what"))));

    static final Kind PROMISE =
            Kind.aboutHousehold(
                            "livelihood.promise",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("plan", uuid(), "For which plan"),
                                    required("by", unit(40), "The unit that will help"),
                                    required("what", text(200), "With what"),
                                    required("due", date(), "By when")))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "livelihood.line.promise",
                                            body.text("what"),
                                            body.date("due"))));

    static final Kind KEPT =
            Kind.aboutHousehold(
                            "livelihood.kept",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("promise", uuid(), "Which promise"),
                                    required("on", date(), "On which day")))
                    .telling(body -> List.of(Line.of("livelihood.line.kept", body.date("on"))));

    static final Kind OFFER =
            Kind.aboutHousehold(
                            "livelihood.offer",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("product", text(60), "What there is to sell"),
                                    required("quantity", quantity(), "How much"),
                                    required("measure", text(20), "Of what: kg, eggs"),
                                    optional("price", fen(), "Wanted for one measure"),
                                    required("from", date(), "From when"),
                                    optional("to", date(), "Until when"),
                                    optional("plan", uuid(), "The plan that it came of")))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "livelihood.line.offer",
                                            body.text("product"),
                                            amount(body),
                                            body.text("measure"))));

    static final Kind ORDER =
            Kind.aboutNone(
                            "livelihood.order",
                            Right.OFFERS_WRITE,
                            Shape.of(
                                    required("product", text(60), "What is wanted"),
                                    required("quantity", quantity(), "How much"),
                                    required("measure", text(20), "Of what"),
                                    optional("price", fen(), "At most, for one measure"),
                                    required("by", date(), "By when")))
                    .readBy(Right.HOUSEHOLDS_READ)
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "livelihood.line.order",
                                            body.text("product"),
                                            amount(body),
                                            body.text("measure"))));

    static final Kind SALE =
            Kind.aboutHousehold(
                            "livelihood.sale",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    optional("offer", uuid(), "The offer that it was sold from"),
                                    optional("order", uuid(), "The order that it went to"),
                                    optional("buyer", unit(40), "The unit that bought it"),
                                    required("product", text(60), "What was sold"),
                                    required("quantity", quantity(), "How much"),
                                    required("measure", text(20), "Of what"),
                                    required("value", fen(), "What the household got"),
                                    required("on", date(), "On which day")))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "livelihood.line.sale",
                                            body.text("product"),
                                            amount(body),
                                            body.text("measure"),
                                            new Line.Fen(body.fen("value")))));

    static final List<Kind> ALL = List.of(PLAN, PROMISE, KEPT, OFFER, ORDER, SALE);

    private LandKinds() {}

    private static String amount(org.xieshou.shared.Body body) {
        return Objects.requireNonNull(body.decimalOrNull("quantity"))
                .stripTrailingZeros()
                .toPlainString();
    }
}
