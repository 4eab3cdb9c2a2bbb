package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Pupils and their teachers on a day, as known at a seq, within reach: what a campaign's board and bulletin count,
/// by villages.
record PupilsThenTable(JdbcClient db, Reach reach) {
    private static final String VILLAGES =
            """
            select a.area, a.name as village, count(*) as "all", count(*) filter (where x.pairs > 0) as paired,
              count(*) filter (where x.pairs > 1) as doubled
            from pairing.v_taught(:on, :known, :within) x join access.v_area a on a.area = x.area
            where %s group by a.area, a.name order by a.area
            """
                    .formatted(Reach.within("x"));

    /// @param within an area with all below it
    List<Coverage.Village> coverage(LocalDate on, long known, int within) {
        return db.sql(VILLAGES)
                .params(reach.params())
                .param("on", on)
                .param("known", known)
                .param("within", within)
                .query(new SimplePropertyRowMapper<>(Coverage.Village.class))
                .list();
    }
}
