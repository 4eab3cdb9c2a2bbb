package org.xieshou.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// How long each call took, by name; calls end on many threads.
final class Times {
    private final Map<String, List<Double>> byName = new TreeMap<>();
    private final Map<String, Integer> failed = new TreeMap<>();

    synchronized void took(String name, double millis) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(millis);
    }

    /// @param why without anything personal
    synchronized void failed(String why) {
        failed.merge(why, 1, Integer::sum);
    }

    synchronized Map<String, Integer> failures() {
        return new TreeMap<>(failed);
    }

    synchronized List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /// Of all whose name is such.
    ///
    /// @param millis ascending
    record Group(double[] millis) {
        int count() {
            return millis.length;
        }

        double at(double share) {
            return millis.length == 0
                    ? 0
                    : millis[(int) Math.min(millis.length - 1, Math.floor(millis.length * share))];
        }

        /// p50 / p95 / p99
        String text() {
            return "%.1f / %.1f / %.1f".formatted(at(0.5), at(0.95), at(0.99));
        }
    }

    synchronized Group of(Predicate<String> name) {
        return new Group(
                byName.entrySet().stream()
                        .filter(each -> name.test(each.getKey()))
                        .flatMapToDouble(each -> each.getValue().stream().mapToDouble(d -> d))
                        .sorted()
                        .toArray());
    }
}
