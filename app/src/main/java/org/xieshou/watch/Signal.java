package org.xieshou.watch;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rule finds: a household, perhaps one member, and the event on which it rests.
///
/// @param event the same for the same event, so that it alerts once
/// @param day since when it is so
public record Signal(UUID household, @Nullable UUID person, String event, LocalDate day) {}
