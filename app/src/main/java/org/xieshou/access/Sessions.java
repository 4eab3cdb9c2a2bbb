package org.xieshou.access;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Which sign-ins are over. When a password or a second factor changes, whoever is signed in with what stood before is out: on
/// this server with the next request, on another within half a second, as with rights.
@Component
public final class Sessions {
    private final SessionTable table;
    private final Map<UUID, Long> ended = new ConcurrentHashMap<>();
    private long seen;

    Sessions(SessionTable table) {
        this.table = table;
    }

    /// The number under which a session begins. To be asked for before the password is judged, so that one that changes
    /// meanwhile ends this session too.
    long begin(UUID staff) {
        return table.last(staff);
    }

    /// Ends all sessions of somebody that began before.
    ///
    /// @return the number under which their own goes on, if it is to
    long end(UUID staff) {
        long no = table.end(staff);
        ended.merge(staff, no, Math::max);
        return no;
    }

    boolean isOver(UUID staff, long begun) {
        return ended.getOrDefault(staff, 0L) > begun;
    }

    /// What other servers have ended since this one looked.
    ///
    /// @param last the highest number that stands now
    synchronized void look(long last) {
        if (last != seen) {
            table.since(seen).forEach(each -> ended.merge(each.staff(), each.no(), Math::max));
            seen = last;
        }
    }
}
