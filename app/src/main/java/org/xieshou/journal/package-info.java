/// The one way in. Everything that happens is an entry appended here; rooms interpret entries into rows. What it keeps
/// is never updated and never deleted, is sealed in a signed tree, and can be replayed into identical rows.
/// Words: *envelope* (an entry as it was sent), *receipt* (what became of it), *held* (kept, without effect, waiting for
/// a person), *place* (the area where a subject is now), *tip* (the last seq).
@ApplicationModule(
        allowedDependencies = {
            "access",
            "shared",
            "shared :: web",
            "shared :: database",
            "shared :: keys",
            "tree"
        })
@NullMarked
package org.xieshou.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
