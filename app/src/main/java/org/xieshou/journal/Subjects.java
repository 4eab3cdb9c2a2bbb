package org.xieshou.journal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.xieshou.access.Actor;

/// What households are called. The register knows; the journal only asks.
public interface Subjects {
    /// @return a name for those that lie in the reader's reach and have one; never a minor's
    Map<UUID, String> names(Collection<UUID> households, Actor reader);
}
