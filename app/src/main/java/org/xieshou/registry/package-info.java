/// Households, people, facts, names and statuses: who is in the register and what is known of them.
///
/// Words: a *fact* is one declared, typed, dated statement about a household or a person; the *catalogue* declares
/// every fact, every known column of a list and every column that is refused; an *intake* reads such a list.
/// Arrows: shared, access, journal.
@NullMarked
package org.xieshou.registry;

import org.jspecify.annotations.NullMarked;
