/// Which column of a list holds what: finding the head of a sheet and matching its headers with the catalogue.
///
/// Words: a *match* says where a column goes, or why it is not taken.
@NullMarked
@NamedInterface("intake")
package org.xieshou.registry.intake.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
