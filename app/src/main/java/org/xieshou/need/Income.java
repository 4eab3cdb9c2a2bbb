package org.xieshou.need;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieshou.need.Home.Stated;
import org.xieshou.poverty.Fraction;
import org.xieshou.poverty.NetIncome;

/// What a household lives of in a year. Goods, consolation money and other one-off help have no place among the parts.
///
/// @param parts the five, in the order in which they add up
/// @param sales what its produce brought, as added up from sales; counted within farming and trade
/// @param members in the register
/// @param told how many live there as was told; null if nobody told
/// @param net in fen; null as long as a part is missing
/// @param least what it is at least without the parts that are missing, in fen; null if that cannot be said
public record Income(
        List<Part> parts,
        @Nullable Stated sales,
        int members,
        @Nullable Integer told,
        @Nullable Long net,
        @Nullable Long least) {
    public Income {
        parts = List.copyOf(parts);
    }

    /// @param isNeeded false: what it would say follows already
    public record Part(String fact, @Nullable Stated stated, boolean isNeeded) {
        /// Null while nobody told.
        public @Nullable Long fen() {
            return stated == null ? null : Income.fen(stated);
        }

        public boolean isMissing() {
            return stated == null && isNeeded;
        }
    }

    static final String WAGES = "household.income-wages";
    static final String BUSINESS = "household.income-business";
    static final String COST = "household.business-cost";
    static final String PROPERTY = "household.income-property";
    static final String TRANSFER = "household.income-transfer";
    static final String SALES = "household.income-sales";
    static final String MEMBERS = "household.members-stated";

    public static Income of(Home home) {
        var sales = home.find(SALES).orElse(null);
        var business = home.find(BUSINESS);
        // without business there is none of its cost
        boolean hasBusiness =
                business.map(Income::fen).orElse(1L) > 0 || (sales != null && fen(sales) > 0);
        var parts =
                List.of(
                        new Part(WAGES, home.find(WAGES).orElse(null), true),
                        new Part(BUSINESS, business.orElse(null), true),
                        new Part(COST, home.find(COST).orElse(null), hasBusiness),
                        new Part(PROPERTY, home.find(PROPERTY).orElse(null), true),
                        new Part(TRANSFER, home.find(TRANSFER).orElse(null), true));
        var told = home.find(MEMBERS).map(each -> Integer.valueOf(each.value())).orElse(null);
        var sums = new Sums(parts, sales);
        return new Income(parts, sales, home.members().size(), told, sums.net(), sums.least());
    }

    private record Sums(List<Part> parts, @Nullable Stated sales) {
        @Nullable Long net() {
            return parts.stream().anyMatch(Part::isMissing) ? null : sum();
        }

        /// Each part but the business's result is nothing at least.
        @Nullable Long least() {
            boolean open = parts.get(1).isMissing() || parts.get(2).isMissing();
            return open ? null : sum();
        }

        private long sum() {
            return new NetIncome(fen(0), business(), fen(2), fen(3), fen(4)).fen();
        }

        /// What was sold is part of what farming brought, and is known for certain.
        private long business() {
            return Math.max(fen(1), sales == null ? 0 : Income.fen(sales));
        }

        private long fen(int part) {
            var fen = parts.get(part).fen();
            return fen == null ? 0 : fen;
        }
    }

    static long fen(Stated stated) {
        return new BigDecimal(stated.value()).longValue();
    }

    /// A year and head, exact; empty while a part is missing or nobody lives there.
    public Optional<Fraction> perHead() {
        return net == null || members < 1
                ? Optional.empty()
                : Optional.of(Fraction.of(net, members));
    }

    /// The same by as many as were told to live there, where that differs from the register.
    public Optional<Fraction> perHeadAsTold() {
        var heads = told;
        return net == null || heads == null || heads < 1 || heads == members
                ? Optional.empty()
                : Optional.of(Fraction.of(net, heads));
    }

    /// Rounded to whole fen, for showing.
    public @Nullable Long shown() {
        return shown(perHead());
    }

    public @Nullable Long shownAsTold() {
        return shown(perHeadAsTold());
    }

    private static @Nullable Long shown(Optional<Fraction> amount) {
        return amount.map(each -> each.rounded(0).longValueExact()).orElse(null);
    }

    /// True or false where the known parts decide it, whatever the others are; empty where they do not.
    Optional<Boolean> isBelow(long line) {
        var heads = told;
        var mine = isBelow(line, members);
        var asTold = heads == null ? mine : isBelow(line, heads);
        return mine.equals(asTold) ? mine : Optional.empty();
    }

    private Optional<Boolean> isBelow(long line, int heads) {
        var known = net == null ? least : net;
        if (known == null || heads < 1) {
            return Optional.empty();
        }
        boolean below = Fraction.of(known, heads).isBelow(Fraction.of(line));
        return net == null && below ? Optional.empty() : Optional.of(below);
    }
}
