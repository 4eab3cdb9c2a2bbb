/// Campaign days: one plan, many units, each with its activities, on the same days. Here are the plan and what was done
/// before people rather than in a home: talks, screenings, turnouts, a module's results. No household and no name.
/// Words: *campaign* (a day or days of joint help by a plan), *activity* (what some units do in it, where and when),
/// *module* (a part of a joint activity with a lead of its own), *session* (a talk or screening, heads counted),
/// *turnout* (how many of a unit took part), *result* (a number of a module).
@ApplicationModule(
        allowedDependencies = {
            "journal",
            "access",
            "shared",
            "shared :: web",
            "shared :: database"
        })
@NullMarked
package org.xieshou.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
