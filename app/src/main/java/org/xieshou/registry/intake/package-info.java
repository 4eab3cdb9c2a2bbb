/// From the bytes of a household list (XLSX or CSV) to typed, checked, explained rows. No database, no web.
///
/// Words: an *upload* is a file as it came; a *mapping* says which column goes where; a *household row* is what one
/// household of the file becomes; a *row fault* says which cell could not be taken, why and what to do.
/// What is refused is never read: only its header is named.
@NullMarked
@NamedInterface("intake")
package org.xieshou.registry.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
