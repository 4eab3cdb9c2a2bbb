/// Where need is: net income a head, the checklist of two no-worries and three guarantees with water, lines of income, and
/// measures of poverty for places. No kinds and no tables: everything is read through the registry's views.
///
/// Words: *line* (an income a year and head, of a region from a day on, with its source), *part* (one of the five sums that
/// make a year's income), *item* (a line of the checklist), *result* (met, not met or not known, with its day and source; there
/// is no score for a household), *survey* (the same of the whole register, for places), *cell* (a number of people in a place;
/// small ones are not told, nor others by which they could be found).
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "journal",
            "access",
            "shared",
            "shared :: web",
            "shared :: database",
            "poverty"
        })
@NullMarked
package org.xieshou.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
