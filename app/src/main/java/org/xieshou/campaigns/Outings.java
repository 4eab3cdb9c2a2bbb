package org.xieshou.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xieshou.access.Actor;

/// Says how many people are counted already of units that are about to report how many took part. A
/// room above knows what counts.
public interface Outings {
    /// Of these units, the earliest day first.
    List<Outing> of(Actor actor, UUID campaign, Set<String> units);

    /// One unit at one activity on one day.
    ///
    /// @param unitName its name
    /// @param activity the activity's title; empty where the visits name none
    /// @param staff by the visits
    /// @param reported by turnouts; the larger of both counts
    record Outing(String unitName, LocalDate day, String activity, int staff, int reported) {}
}
