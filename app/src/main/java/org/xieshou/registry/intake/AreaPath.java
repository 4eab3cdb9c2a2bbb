package org.xieshou.registry.intake;

import org.jspecify.annotations.Nullable;

/// Where a household lives, by the names the list uses; what is missing is null.
public record AreaPath(
        @Nullable String county,
        @Nullable String township,
        @Nullable String village,
        @Nullable String group) {}
