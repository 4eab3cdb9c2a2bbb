package org.xieshou.assistance;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.fen;
import static org.xieshou.shared.FieldType.integer;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.object;
import static org.xieshou.shared.FieldType.quantity;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xieshou.shared.Body;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;

/// The entries by which goods and money are handed over.
final class AssistanceKinds {
    private static final Shape ITEM =
            Shape.of(
                    required("item", text(40), "The goods, such as 大米"),
                    optional("quantity", quantity(), "How much"),
                    optional("unit", text(10), "In what, such as 公斤"));

    static final Kind HANDOVER =
            Kind.aboutHousehold("assistance.handover", Right.VISITS_WRITE, shape(ITEM, List.of()))
                    .about(Kind.About.EITHER)
                    .readBy(Right.CAMPAIGNS_READ)
                    .kept()
                    .telling(AssistanceKinds::tell);

    /// The same out of the stock: the books have it. Quantities too are read by basis.
    static final Kind FROM_STOCK =
            Kind.aboutHousehold(
                            "assistance.handover",
                            Right.VISITS_WRITE,
                            shape(
                                    GoodsKinds.ITEM,
                                    List.of(
                                            required(
                                                    "from",
                                                    choice("store", "hands"),
                                                    "Out of a store of the unit or its own hands"),
                                            optional(
                                                    "store",
                                                    uuid(),
                                                    "Which store; without one it is the hands"),
                                            optional(
                                                    "list",
                                                    uuid(),
                                                    "The distribution list that it follows"))))
                    .version(2)
                    .about(Kind.About.EITHER)
                    .readBy(Right.CAMPAIGNS_READ)
                    .kept()
                    .telling(AssistanceKinds::tell);

    private static Shape shape(Shape item, List<Shape.Field> more) {
        var fields =
                List.of(
                        required(
                                "items",
                                list(object(item), 30),
                                "The goods; empty for money alone"),
                        optional(
                                "value",
                                fen(),
                                "Money or the worth of the goods, in fen, read by basis"),
                        required(
                                "basis",
                                choice("total", "per-household"),
                                "Whether value is all of this entry or each household's"),
                        optional("households", integer(1, 100_000), "How many, if without subject"),
                        optional("source", text(60), "Where it came from: a fund, a donor"),
                        optional(
                                "receipt",
                                choice("mark", "name", "code", "none"),
                                "How the household showed that it got it"),
                        optional("activity", uuid(), "The campaign's activity it belonged to"),
                        optional("module", integer(1, 99), "The module of that activity"));
        return Shape.of(Stream.concat(fields.stream(), more.stream()).toList());
    }

    private AssistanceKinds() {}

    private static List<Line> tell(Body body) {
        var lines = new ArrayList<Line>();
        body.list("items").forEach(item -> lines.add(tellItem(item)));
        var households = body.integerOrNull("households");
        if (households != null) {
            lines.add(Line.of("assistance.line.households", households));
        }
        var handover = Handover.of(body);
        if (handover.amount() != null) {
            lines.add(
                    Line.of(
                            body.list("items").isEmpty()
                                    ? "assistance.line.money"
                                    : "assistance.line.value",
                            new Line.Fen(handover.amount())));
        }
        return lines;
    }

    static Line tellItem(Body item) {
        var quantity = item.decimalOrNull("quantity");
        if (quantity == null) {
            return Line.of("assistance.line.item", item.text("item"));
        }
        var measure = item.textOrNull("unit");
        return Line.of(
                "assistance.line.item.quantity",
                item.text("item"),
                quantity.stripTrailingZeros().toPlainString(),
                measure == null ? "" : measure);
    }
}
