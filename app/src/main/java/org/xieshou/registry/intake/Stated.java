package org.xieshou.registry.intake;

import org.jspecify.annotations.Nullable;
import org.xieshou.registry.FactValue;

/// A fact as the list states it.
///
/// @param fact its declared name
/// @param year the year the column's header speaks of, if it does
public record Stated(String fact, FactValue value, @Nullable Integer year) {}
