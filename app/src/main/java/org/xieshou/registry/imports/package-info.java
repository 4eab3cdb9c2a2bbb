/// A list's households on their way into the journal: which are here already, what of the list is new, and what became
/// of it. The file itself is never kept.
///
/// Words: a *wish* is what the person settled about a file; a *check* reads the whole file and writes nothing; the *list
/// day* is the day of which the list speaks; *known* is what the register holds of a household that a list names.
@NullMarked
@NamedInterface("imports")
package org.xieshou.registry.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
