package org.xieshou.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What some units do in a campaign.
///
/// @param units who takes part, in the plan's order; the first leads
/// @param place where, in words
/// @param area where, with all below
/// @param modules its parts, if it is a joint one, by number
/// @param task the task of the plan that it answers
/// @param since the seq from which this holds
public record Activity(
        UUID id,
        UUID campaign,
        String title,
        List<String> units,
        LocalDate from,
        LocalDate to,
        @Nullable String place,
        @Nullable Integer area,
        List<Module> modules,
        @Nullable String task,
        long since) {

    public Activity {
        units = List.copyOf(units);
        modules = List.copyOf(modules);
    }

    /// A part of a joint activity.
    ///
    /// @param no its number within the activity
    /// @param lead the unit that leads it
    public record Module(int no, String title, String lead) {}
}
