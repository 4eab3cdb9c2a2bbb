package org.xieshou.registry;

import java.util.Locale;
import org.xieshou.shared.Worded;

/// A short text in the two languages every page has.
public record Label(String zh, String en) implements Worded {
    public Label {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a label needs both languages");
        }
    }

    /// English for an English locale, Chinese for every other.
    @Override
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
