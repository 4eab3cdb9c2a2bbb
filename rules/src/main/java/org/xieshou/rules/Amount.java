package org.xieshou.rules;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// A whole number that follows from facts.
public final class Amount {
    private final Expression expression;

    Amount(Expression expression) {
        this.expression = expression;
    }

    /// Empty while a fact that it needs is missing.
    public OptionalLong of(Map<String, Object> known) {
        return expression.value(known) instanceof Long whole
                ? OptionalLong.of(whole)
                : OptionalLong.empty();
    }

    public Set<String> names() {
        return expression.names();
    }
}
