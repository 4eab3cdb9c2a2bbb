/// What in the register is likely wrong, missing or at odds with itself, worked out from what stands whenever somebody
/// looks: a finding is closed by mending what it says, and by nothing else.
///
/// Words: a *rule* has a code and a severity; a *finding* is a household, or one of its members, that a rule points at.
@NullMarked
@NamedInterface("quality")
package org.xieshou.registry.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
