package org.xieshou.visits.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The package handed over at the last door, so that the next one needs one tap.
/// Written as one line a good: name, how much, in what, parted by tabs; the last line is the value in fen.
public record Pack(List<Item> items, @Nullable Long value) implements Serializable {
    public Pack {
        items = List.copyOf(items);
    }

    /// One sort of goods; nothing but the name is certain.
    public record Item(String name, @Nullable BigDecimal quantity, @Nullable String measure)
            implements Serializable {
        Map<String, Object> body() {
            var body = new LinkedHashMap<String, Object>();
            body.put("item", name);
            if (quantity != null) {
                body.put("quantity", quantity);
            }
            if (measure != null) {
                body.put("unit", measure);
            }
            return body;
        }

        private String words() {
            var much = quantity == null ? "" : " " + quantity.stripTrailingZeros().toPlainString();
            return name + much + (measure == null ? "" : " " + measure);
        }

        private String line() {
            return name
                    + "\t"
                    + (quantity == null ? "" : quantity.toPlainString())
                    + "\t"
                    + (measure == null ? "" : measure);
        }

        private static Optional<Item> parse(String line) {
            var cells = line.split("\t", -1);
            if (cells.length != 3
                    || cells[0].isBlank()
                    || !cells[1].matches("([0-9]{1,7}(\\.[0-9]{1,3})?)?")) {
                return Optional.empty();
            }
            return Optional.of(
                    new Item(
                            cells[0],
                            cells[1].isEmpty() ? null : new BigDecimal(cells[1]),
                            cells[2].isEmpty() ? null : cells[2]));
        }
    }

    Optional<Long> fen() {
        return Optional.ofNullable(value);
    }

    /// 大米 10 公斤 · 清油 5 升
    public String words() {
        return items.stream().map(Item::words).collect(Collectors.joining(" · "));
    }

    /// For a hidden field.
    public String line() {
        var goods = items.stream().map(Item::line).collect(Collectors.joining("\n"));
        return goods + "\n" + (value == null ? "" : value);
    }

    /// Empty for anything that we did not write ourselves.
    static Optional<Pack> parse(String written) {
        var lines = new ArrayList<>(written.lines().toList());
        var value = lines.isEmpty() ? "" : lines.getLast();
        if (value.matches("[0-9]{1,12}") || value.isEmpty()) {
            lines.removeLast();
        }
        var items = lines.stream().flatMap(line -> Item.parse(line).stream()).toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Pack(items, value.matches("[0-9]{1,12}") ? Long.valueOf(value) : null));
    }

    /// What a hand-over of this form amounts to; empty without goods.
    static Optional<Pack> of(Part handover) {
        var items = new ArrayList<Item>();
        if (handover.body().get("items") instanceof List<?> list) {
            for (var each : list) {
                if (each instanceof Map<?, ?> item) {
                    items.add(
                            new Item(
                                    String.valueOf(item.get("item")),
                                    item.get("quantity") instanceof BigDecimal much ? much : null,
                                    item.get("unit") instanceof String measure ? measure : null));
                }
            }
        }
        var value = handover.body().get("value") instanceof Long fen ? fen : null;
        return items.isEmpty() ? Optional.empty() : Optional.of(new Pack(items, value));
    }
}
