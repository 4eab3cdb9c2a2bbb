package org.xieshou.assistance;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.fen;
import static org.xieshou.shared.FieldType.flag;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.object;
import static org.xieshou.shared.FieldType.quantity;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.unit;
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
import org.xieshou.shared.Shape.Field;

/// The entries by which goods and money are promised, come in, move within the units, are counted and written off.
final class GoodsKinds {
    private static final int MOST = 60;
    private static final Field WHAT = required("item", text(40), "The goods, such as 大米");
    private static final Field MEASURE = optional("unit", text(10), "In what, such as 公斤");
    private static final Field LOT = optional("lot", text(30), "Which lot of it");
    private static final Field STORE =
            optional(
                    "store",
                    uuid(),
                    "A store of this unit; without one it is the unit's own hands");

    /// Goods that the books count: how much, and of which lot.
    static final Shape ITEM =
            Shape.of(WHAT, required("quantity", quantity(), "How much"), MEASURE, LOT);

    private static final Field ITEMS =
            required("items", list(object(ITEM), MOST), "The goods; empty for money alone");
    private static final Field MONEY = optional("money", fen(), "Money, in fen");

    static final Kind STORE_KIND =
            kind(
                    "store",
                    required("name", text(60), "What the store is called"),
                    optional("place", text(100), "Where it is"));

    static final Kind DONOR =
            kind(
                    "donor",
                    required("name", text(60), "The name, or 匿名"),
                    required(
                            "sort",
                            choice("firm", "group", "person", "fund", "budget", "other"),
                            "What sort of giver"),
                    optional("named", flag(), "May be named in public"));

    static final Kind DONOR_UNIT =
            kind(
                    "donor-unit",
                    required("donor", uuid(), "Which donor"),
                    required("as", unit(40), "The unit here as which it signs in"));

    static final Kind PLEDGE =
            kind(
                    "pledge",
                    required("donor", uuid(), "Who promised it"),
                    ITEMS,
                    MONEY,
                    optional("by", date(), "By when it should be here"),
                    optional("purpose", text(100), "What it is for, if the donor said so"));

    static final Kind RECEIPT =
            kind(
                    "receipt",
                    STORE,
                    optional("donor", uuid(), "Who gave it"),
                    optional("pledge", uuid(), "The promise that it keeps"),
                    required(
                            "items",
                            list(object(withExpiry()), MOST),
                            "The goods; empty for money alone"),
                    MONEY,
                    optional("value", fen(), "The worth of the goods, in fen"),
                    optional("activity", uuid(), "The campaign's activity it belonged to"));

    static final Kind MOVE =
            kind(
                    "move",
                    optional("fromStore", uuid(), "Out of this store; without one its own hands"),
                    optional("toUnit", unit(64), "To this unit; without one to the unit itself"),
                    optional("toStore", uuid(), "Into a store of the unit that gets it"),
                    ITEMS,
                    MONEY);

    static final Kind RETURN =
            kind("return", STORE, ITEMS, MONEY, optional("text", text(200), "Why it came back"))
                    .about(Kind.About.EITHER)
                    .kept();

    static final Kind WRITE_OFF =
            kind(
                    "writeoff",
                    STORE,
                    ITEMS,
                    MONEY,
                    required(
                            "why",
                            choice("expired", "spoiled", "damaged", "lost", "stolen"),
                            "Why it is gone"),
                    optional("text", text(200), "In more words"));

    static final Kind COUNT =
            kind(
                    "count",
                    STORE,
                    required(
                            "items",
                            list(
                                    object(
                                            Shape.of(
                                                    WHAT,
                                                    MEASURE,
                                                    LOT,
                                                    optional(
                                                            "expected",
                                                            quantity(),
                                                            "What the books had; absent for nothing"),
                                                    optional(
                                                            "counted",
                                                            quantity(),
                                                            "What was there; absent for nothing"))),
                                    300),
                            "What was counted"));

    static final Kind EXPLAIN =
            kind(
                    "explain",
                    STORE,
                    ITEMS,
                    MONEY,
                    required(
                            "why",
                            choice(
                                    Stream.of(Explanation.OVER, Explanation.MISSING)
                                            .flatMap(List::stream)
                                            .toArray(String[]::new)),
                            "What became of it"),
                    required("text", text(200), "In a person's words"));

    static final List<Kind> ALL =
            List.of(
                    STORE_KIND,
                    DONOR,
                    DONOR_UNIT,
                    PLEDGE,
                    RECEIPT,
                    MOVE,
                    RETURN,
                    WRITE_OFF,
                    COUNT,
                    EXPLAIN);

    private GoodsKinds() {}

    private static Shape withExpiry() {
        var fields = new ArrayList<>(ITEM.fields());
        fields.add(optional("expires", date(), "The last day on which it may be used"));
        return Shape.of(fields);
    }

    private static Kind kind(String noun, Field... fields) {
        return Kind.aboutNone("assistance." + noun, Right.GOODS_WRITE, Shape.of(fields))
                .readBy(Right.CAMPAIGNS_READ)
                .telling(body -> tell(noun, body));
    }

    private static List<Line> tell(String noun, Body body) {
        var lines = new ArrayList<Line>();
        var name = body.textOrNull("name");
        lines.add(
                name == null
                        ? Line.of("assistance.line." + noun)
                        : Line.of("assistance.line." + noun, name));
        body.list("items").forEach(item -> lines.add(tellItem(noun, item)));
        var money = body.fenOrNull("money");
        if (money != null) {
            lines.add(Line.of("assistance.line.cash", new Line.Fen(money)));
        }
        return lines;
    }

    private static Line tellItem(String noun, Body item) {
        return noun.equals("count")
                ? Line.of(
                        "assistance.line.counted",
                        item.text("item"),
                        plain(item, "counted"),
                        plain(item, "expected"))
                : AssistanceKinds.tellItem(item);
    }

    private static String plain(Body item, String field) {
        return Amounts.plain(item.decimalOrNull(field));
    }
}
