package org.xieshou.registry.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.table.IntakeProblem;
import org.xieshou.registry.intake.table.IntakeProblem.Code;

/// Puts rows together to households and hands each on as soon as it is whole.
final class Gatherer {
    private static final int WAITING = 250_000;
    private static final int LARGEST = 300;

    private final Grouping grouping;
    private final Consumer<List<RowDraft>> taker;
    private final Consumer<RowDraft> stray;
    private final Map<String, List<RowDraft>> scattered = new LinkedHashMap<>();
    private List<RowDraft> rows = new ArrayList<>();
    private @Nullable String current;
    private int waiting;

    /// @param stray takes rows that belong to no household
    Gatherer(Grouping grouping, Consumer<List<RowDraft>> taker, Consumer<RowDraft> stray) {
        this.grouping = grouping;
        this.taker = taker;
        this.stray = stray;
    }

    void add(@Nullable String key, RowDraft row) {
        if (key != null && !key.equals(current)) {
            endHousehold();
            current = key;
            rows =
                    grouping.isScattered(key)
                            ? scattered.computeIfAbsent(key, _ -> new ArrayList<>())
                            : rows;
        }
        if (current == null || rows.size() >= LARGEST) {
            stray.accept(row);
            return;
        }
        rows.add(row);
        if (grouping.isScattered(current) && ++waiting > WAITING) {
            throw IntakeProblem.of(Code.TOO_SCATTERED, "limit", WAITING);
        }
    }

    /// Nobody follows a head over the edge of a sheet.
    void endSheet() {
        endHousehold();
        current = null;
    }

    /// Nobody who follows a head that is left out belongs to the one before it.
    void passHead() {
        endSheet();
    }

    void end() {
        endSheet();
        scattered.values().forEach(taker);
        scattered.clear();
    }

    private void endHousehold() {
        if (current != null && !grouping.isScattered(current)) {
            taker.accept(rows);
        }
        rows = new ArrayList<>();
    }
}
