package org.xieshou.registry;

import java.util.Locale;

/// How a fact's value is written: money in whole fen, dates as days, months as year and month.
public enum FactType {
    TEXT,
    INTEGER,
    MONEY_FEN,
    DECIMAL,
    DATE,
    MONTH,
    YES_NO,
    CHOICE,
    CHOICES;

    /// The word used in the catalogue: `money-fen`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isChosen() {
        return this == CHOICE || this == CHOICES;
    }
}
