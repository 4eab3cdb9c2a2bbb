/// An invented city of any size: its places, units, people in need, a year of visits and one campaign day, for demos,
/// tests and measuring. It makes entries and nothing else, so what it fills is filled as by any other system.
/// Words: *dice* (random numbers that come out the same for the same seed), *family* (an invented household), *lane* (a
/// chain of entries of one pretended device), *bundle* (entries that belong in one call), *errand* (one unit's call at one
/// household on the campaign day).
/// Nobody here is real: names are put together by chance from lists of common parts, ID numbers lie in the area 999999
/// that no place has, phones in a range that is nobody's.
@ApplicationModule(allowedDependencies = {"journal", "access", "shared"})
@NullMarked
package org.xieshou.synth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
