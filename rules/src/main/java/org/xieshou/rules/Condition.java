package org.xieshou.rules;

import java.util.Map;
import java.util.Set;

/// A rule that says yes or no.
public final class Condition {
    private final Expression expression;

    Condition(Expression expression) {
        this.expression = expression;
    }

    /// @param known name → Boolean, Long or String, as the vocabulary has it; what is not in it is not known
    public Verdict judge(Map<String, Object> known) {
        return switch (expression.value(known)) {
            case Expression.Missing missing -> Verdict.unknown(missing.names());
            case Boolean yes -> Verdict.known(yes);
            default -> throw new RuleFault(expression.text(), "neither yes nor no");
        };
    }

    /// The names that it may look at.
    public Set<String> names() {
        return expression.names();
    }

    @Override
    public String toString() {
        return expression.text();
    }
}
