/// Household lists as tables of cells: what an uploaded file is, whether it is safe to open, and its rows in a stream.
///
/// Nothing here knows households. Memory stays bounded by `Limits`, whatever the file claims.
@NullMarked
@NamedInterface("intake")
package org.xieshou.registry.intake.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
