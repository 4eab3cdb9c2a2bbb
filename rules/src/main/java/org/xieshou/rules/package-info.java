/// Conditions and amounts written in CEL, judged for one case with three values.
///
/// Words: a *vocabulary* declares the names that a rule may use (`h.size`, `p.age`, `P.line`) and their types; a *condition*
/// says yes or no, an *amount* is a whole number; a *verdict* is yes, no or not known, with the names of the facts that
/// would settle it. A known false beats a missing fact, and so does a known true.
///
/// Nothing here knows Spring, a database or a clock.
@NullMarked
package org.xieshou.rules;

import org.jspecify.annotations.NullMarked;
