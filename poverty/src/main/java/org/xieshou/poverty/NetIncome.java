package org.xieshou.poverty;

/// A household's net income of a year, in whole fen. Visit goods, consolation money, earmarked and other one-off aid are no
/// income: there is no place for them here.
///
/// @param wages of all members
/// @param business what farming and trade brought in, sold or eaten
/// @param cost what that cost
/// @param property rent, dividends, interest
/// @param transfer pensions, allowances, yearly subsidies, regular support by relatives
public record NetIncome(long wages, long business, long cost, long property, long transfer) {
    public NetIncome {
        if (cost < 0) {
            throw new IllegalArgumentException("a cost is not below nothing");
        }
    }

    /// May be below nothing: a year's business can lose.
    public long fen() {
        return Math.addExact(
                Math.addExact(Math.subtractExact(business, cost), wages),
                Math.addExact(property, transfer));
    }

    /// Exact; rounded only where it is shown.
    ///
    /// @param members one at least
    public Fraction perHead(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("a household has a member");
        }
        return Fraction.of(fen(), members);
    }

    /// With what insurance paid and without what was paid out of pocket: asked for when monitoring ends.
    public long afterShock(long insurance, long outOfPocket) {
        return Math.subtractExact(Math.addExact(fen(), insurance), outOfPocket);
    }

    /// Strictly below: who has just the line is not.
    ///
    /// @param line a year and head, in fen
    public boolean isBelow(long line, int members) {
        return perHead(members).isBelow(Fraction.of(line));
    }
}
