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

    /// What goes out beyond the books.
    ///
    /// @param item empty for money
    record Beyond(String item, String measure, BigDecimal much, BigDecimal left) {}

    /// By what the form showed, so that a form sent twice is answered the same.
    ///
    /// @param times so many households get as much
    List<Beyond> beyond(int times) {
        var beyond = new ArrayList<Beyond>();
        for (int row = 1; row <= MOST && isRow(row); row++) {
            var good = good(row);
            var each = good.isMoney() ? yuan(row) : answers.quantity("much" + row);
            var much = each.map(one -> one.multiply(BigDecimal.valueOf(times)));
            var left = left(row);
            if (much.isPresent() && left.isPresent() && much.get().compareTo(left.get()) > 0) {
                beyond.add(new Beyond(good.item(), good.measure(), much.get(), left.get()));
            }
        }
        return beyond;
    }

    private Optional<BigDecimal> yuan(int row) {
        return answers.fen("much" + row, Counter.MOST_YUAN).map(fen -> BigDecimal.valueOf(fen, 2));
    }

    /// Of money the form has the thousandth of fen.
    private Optional<BigDecimal> left(int row) {
        var text = answers.raw("left" + row);
        return text.matches("-?[0-9]{1,12}(\\.[0-9]{1,3})?")
                ? Optional.of(new BigDecimal(text).movePointRight(good(row).isMoney() ? 1 : 0))
                : Optional.empty();
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
