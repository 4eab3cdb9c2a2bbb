package org.xieshou.health;

import java.util.Locale;

/// What one reading asks for, the gravest last. Not a diagnosis.
public enum Level {
    /// Thanks, next year.
    GREEN,
    /// Advice on how to live, and another reading.
    BLUE,
    /// To be confirmed at a clinic on another day.
    YELLOW,
    /// To a doctor the same day; within two weeks somebody asks what became of it.
    ORANGE,
    /// Stay with the person and call for help now.
    RED;

    /// As in the file of thresholds and in message keys: `yellow`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Somebody should go to a doctor.
    public boolean asksForReferral() {
        return compareTo(YELLOW) >= 0;
    }

    /// It cannot wait for another day.
    boolean isUrgent() {
        return compareTo(ORANGE) >= 0;
    }

    Level worse(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
