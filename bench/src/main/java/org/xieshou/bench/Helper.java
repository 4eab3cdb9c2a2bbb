package org.xieshou.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xieshou.access.Actors;
import org.xieshou.access.Tokens;
import org.xieshou.commands.House;
import org.xieshou.shared.Right;

/// Somebody who visits: what lets them into the API, and the households they may write for.
record Helper(String unit, String token, UUID device, List<UUID> households) {
    private static final String STAFF =
            """
            with few as (
              select actor from access.reach where current_date between from_day and to_day
              group by 1 having count(distinct area) < 40 order by 1 limit 500)
            select r.actor, array_agg(distinct p.subject)
            from few join access.reach r on r.actor = few.actor join journal.place p on p.area = r.area
            where current_date between r.from_day and r.to_day
            group by 1 having count(distinct p.subject) >= 20
            order by 1
            """;

    Helper {
        households = List.copyOf(households);
    }

    /// @param owner a connection that sees everything
    static List<Helper> some(int most, House house, Connection owner) throws SQLException {
        var helpers = new ArrayList<Helper>();
        try (var statement = owner.prepareStatement(STAFF);
                var rows = statement.executeQuery()) {
            while (rows.next() && helpers.size() < most) {
                var staff = rows.getObject(1, UUID.class);
                var households = List.of((UUID[]) rows.getArray(2).getArray());
                var actor = house.get(Actors.class).find(staff).orElseThrow();
                if (actor.may(Right.VISITS_WRITE)) {
                    var token = house.get(Tokens.class).issue(staff, "bench", Duration.ofDays(1));
                    helpers.add(
                            new Helper(
                                    actor.unit(), token.secret(), UUID.randomUUID(), households));
                }
            }
        }
        return helpers;
    }
}
