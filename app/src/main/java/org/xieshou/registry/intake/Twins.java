package org.xieshou.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// One workbook often has a sheet of households and a sheet of members: the head stands on both and is one person.
final class Twins {
    private Twins() {}

    /// The rows with the same person of different sheets made one, the first sheet's row leading.
    static List<RowDraft> join(List<RowDraft> rows) {
        var joined = new ArrayList<RowDraft>();
        for (var row : rows) {
            int twin = find(joined, row);
            if (twin < 0) {
                joined.add(row);
            } else {
                joined.set(twin, join(joined.get(twin), row));
            }
        }
        return joined;
    }

    private static int find(List<RowDraft> joined, RowDraft row) {
        for (int i = 0; i < joined.size(); i++) {
            if (joined.get(i).columns() != row.columns() && isSame(joined.get(i), row)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(RowDraft one, RowDraft other) {
        if (one.name() == null || other.name() == null) {
            return false;
        }
        if (one.id() != null && other.id() != null) {
            return one.id().equals(other.id());
        }
        return one.name().key().equals(other.name().key());
    }

    private static RowDraft join(RowDraft first, RowDraft second) {
        var identity = new HashMap<>(second.identity());
        identity.putAll(first.identity());
        return new RowDraft(
                first.columns(),
                first.row(),
                identity,
                first.name(),
                first.id() == null ? second.id() : first.id(),
                all(first.household(), second.household()),
                all(first.person(), second.person()),
                all(first.faults(), second.faults()));
    }

    private static <T> List<T> all(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
