package org.xieshou.shared.web;

import java.util.Locale;

/// How a thing stands; always shown as colour, word and small shape together.
public enum State {
    OK,
    DUE,
    /// A promise past its day, or an emergency. Nothing else is red.
    LATE,
    /// Entitled and not receiving.
    GAP,
    /// A person must look.
    LOOK,
    /// Not known: a question to ask.
    ASK,
    NONE;

    /// The class of the style sheet.
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
