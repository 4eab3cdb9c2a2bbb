/// Households, people, facts, names and statuses: who is in the register and what is known of them.
///
/// Words: a *fact* is one declared, typed, dated statement about a household or a person; a *rival* contradicts the
/// fact that stands; a *status* is what a household officially is, from a day to a day; the *catalogue* declares every
/// fact, every known column of a list and every column that is refused; an *intake* reads such a list.
@ApplicationModule(
        allowedDependencies = {
            "journal",
            "access",
            "shared",
            "shared :: web",
            "shared :: database"
        })
@NullMarked
package org.xieshou.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
