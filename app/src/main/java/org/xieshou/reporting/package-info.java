/// Bulletins from the record: every figure opens to the entries it counts, as known at a chosen moment; a person other
/// than the author reviews and releases.
/// Words: *draft* (a text handed over for review, frozen), *release* (it went out), *piece* (a bit of text or a figure).
@ApplicationModule(
        allowedDependencies = {
            "board",
            "campaigns",
            "journal",
            "access",
            "shared",
            "shared :: web",
            "shared :: database"
        })
@NullMarked
package org.xieshou.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
