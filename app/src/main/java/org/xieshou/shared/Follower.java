package org.xieshou.shared;

import java.sql.Connection;
import java.sql.SQLException;

/// Works out rows that may come a moment after their entries, on a connection of its own while the journal writes on. What is due stands
/// in a table that is written in the entries' own transaction: a crash forgets nothing. Which rows come of it depends on the rows of the
/// room alone, never on when the work is done.
public interface Follower {
    /// Does a piece of what is due, with the latest rows; the caller commits. Two at once wait for each other.
    ///
    /// @return whether there was something
    boolean work(Connection rows) throws SQLException;

    /// Waits until no piece is under way and lets none begin before the transaction ends: for who takes away what is worked out.
    void hold(Connection writer) throws SQLException;

    boolean isDue(Connection rows) throws SQLException;

    /// Whether something became due in this process since this was last asked.
    boolean wasTold();
}
