package org.xieshou.journal;

import java.util.ArrayList;
import java.util.List;

/// Ranges of seq, both ends included.
final class Spans {
    private record Span(long from, long to) {}

    private final List<Span> spans = new ArrayList<>();

    void add(long from, long to) {
        spans.add(new Span(from, to));
    }

    boolean touches(long from, long to) {
        return spans.stream().anyMatch(span -> span.from <= to && from <= span.to);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }
}
