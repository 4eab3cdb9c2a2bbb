package org.xieshou.visits;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household whose agreed day has come, and nobody has been there since.
public record Due(
        UUID household, String name, @Nullable String village, LocalDate day, LocalDate last) {}
