/// The live board of a campaign: what all units did, counted from the entries, and the list behind every figure.
/// Counts go past all areas, so no name leaves this room, and small counts of people's health, of pupils and of
/// who knew what are not told, nor what they could be worked out from (`SmallCells`).
/// Words: *member* (an entry that counts for a campaign, by the one rule of `board.member_entry`), *outing* (one unit,
/// one activity, one day), *line* (a unit's figures), *as known at* (counted from what the journal held at a seq).
@ApplicationModule(
        allowedDependencies = {
            "campaigns",
            "visits",
            "registry",
            "journal",
            "access",
            "shared",
            "shared :: web",
            "shared :: database",
            "poverty"
        })
@NullMarked
package org.xieshou.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
