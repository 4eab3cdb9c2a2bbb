package org.xieshou.registry.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Spelling;

/// Lists put together of several villages number the households of each from 1: rows of one number are two households if
/// they name two heads in two villages.
final class Villagers {
    private static final Pattern TAIL = Pattern.compile("(行政村|村民委员会|村委会|村|社区居民委员会|社区居委会|居委会|社区)$");

    private Villagers() {}

    /// The rows of one number, by village where that is certain; else as they are.
    static List<List<RowDraft>> apart(List<RowDraft> rows) {
        var heads = rows.stream().filter(RowDraft::isHead).toList();
        var villages = new HashSet<>(heads.stream().map(Villagers::village).toList());
        if (heads.size() < 2 || villages.size() < heads.size() || villages.contains("")) {
            return List.of(rows);
        }
        var byVillage = new LinkedHashMap<String, List<RowDraft>>();
        heads.forEach(head -> byVillage.put(village(head), new ArrayList<>()));
        RowDraft above = null;
        for (var row : rows) {
            var village = village(row).isEmpty() ? carried(above, row, byVillage) : village(row);
            var there = byVillage.get(village);
            if (there == null) {
                return List.of(rows);
            }
            there.add(row);
            above = row;
        }
        return List.copyOf(byVillage.values());
    }

    /// Where no village stands, that of the row right above holds.
    private static String carried(
            @Nullable RowDraft above, RowDraft row, Map<String, List<RowDraft>> byVillage) {
        boolean follows =
                above != null && above.columns() == row.columns() && above.row() + 1 == row.row();
        return !follows
                ? ""
                : byVillage.entrySet().stream()
                        .filter(one -> one.getValue().contains(above))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
    }

    private static String village(RowDraft row) {
        var written = row.text("area.village").map(Spelling::bare).orElse("");
        return TAIL.matcher(written).replaceFirst("");
    }
}
