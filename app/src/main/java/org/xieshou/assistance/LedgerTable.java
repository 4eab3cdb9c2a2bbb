package org.xieshou.assistance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.xieshou.assistance.Leg.At;
import org.xieshou.shared.Rows;
import org.xieshou.shared.Sql;

/// The books' two tables: postings, which only grow, and what each account holds by them.
record LedgerTable(Connection writer) {
    static final List<String> NAMES = List.of("assistance.posting", "assistance.balance");

    private static final String KEY =
            "account text, owner text, place text, item text, measure text, lot text";
    private static final String POSTING =
            "entry uuid, said_by uuid, since bigint, no int, part text, kind text, "
                    + KEY
                    + ", amount bigint, unit text, subject uuid, area int, occasion uuid, author uuid, happened timestamptz, day date";

    /// What each of these statements has posted in all so far.
    Map<UUID, NavigableMap<At, Long>> standing(Collection<UUID> roots) throws SQLException {
        var found = new HashMap<UUID, NavigableMap<At, Long>>();
        if (roots.isEmpty()) {
            return found;
        }
        var sql =
                """
                select account, owner, place, item, measure, lot, sum(amount)::bigint as amount, entry
                from assistance.posting where entry = any(?::uuid[])
                group by entry, account, owner, place, item, measure, lot having sum(amount) <> 0
                """;
        try (var statement = writer.prepareStatement(sql)) {
            statement.setString(1, Sql.uuids(roots));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject("entry", UUID.class), _ -> new TreeMap<>())
                            .put(at(rows), rows.getLong("amount"));
                }
            }
        }
        return found;
    }

    /// What is in each of these accounts; empty ones are missing.
    Map<At, Long> balances(Collection<At> keys) throws SQLException {
        var found = new HashMap<At, Long>();
        if (keys.isEmpty()) {
            return found;
        }
        var sql =
                """
                select account, owner, place, item, measure, lot, b.amount
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                  as k(account, owner, place, item, measure, lot)
                join assistance.balance b using (account, owner, place, item, measure, lot)
                """;
        try (var statement = writer.prepareStatement(sql)) {
            var values = keys.stream().map(LedgerTable::key).toList();
            for (int c = 0; c < 6; c++) {
                int column = c;
                statement.setArray(
                        c + 1,
                        writer.createArrayOf(
                                "text", values.stream().map(key -> key[column]).toArray()));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(at(rows), rows.getLong("amount"));
                }
            }
        }
        return found;
    }

    private static At at(ResultSet row) throws SQLException {
        return new At(
                new Account(
                        Account.Sort.valueOf(row.getString("account")),
                        row.getString("owner"),
                        row.getString("place")),
                new Good(row.getString("item"), row.getString("measure"), row.getString("lot")));
    }

    private static Object[] key(At at) {
        var account = at.account();
        var good = at.good();
        return new Object[] {
            account.sort().name(),
            account.owner(),
            account.place(),
            good.item(),
            good.measure(),
            good.lot()
        };
    }

    void write(Ledger ledger) throws SQLException {
        var postings = new Rows(Rows.columns(POSTING));
        ledger.postings().forEach(posting -> postings.add(row(posting)));
        postings.insert(writer, "assistance.posting");
        var changes = new Rows(Rows.columns(KEY + ", amount bigint"));
        ledger.changes((at, amount) -> {
            var k = key(at);
            changes.add(k[0], k[1], k[2], k[3], k[4], k[5], amount);
        });
        changes.insert(
                writer,
                "assistance.balance",
                """
                on conflict (account, owner, place, item, measure, lot)
                do update set amount = balance.amount + excluded.amount
                """);
        changes.run(
                writer,
                """
                delete from assistance.balance b using $rows
                where b.amount = 0 and b.account = r.account and b.owner = r.owner and b.place = r.place
                  and b.item = r.item and b.measure = r.measure and b.lot = r.lot
                """);
    }

    /// Only what reached a household carries that household, so that only who reaches it sees which one it was.
    private static Object[] row(Posting posting) {
        var entry = posting.entry();
        var leg = posting.leg();
        boolean household = leg.at().account().sort() == Account.Sort.HOUSEHOLD;
        var k = key(leg.at());
        return new Object[] {
            entry.root(),
            entry.id(),
            entry.since(),
            posting.no(),
            posting.part(),
            entry.kind(),
            k[0],
            k[1],
            k[2],
            k[3],
            k[4],
            k[5],
            leg.amount(),
            entry.unit(),
            household ? entry.subject() : null,
            household ? entry.area() : null,
            entry.occasion(),
            entry.author(),
            entry.happened(),
            entry.day()
        };
    }
}
