package org.xieshou.assistance;

import static org.xieshou.shared.FieldType.fen;
import static org.xieshou.shared.FieldType.flag;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.object;
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

/// The entries by which it is settled who gets what: written by one person, checked by another.
final class ListKinds {
    static final Kind LIST =
            Kind.aboutNone(
                            "assistance.list",
                            Right.GOODS_WRITE,
                            Shape.of(
                                    required("title", text(100), "What the list is called"),
                                    required(
                                            "items",
                                            list(object(GoodsKinds.ITEM), 30),
                                            "What each household gets; empty for money alone"),
                                    optional("money", fen(), "What each gets in money, in fen"),
                                    optional("activity", uuid(), "The campaign's activity")))
                    .readBy(Right.CAMPAIGNS_READ)
                    .telling(ListKinds::tell);

    static final Kind LISTED =
            Kind.aboutHousehold(
                            "assistance.listed",
                            Right.GOODS_WRITE,
                            Shape.of(required("list", uuid(), "On which list it is")))
                    .kept()
                    .telling(_ -> List.of(Line.of("assistance.line.listed")));

    static final Kind APPROVAL =
            Kind.aboutNone(
                            "assistance.approval",
                            Right.GOODS_WRITE,
                            Shape.of(
                                    required("list", uuid(), "Which list"),
                                    required("approve", flag(), "True if it is right as it stands"),
                                    optional("why", text(200), "What is wrong with it")))
                    .readBy(Right.CAMPAIGNS_READ)
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            body.flag("approve")
                                                    ? "assistance.line.approved"
                                                    : "assistance.line.sent-back")));

    static final List<Kind> ALL = List.of(LIST, LISTED, APPROVAL);

    private ListKinds() {}

    private static List<Line> tell(Body body) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("assistance.line.list", body.text("title")));
        body.list("items").forEach(item -> lines.add(AssistanceKinds.tellItem(item)));
        var money = body.fenOrNull("money");
        if (money != null) {
            lines.add(Line.of("assistance.line.cash", new Line.Fen(money)));
        }
        return lines;
    }
}
