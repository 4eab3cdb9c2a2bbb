/// Who helps which household, and which teacher keeps in touch with which pupil, from a day to a day.
/// Words: *pair* (a helper or a unit and a household, or a teacher and a pupil), *gap* (a household without a helper, a
/// pupil without a teacher), *load* (how many one helper has), *pupil* (by the register's facts: at kindergarten or
/// school now), *sight* (the assignment by which a helper may open the household's record: a pair alone gives none).
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
package org.xieshou.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
