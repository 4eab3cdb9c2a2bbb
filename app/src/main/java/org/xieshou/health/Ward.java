package org.xieshou.health;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// What one clinician may read of in one transaction. Every question of this room asks for it itself; row-level security asks
/// once more.
///
/// @param reach of the roles that come in here alone
record Ward(JdbcClient db, Reach reach) {
    /// A question that names what is [#within].
    JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).params(reach.params());
    }

    /// The condition on a row about a household within reach, or about somebody in no register whom one's own unit saw.
    ///
    /// @param table the name or alias of a table of this room
    static String within(String table) {
        return "(%s or (%2$s.subject is null and %2$s.unit = any ((select health.units())::text[]))) "
                .formatted(Reach.within(table), table);
    }
}
