package org.xieshou.assistance;

import java.util.UUID;

/// Who gives.
///
/// @param id the entry that named it
/// @param sort firm, group, person, fund, budget or other
/// @param named may be named in public
public record Donor(UUID id, String name, String sort, boolean named) {}
