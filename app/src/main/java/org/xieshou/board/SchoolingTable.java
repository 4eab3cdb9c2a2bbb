package org.xieshou.board;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts pupils and their pairs as known at a seq, standing on a day that is not later than that of the seq.
/// `pairing.v_taught` says who they are, here and for the list that the figure opens.
record SchoolingTable(JdbcClient db, long known) {
    private static final String COUNT =
            """
            with standing as (
              select least(cast(:last as date), (
                select (e.received at time zone coalesce(
                  (select i.zone from journal.installation i where i.since <= :known order by i.since desc limit 1), 'UTC'))::date
                from journal.entry e where e.seq <= :known order by e.seq desc limit 1)) as day)
            select (select day from standing) as day, count(*) as pupils, count(*) filter (where pairs > 0) as paired,
              coalesce(sum(pairs), 0)::bigint as pairs
            from pairing.v_taught((select day from standing), :known, :within)
            """;

    /// @param within the area with all below it
    /// @param last the campaign's last day
    Schooling count(int within, LocalDate last) {
        return db.sql(COUNT)
                .param("within", within)
                .param("known", known)
                .param("last", last)
                .query((row, _) ->
                        new Schooling(
                                row.getObject("day", LocalDate.class),
                                row.getLong("pupils"),
                                row.getLong("paired"),
                                row.getLong("pairs")))
                .single();
    }
}
