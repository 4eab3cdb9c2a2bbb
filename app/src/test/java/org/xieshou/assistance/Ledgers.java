package org.xieshou.assistance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the books in a database hold, and what would be wrong with them.
final class Ledgers {
    private static final List<String> NEVER =
            List.of(
                    "select 'does not add up to nothing: ' || item from assistance.posting group by item having sum(amount) <> 0",
                    "select 'stock below nothing: ' || item from assistance.balance where account = 'STOCK' and amount < 0",
                    """
                    select 'balance is not what was posted: ' || item from assistance.balance b full join (
                      select account, owner, place, item, measure, lot, sum(amount) as amount from assistance.posting
                      group by account, owner, place, item, measure, lot having sum(amount) <> 0) p
                    using (account, owner, place, item, measure, lot) where b.amount is distinct from p.amount
                    """);

    private Ledgers() {}

    /// As the clerk tells it: a stock together with its shortage.
    static Map<Leg.At, Long> balances(Connection owner) throws SQLException {
        var sums = new TreeMap<Leg.At, Long>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select * from assistance.balance")) {
            while (rows.next()) {
                var account =
                        new Account(
                                Account.Sort.valueOf(rows.getString("account")),
                                rows.getString("owner"),
                                rows.getString("place"));
                var good =
                        new Good(
                                rows.getString("item"),
                                rows.getString("measure"),
                                rows.getString("lot"));
                sums.merge(
                        Clerk.together(new Leg.At(account, good)),
                        rows.getLong("amount"),
                        Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    /// Nothing, if the books are whole.
    static List<String> faults(Connection owner) throws SQLException {
        var faults = new ArrayList<String>();
        for (var sql : NEVER) {
            try (var statement = owner.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    faults.add(rows.getString(1));
                }
            }
        }
        return faults;
    }
}
