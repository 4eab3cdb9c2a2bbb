/// What is handed over to households: goods and money with their value, where they came from and how receipt was shown.
/// Never income of a household, and never a decision about it.
/// Words: *hand-over* (one unit gives goods or money once, to one household or to several together), *item* (one sort of
/// goods in it), *basis* (whether a value is the total or for each household), *amount* (what the entry hands over in all).
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
package org.xieshou.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
