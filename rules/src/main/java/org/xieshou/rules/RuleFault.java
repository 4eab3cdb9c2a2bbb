package org.xieshou.rules;

/// A rule's text that cannot be used: what is wrong with it, in developers' words, with line and column.
public final class RuleFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleFault(String text, String what) {
        super("\"" + text.strip() + "\": " + what.strip());
    }
}
