package org.xieshou.visits.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Goods and money handed over: the rows that were filled in, and the same package as at the door before if ticked.
final class GoodsPart {
    static final int ROWS = 6;

    private GoodsPart() {}

    static Optional<Part> of(Fields fields) {
        var items = items(fields);
        var value = fields.yuan("value");
        var pack =
                fields.typed().is("pack", "on")
                        ? Pack.parse(fields.typed().raw("packed"))
                        : Optional.<Pack>empty();
        pack.ifPresent(same -> same.items().forEach(item -> items.add(item.body())));
        if (items.isEmpty() && value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Part.of("assistance.handover@1")
                        .with("items", items)
                        .with("value", value.isPresent() ? value : pack.flatMap(Pack::fen))
                        .with("basis", fields.choice("basis", "per-household").orElse("total"))
                        .with("source", fields.text("source", 60))
                        .with("receipt", fields.choice("receipt", "mark", "name", "code", "none"))
                        .with("activity", fields.text("activity", 36))
                        .with("module", fields.whole("module", 1, 99)));
    }

    private static List<Map<String, Object>> items(Fields fields) {
        var items = new ArrayList<Map<String, Object>>();
        for (int row = 1; row <= ROWS; row++) {
            item(fields, row).ifPresent(items::add);
        }
        return items;
    }

    private static Optional<Map<String, Object>> item(Fields fields, int row) {
        var name = fields.text("item" + row, 40);
        var quantity = fields.quantity("quantity" + row);
        fields.errors()
                .require(
                        name.isPresent() || quantity.isEmpty(),
                        "item" + row,
                        "visits.error.what-goods");
        return name.map(item -> {
            var body = new LinkedHashMap<String, Object>();
            body.put("item", item);
            quantity.ifPresent(much -> body.put("quantity", much));
            fields.text("measure" + row, 10).ifPresent(measure -> body.put("unit", measure));
            return body;
        });
    }
}
