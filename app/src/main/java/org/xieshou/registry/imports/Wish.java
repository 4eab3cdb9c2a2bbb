package org.xieshou.registry.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.Mapping;

/// What the person settled about a file.
///
/// @param mapping which columns are read, and as what
/// @param day the list day: what it says was so on that day. What the register learned for later days stays
/// @param area below which its villages are; also where a household lives whose row names none. Null: all within reach
public record Wish(Mapping mapping, LocalDate day, @Nullable Integer area) {}
