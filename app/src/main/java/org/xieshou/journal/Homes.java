package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Sql;

/// In which households the journal speaks of people, and where those are: who writes of somebody must reach one of them,
/// or a stranger could take people out of households by naming them.
final class Homes {
    static final Homes NONE = new Homes();

    private static final String READ =
            """
            select distinct e.person, e.subject, p.area from journal.entry e join journal.place p on p.subject = e.subject
            where e.person = any (?::uuid[]) and (e.held is null
              or exists (select from journal.holding h where h.entry = e.id and h.outcome = 'applied'))
            """;

    private final Map<UUID, Map<UUID, Integer>> byPerson = new HashMap<>();

    /// Whether somebody reaches a household in an area.
    interface Reaching {
        boolean test(Integer area, UUID household);
    }

    static Homes of(Collection<UUID> people, Connection connection) throws SQLException {
        if (people.isEmpty()) {
            return NONE;
        }
        var homes = new Homes();
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, Sql.uuids(people));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    homes.byPerson
                            .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new HashMap<>())
                            .put(rows.getObject(2, UUID.class), rows.getInt(3));
                }
            }
        }
        return homes;
    }

    void add(UUID person, UUID household, int area) {
        byPerson.computeIfAbsent(person, _ -> new HashMap<>()).put(household, area);
    }

    /// Whether this person is new, or was spoken of in this household or in another that is reached.
    boolean areOpen(UUID person, @Nullable UUID household, Reaching reaching) {
        var homes = byPerson.getOrDefault(person, Map.of());
        return homes.isEmpty()
                || (household != null && homes.containsKey(household))
                || homes.entrySet().stream()
                        .anyMatch(home -> reaching.test(home.getValue(), home.getKey()));
    }
}
