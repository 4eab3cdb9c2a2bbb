/// Difficulties that households have, from the day they are told until they are settled.
/// Words: *difficulty* (something a household cannot solve alone), *urgent* (cannot wait for the next visit), *lead* (the
/// unit that should see to it), *settled* (done, on the spot or later; later is a correction of the same entry), *case* (a
/// difficulty that an office owns), *hand-over* (from office to office, takes effect when it is answered), *closing* (the
/// office says that it is done), *word* (the household says whether it is solved: only that ends a case).
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
package org.xieshou.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
