package org.xieshou.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.xieshou.access.Actor;
import org.xieshou.shared.web.FieldErrors.Doubt;

/// Says what is counted otherwise once entries stand on another day: what names no activity counts for a campaign by its day
/// alone. A room above knows campaigns.
public interface DayShift {
    /// What the author of the correction is asked first; nothing for who may not read campaigns.
    ///
    /// @param entries of the day before, each by the id under which it stands
    List<Doubt> doubts(Actor actor, Collection<UUID> entries, LocalDate before, LocalDate after);
}
