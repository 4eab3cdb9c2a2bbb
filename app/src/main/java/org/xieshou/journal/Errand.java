package org.xieshou.journal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.web.FieldErrors.Doubt;
import org.xieshou.shared.web.Text;

/// What a form is filled in for, beside the household: an activity of a campaign, which counts what was done.
///
/// @param part the title of the part of it, if one is named
/// @param from its first day
/// @param to its last day
public record Errand(
        String title,
        @Nullable String part,
        UUID campaign,
        String campaignTitle,
        LocalDate from,
        LocalDate to) {
    /// The code of the doubt whether the day is right.
    public static final String OFF_DAY = "off-day";

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// The day of what is written down today, most likely: once all is over, the last.
    public LocalDate usualDay(LocalDate today) {
        return today.isAfter(to) ? to : today;
    }

    /// What its author is asked who gives another day: it counts all the same, as a slip would.
    public Doubt offDay() {
        return offDay(title, days(from, to));
    }

    /// Its days in words, which are the same in all languages.
    public static String days(LocalDate from, LocalDate to) {
        return to.equals(from) ? from.toString() : from + " – " + to;
    }

    /// @param days of the activity, in words
    public static Doubt offDay(String title, String days) {
        var what = Text.of("journal.off-day", title, days);
        return new Doubt(OFF_DAY, what, Text.of("journal.off-day.do"), null);
    }
}
