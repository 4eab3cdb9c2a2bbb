/// Who may what: areas, units of every kind, staff, roles and assignments with from and to; sign-in, tokens, and the
/// settings by which the database itself refuses what a person may not see.
/// Words: *actor* (the person or machine behind a request), *reach* (the areas and households an actor may see now),
/// *charge* (one household in somebody's care), *second factor* (codes by time beside the password), *security event* (what
/// happened to an account, and which sensitive act was done).
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: web", "shared :: database", "shared :: keys"})
@NullMarked
package org.xieshou.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
