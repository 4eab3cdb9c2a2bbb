/// The master key, and what is derived from it.
@NamedInterface("keys")
@NullMarked
package org.xieshou.shared.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
