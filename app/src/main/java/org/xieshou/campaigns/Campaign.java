package org.xieshou.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A day or days on which many units help by one plan.
///
/// @param theme a label of the campaign; never said of a person
/// @param lead the unit that leads it
/// @param area where, with all below
/// @param plan title of the plan it follows
/// @param tasks the plan's tasks, in its order
/// @param since the seq from which this holds
public record Campaign(
        UUID id,
        String title,
        @Nullable String theme,
        LocalDate from,
        LocalDate to,
        String lead,
        int area,
        @Nullable String plan,
        List<String> tasks,
        long since) {

    static final int DAYS_AFTER = 60;

    public Campaign {
        tasks = List.copyOf(tasks);
    }

    /// The plan's title without the marks 《》 that sentences put around it.
    public @Nullable String planTitle() {
        return plan == null ? null : plan.replaceAll("^《(.*)》$", "$1");
    }

    /// How a campaign stands on a day.
    public enum State {
        COMING,
        TODAY,
        OVER
    }

    public State on(LocalDate day) {
        if (day.isBefore(from)) {
            return State.COMING;
        }
        return day.isAfter(to) ? State.OVER : State.TODAY;
    }

    /// Whether its units still report on that day: from its beginning until two months after its end.
    public boolean isReportedOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to.plusDays(DAYS_AFTER));
    }
}
