package org.xieshou.assistance.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.xieshou.assistance.DistributionList;
import org.xieshou.assistance.DistributionList.Share;
import org.xieshou.assistance.Stock;

/// What one home gets by a list, laid out on the sheet of a spot, so that nobody types for each home what was settled for all.
record Portion(DistributionList list, List<Stock> rows) {
    /// Fills in the fields of the sheet. What the spot does not have stays open. Goods and money are two hand-overs: of a
    /// list of both only the goods.
    void fill(Map<String, String> fields) {
        boolean goods = list.shares().stream().anyMatch(share -> !share.item().isEmpty());
        list.shares().stream()
                .filter(share -> !goods || !share.item().isEmpty())
                .filter(share -> share.quantity() > 0)
                .forEach(share -> fill(share, fields));
    }

    /// Of several lots the first that has enough: those that expire soonest stand first.
    private void fill(Share share, Map<String, String> fields) {
        var fitting = fitting(share);
        fitting.stream()
                .filter(row -> rows.get(row).amount() >= share.quantity())
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .ifPresent(row -> fields.putIfAbsent("much" + (row + 1), much(share)));
    }

    private List<Integer> fitting(Share share) {
        return IntStream.range(0, rows.size())
                .boxed()
                .filter(row -> fits(rows.get(row), share))
                .toList();
    }

    private static boolean fits(Stock row, Share share) {
        return row.item().equals(share.item())
                && (share.item().isEmpty()
                        || (same(row.measure(), share.measure()) && same(row.lot(), share.lot())));
    }

    private static boolean same(String there, String asked) {
        return asked.isEmpty() || Objects.equals(there, asked);
    }

    private static String much(Share share) {
        return Much.plain(share.item().isEmpty() ? share.quantity() * 10 : share.quantity());
    }
}
