package org.xieshou.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.shared.web.Option;

/// Says what a form is filled in for. An entry names an activity by its id alone; a room above, which knows campaigns, tells
/// its name and its days.
public interface Errands {
    /// Nothing if there is no such activity, or if the actor may not read campaigns.
    ///
    /// @param module the number of its part; null for the whole activity
    Optional<Errand> find(Actor actor, UUID activity, @Nullable Integer module);

    /// What the actor's own units may say that they did something for, while its campaign is still reported on; nothing for
    /// who may not read campaigns.
    List<Choice> open(Actor actor, LocalDate today);

    /// The same as a form offers them, each by [Aim#where].
    default List<Option> wheres(Actor actor, LocalDate today) {
        return open(actor, today).stream()
                .map(each -> new Option(each.aim().where(), each.title()))
                .toList();
    }

    /// @param title of the activity and its campaign, with its units where the actor has several
    record Choice(Aim aim, String title) {}
}
