/// What a household lives of: courtyard and breeding plans with the help promised for them, produce offered and sold, and
/// work for those who asked for it.
/// Words: *plan* (courtyard or breeding), *promise* (help that a unit will give for a plan, *kept* on a day), *offer* (produce
/// that a household has), *order* (what a canteen or company wants), *sale* (writes the household's income fact along with
/// it), *post* (work that an employer offers), *check* (whether the post keeps the law), *interest* (a person asked to hear
/// of work), *introduction* (the person said yes to a post), *start* (the person told us that work began). A no is never
/// sent; an interest or introduction that is withdrawn is forgotten: row, body and key.
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "journal",
            "access",
            "shared",
            "shared :: web",
            "shared :: database"
        })
@NullMarked
package org.xieshou.livelihood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
