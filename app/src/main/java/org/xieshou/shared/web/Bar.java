package org.xieshou.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Shares of a whole as one bar; the numbers always stand beside it as text.
///
/// @param parts from the start edge, in hundredths of the whole
public record Bar(List<Part> parts) {
    public Bar {
        parts = List.copyOf(parts);
    }

    /// One share.
    public static Bar of(State state, long count, long whole) {
        return new Bar(List.of(new Part(state, 0, percent(count, whole))));
    }

    /// Several shares after one another, in the map's order.
    public static Bar of(Map<State, Long> counts, long whole) {
        var parts = new ArrayList<Part>();
        long before = 0;
        for (var one : counts.entrySet()) {
            double from = percent(before, whole);
            before += one.getValue();
            parts.add(new Part(one.getKey(), from, percent(before, whole) - from));
        }
        return new Bar(parts);
    }

    private static double percent(long count, long whole) {
        return whole <= 0 ? 0 : Math.clamp(Math.round(1000.0 * count / whole) / 10.0, 0.0, 100.0);
    }

    /// One share, in hundredths of the whole.
    public record Part(State state, double from, double width) {}
}
