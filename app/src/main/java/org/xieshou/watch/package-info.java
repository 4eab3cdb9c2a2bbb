/// Who may be slipping back, and who was promised that somebody looks in again. Alerts are named rules over facts and
/// statuses that we hold ourselves; each opens a lead, which is the offer of a talk and changes nothing by itself. The
/// monitoring process is a state machine with its clocks; what is late shows. Reads other rooms through their views.
/// Words: *alert* (a rule), *signal* (what the rule finds now), *lead* (the offer of a talk), *talk*, *closing* (with the
/// household's own statement), *step* (of the monitoring process), *clock* (days that a step may take), *review* (a look
/// in while a household is monitored, or after it left poverty), *edition* (the parameters of a region from a day on).
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
package org.xieshou.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
