package org.xieshou.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A set of entry numbers that remembers runs, not numbers: a journal of millions replaced from scratch is one range.
final class Ranges {
    private final TreeMap<Long, Long> runs = new TreeMap<>();

    @FunctionalInterface
    interface Making {
        Finding make(long from, long to);
    }

    void add(long from, long to) {
        Map.Entry<Long, Long> before = runs.floorEntry(from);
        if (before != null && before.getValue() >= from - 1) {
            runs.put(before.getKey(), Math.max(to, before.getValue()));
        } else {
            runs.put(from, to);
        }
    }

    void remove(long number) {
        Map.Entry<Long, Long> run = runs.floorEntry(number);
        if (run == null || run.getValue() < number) {
            return;
        }
        runs.remove(run.getKey());
        if (run.getKey() < number) {
            runs.put(run.getKey(), number - 1);
        }
        if (run.getValue() > number) {
            runs.put(number + 1, run.getValue());
        }
    }

    void moveTo(Ranges other) {
        runs.forEach(other::add);
        runs.clear();
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    List<Finding> findings(Making making) {
        var findings = new ArrayList<Finding>();
        runs.forEach((from, to) -> findings.add(making.make(from, to)));
        return findings;
    }
}
