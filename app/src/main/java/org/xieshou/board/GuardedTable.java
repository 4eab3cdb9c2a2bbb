package org.xieshou.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.board.Guarded.Spot;

/// Reads what must be guarded of a campaign, entry by entry, as known at a seq.
record GuardedTable(JdbcClient db, UUID campaign, long known) {
    /// Contacts stand in no list one by one with a number: those of a unit are one.
    private static final String PEOPLE =
            """
            with member as materialized (
              select sort, entry, unit, activity, module from board.member_entry(:campaign, :known)
              where sort in ('result', 'contact', 'awareness'))
            select upper(r.measure) as figure, m.entry, m.unit, m.activity, m.module, null::text as policy, null::text as school,
              null::text as circle, null::text as people, r.number, 0::bigint as knew
            from member m join campaigns.v_result r on r.entry = m.entry and r.since <= :known and (r.until is null or r.until > :known)
            where r.measure in ('measured', 'referred')
            union all
            select 'CONTACTS', null, unit, null, null, null, null, null, null, count(*), 0 from member where sort = 'contact' group by unit
            union all
            select 'ASKED', m.entry, m.unit, null, null, k.policy, k.school, k.circle, k.people, k.asked, k.knew
            from member m join campaigns.v_awareness k on k.entry = m.entry and k.since <= :known and (k.until is null or k.until > :known)
            """;

    /// What is not told of it.
    Hidden hidden() {
        return SmallCells.of(people());
    }

    private List<Guarded> people() {
        var people = new ArrayList<Guarded>();
        db.sql(PEOPLE)
                .param("campaign", campaign)
                .param("known", known)
                .query(row -> {
                    var figure = Figure.valueOf(row.getString("figure"));
                    var places = places(row);
                    long number = row.getLong("number");
                    long knew = row.getLong("knew");
                    if (figure == Figure.ASKED) {
                        people.add(new Guarded(knew, spots(figure, Figure.KNEW, places)));
                        people.add(new Guarded(number - knew, spots(figure, null, places)));
                    } else {
                        people.add(new Guarded(number, spots(figure, figure, places)));
                    }
                });
        return people;
    }

    private static List<Place> places(ResultSet row) throws SQLException {
        var places = new ArrayList<Place>();
        places.add(new Place.Whole());
        places.add(new Place.OfUnit(row.getString("unit")));
        var entry = row.getObject("entry", UUID.class);
        if (entry != null) {
            places.add(new Place.Single(entry));
        }
        var activity = row.getObject("activity", UUID.class);
        var module = row.getObject("module", Integer.class);
        if (activity != null && module != null) {
            places.add(new Place.OfModule(activity, module));
        }
        var policy = row.getString("policy");
        if (policy != null) {
            places.add(
                    new Place.Circle(
                            policy,
                            row.getString("school"),
                            row.getString("circle"),
                            row.getString("people")));
        }
        return places;
    }

    private static Set<Spot> spots(Figure figure, @Nullable Figure also, List<Place> places) {
        var spots = new HashSet<Spot>();
        for (var place : places) {
            spots.add(new Spot(figure, place));
            spots.add(new Spot(also, place));
        }
        return spots;
    }
}
