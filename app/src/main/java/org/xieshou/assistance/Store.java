package org.xieshou.assistance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A store of a unit.
///
/// @param id the entry that opened it
/// @param spot where it is, in words
public record Store(UUID id, String unit, String name, @Nullable String spot) {}
