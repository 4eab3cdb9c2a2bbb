package org.xieshou.tree;

import java.util.List;

/// The findings of one check, the heaviest first.
public record Report(List<Finding> findings) {

    public Report {
        findings =
                findings.stream()
                        .distinct()
                        .sorted((a, b) -> b.weight().compareTo(a.weight()))
                        .toList();
    }

    /// {@return ALARM if anything is not as signed, else DOUBT if anything could not be checked, else NOTE: it holds}
    public Finding.Weight verdict() {
        return findings.isEmpty() ? Finding.Weight.DOUBT : findings.getFirst().weight();
    }

    public boolean holds() {
        return verdict() == Finding.Weight.NOTE;
    }
}
