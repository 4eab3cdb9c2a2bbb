package org.xieshou.assistance.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieshou.assistance.Good;
import org.xieshou.shared.web.Sheet;

/// Reads the rows of a sheet: each names its good in hidden fields, and a person wrote how much.
record GoodsRows(Sheet answers) {
    static final int MOST = 300;

    /// The goods with a quantity, as bodies have them.
    List<Map<String, Object>> items() {
        var items = new ArrayList<Map<String, Object>>();
        for (int row = 1; row <= MOST && isRow(row); row++) {
            var good = good(row);
            var quantity =
                    good.isMoney() ? Optional.<BigDecimal>empty() : answers.quantity("much" + row);
            quantity.ifPresent(much -> items.add(item(good, "quantity", much)));
        }
        return items;
    }

    /// What was counted, row by row: empty fields were not counted.
    List<Map<String, Object>> counted() {
        var items = new ArrayList<Map<String, Object>>();
        for (int row = 1; row <= MOST && isRow(row); row++) {
            var counted = answers.counted("much" + row);
            var good = good(row);
            if (counted.isPresent() && !good.isMoney()) {
                var item = item(good, "counted", counted.get());
                answers.counted("left" + row).ifPresent(left -> item.put("expected", left));
                item.values().removeIf(value -> value instanceof BigDecimal n && n.signum() == 0);
                items.add(item);
            }
        }
        return items;
    }

    /// Whole fen of the row of money.
    Optional<Long> money() {
        for (int row = 1; row <= MOST && isRow(row); row++) {
            if (good(row).isMoney()) {
                return answers.fen("much" + row, Counter.MOST_YUAN).filter(fen -> fen > 0);
            }
        }
        return Optional.empty();
    }

    private boolean isRow(int row) {
        return !answers.raw("row" + row).isEmpty();
    }

    private Good good(int row) {
        var item = answers.raw("item" + row);
        return item.isEmpty()
                ? Good.MONEY
                : new Good(item, answers.raw("measure" + row), answers.raw("lot" + row));
    }

    static Map<String, Object> item(Good good, String field, BigDecimal much) {
        var item = new LinkedHashMap<String, Object>();
        item.put("item", good.item());
        if (!good.measure().isEmpty()) {
            item.put("unit", good.measure());
        }
        if (!good.lot().isEmpty()) {
            item.put("lot", good.lot());
        }
        item.put(field, much);
        return item;
    }
}
