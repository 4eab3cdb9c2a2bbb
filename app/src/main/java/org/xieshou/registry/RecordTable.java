package org.xieshou.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.registry.Household.Consent;
import org.xieshou.registry.Household.Identity;
import org.xieshou.registry.Household.Place;
import org.xieshou.registry.Household.Status;
import org.xieshou.registry.Household.Value;

/// The rows of one household.
final class RecordTable {
    record Rows(
            UUID id,
            Identity identity,
            List<Place> places,
            List<Person> members,
            List<Fact> facts,
            List<Status> statuses,
            List<Consent> consents,
            long seen) {}

    record Person(
            UUID id,
            String name,
            String relation,
            @Nullable String sex,
            @Nullable LocalDate birth,
            @Nullable String last4,
            @Nullable String phone) {}

    record Fact(@Nullable UUID person, String fact, Value value) {}

    private static final String IDENTITY =
            """
            select area, number, hamlet, address, phone, language, registered
            from registry.household_now where subject = ?
            """;

    private static final String PLACES =
            """
            with recursive up as (
              select area, parent, name, 0 as height from access.v_area where area = ?
              union all
              select a.area, a.parent, a.name, up.height + 1 from up join access.v_area a on a.area = up.parent
              where up.height < 10)
            select area, name from up order by height desc
            """;

    private static final String MEMBERS =
            """
            select person as id, name, relation, sex, birth, id_last4 as last4, phone
            from registry.v_person
            where subject = ? and until is null
            order by relation <> 'head', first, person
            """;

    private static final String FACTS =
            """
            select f.person, f.fact, f.value, f.as_of, f.told_by, coalesce(u.name, f.unit) as unit, f.day
            from (
              select person, fact, value, as_of, told_by, unit, day, 0 as place, first from registry.fact_now where subject = ?
              union all
              select person, fact, value, as_of, told_by, unit, day, 1, first from registry.fact_rival where subject = ?) f
            left join access.v_unit u on u.unit = f.unit
            order by f.place, f.first
            """;

    private static final String STATUSES =
            """
            select entry, person, type, from_day, to_day, source
            from registry.status_now where subject = ? order by from_day, first
            """;

    private static final String CONSENTS =
            """
            select person, purpose, given, level, said_who, day
            from registry.consent_now where subject = ? order by purpose, first
            """;

    private static final String NUMBERED =
            "select subject from registry.summary where number = ? order by since limit 2";

    private static final String TIP = "select coalesce((select seq from journal.tip()), 0)";

    private RecordTable() {}

    /// None if two have it.
    static Optional<UUID> numbered(JdbcClient db, String number) {
        var found =
                db.sql(NUMBERED)
                        .param(number)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    static Optional<Identity> identity(JdbcClient db, UUID id) {
        return db.sql(IDENTITY).param(id).query(Identity.class).optional();
    }

    static Optional<Rows> of(JdbcClient db, UUID id) {
        return identity(db, id)
                .map(identity ->
                        new Rows(
                                id,
                                identity,
                                db.sql(PLACES)
                                        .param(identity.area())
                                        .query(RecordTable::place)
                                        .list(),
                                db.sql(MEMBERS).param(id).query(RecordTable::person).list(),
                                db.sql(FACTS).params(id, id).query(RecordTable::fact).list(),
                                db.sql(STATUSES).param(id).query(RecordTable::status).list(),
                                db.sql(CONSENTS).param(id).query(RecordTable::consent).list(),
                                db.sql(TIP).query(Long.class).single()));
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(row.getInt("area"), row.getString("name"));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("relation"),
                row.getString("sex"),
                row.getObject("birth", LocalDate.class),
                row.getString("last4"),
                row.getString("phone"));
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getObject("person", UUID.class),
                row.getString("purpose"),
                row.getBoolean("given"),
                row.getString("level"),
                row.getString("said_who"),
                row.getObject("day", LocalDate.class));
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getObject("person", UUID.class),
                row.getString("fact"),
                new Value(
                        row.getString("value"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("told_by"),
                        row.getString("unit"),
                        row.getObject("day", LocalDate.class)));
    }

    private static Status status(ResultSet row, int number) throws SQLException {
        return new Status(
                row.getObject("entry", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("type"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("source"));
    }
}
