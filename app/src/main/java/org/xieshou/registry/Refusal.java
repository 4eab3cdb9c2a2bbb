package org.xieshou.registry;

import java.util.List;

/// A known column whose content is never read here, and why.
public record Refusal(
        Kind kind, String name, List<String> columns, List<String> stems, Label reason) {
    public Refusal {
        columns = List.copyOf(columns);
        stems = List.copyOf(stems);
    }

    /// Whether a column of this name is refused, with whatever blanks, dashes and large letters it is written.
    boolean covers(String column) {
        var bare = Spelling.bare(column);
        return columns.stream().map(Spelling::bare).anyMatch(bare::equals)
                || stems.stream().map(Spelling::bare).anyMatch(bare::contains);
    }

    /// `REFUSED` nowhere kept; `CLINIC` kept only in the clinic's own store; `ELSEWHERE` held or computed elsewhere.
    public enum Kind {
        REFUSED,
        CLINIC,
        ELSEWHERE
    }

    /// Answers refused inside columns that are otherwise taken: a judgement of people is not a cause.
    public record OfValue(List<String> columns, List<String> values, Label reason) {
        public OfValue {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }
    }
}
