package org.xieshou.assistance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Body;

/// What a body says was moved: its items with a quantity, and its money.
record Amounts(List<Part> parts) {
    static final int THOUSANDTHS = 3;

    record Part(Good good, long amount) {}

    /// @param times each quantity and the money so many times
    static Amounts of(Body body, long times) {
        var parts = new ArrayList<Part>();
        for (var item : body.list("items")) {
            var quantity = thousandths(item.decimalOrNull("quantity"));
            if (quantity > 0) {
                parts.add(new Part(good(item), Math.multiplyExact(quantity, times)));
            }
        }
        var money = body.fenOrNull("money");
        if (money != null && money > 0) {
            parts.add(new Part(Good.MONEY, Math.multiplyExact(money, times)));
        }
        return new Amounts(parts);
    }

    static Good good(Body item) {
        return new Good(
                item.text("item"),
                orEmpty(item.textOrNull("unit")),
                orEmpty(item.textOrNull("lot")));
    }

    /// Quantities have at most three decimals: their shape says so.
    static long thousandths(@Nullable BigDecimal quantity) {
        return quantity == null ? 0 : quantity.movePointRight(THOUSANDTHS).longValueExact();
    }

    /// As a person writes it.
    static String plain(@Nullable BigDecimal quantity) {
        return quantity == null ? "0" : quantity.stripTrailingZeros().toPlainString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The same out of one account and into another.
    List<Leg> legs(Account from, Account into) {
        var legs = new ArrayList<Leg>();
        each((good, amount) -> {
            legs.add(Leg.of(from, good, -amount));
            legs.add(Leg.of(into, good, amount));
        });
        return legs;
    }

    private void each(ObjLongConsumer<Good> work) {
        parts.forEach(part -> work.accept(part.good, part.amount));
    }
}
