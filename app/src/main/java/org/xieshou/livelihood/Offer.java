package org.xieshou.livelihood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a household has to sell.
///
/// @param price fen wanted for one measure
/// @param sold of the quantity
public record Offer(
        UUID offer,
        UUID household,
        String head,
        @Nullable String village,
        String product,
        BigDecimal quantity,
        BigDecimal sold,
        String measure,
        @Nullable Long price,
        LocalDate from,
        @Nullable LocalDate to) {

    public BigDecimal left() {
        return quantity.subtract(sold).max(BigDecimal.ZERO);
    }

    /// Whether that order could take it: the same product and measure, and no price that is too high.
    public boolean fits(Order order) {
        var wanted = order.price();
        return product.equalsIgnoreCase(order.product())
                && measure.equalsIgnoreCase(order.measure())
                && (price == null || wanted == null || wanted >= price)
                && !from.isAfter(order.by());
    }

    /// What a canteen or company wants to buy.
    ///
    /// @param unit the buyer
    /// @param price fen that it pays at most for one measure
    /// @param bought of the quantity
    public record Order(
            UUID order,
            String unit,
            String unitName,
            String product,
            BigDecimal quantity,
            BigDecimal bought,
            String measure,
            @Nullable Long price,
            LocalDate by) {
        public BigDecimal left() {
            return quantity.subtract(bought).max(BigDecimal.ZERO);
        }
    }

    /// What was sold.
    public record Sale(
            UUID sale,
            UUID author,
            UUID household,
            String head,
            String product,
            BigDecimal quantity,
            String measure,
            long value,
            LocalDate on,
            @Nullable String buyerName) {}
}
