package org.xieshou.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Actor;
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

    /// Facts of persons follow them to where they live.
    private static final String FACTS =
            """
            with nearby as (
              select :id::uuid as subject
              union select p.subject from registry.member_past p join registry.member_now m on m.key = p.key where m.home = :id::uuid),
            said as (
              select n.person, n.fact, n.value, n.as_of, n.told_by, n.unit, n.day, n.subject, 0 as place, n.first
              from registry.fact_now n where n.subject in (select subject from nearby)
              union all
              select r.person, r.fact, r.value, r.as_of, r.told_by, r.unit, r.day, r.subject, 1, r.first
              from registry.fact_rival r where r.subject in (select subject from nearby)),
            ours as (
              select s.* from said s left join registry.member_now m on m.key = s.person
              where case when s.person is null or m.key is null then s.subject = :id::uuid else m.home = :id::uuid end),
            latest as (
              select distinct on (o.person, o.fact, case when o.place = 1 then o.first end) o.* from ours o
              order by o.person, o.fact, case when o.place = 1 then o.first end, o.as_of desc, o.first desc)
            select f.person, f.fact, f.value, f.as_of, f.told_by, coalesce(u.name, f.unit) as unit, f.day
            from latest f left join access.v_unit u on u.unit = f.unit
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

    private static final String HOMES =
            """
            select coalesce(home, subject) as household, area, home is not null as lives
            from registry.member_now where key = :person
            union all
            select home, area, true from registry.member_rival where key = :person and home is not null
            """;

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

    /// A household that claims a person, or the last that did.
    ///
    /// @param lives whether the person is said to be there still
    record Home(UUID household, int area, boolean lives) {}

    /// The one that stands and its rivals, as far as the reader reads them.
    static List<Home> homes(JdbcClient db, UUID person) {
        return db.sql(HOMES).param("person", person).query(RecordTable::home).list();
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
                                db.sql(FACTS).param("id", id).query(RecordTable::fact).list(),
                                db.sql(STATUSES).param(id).query(RecordTable::status).list(),
                                db.sql(CONSENTS).param(id).query(RecordTable::consent).list(),
                                db.sql(TIP).query(Long.class).single()));
    }

    /// The same as of a moment.
    static Optional<Rows> of(JdbcClient db, UUID id, Actor actor, Then then) {
        var list = new PastListTable(db, actor, then.moment, then.today);
        return list.home(id).stream().findFirst().map(home -> past(db, home, list, then));
    }

    /// @param today for what says no day
    record Then(Moment moment, LocalDate today) {}

    private static Rows past(
            JdbcClient db, PastListTable.Home home, PastListTable list, Then then) {
        var ids = List.of(home.id());
        var table = new PastTable(db, then.moment, then.today);
        var people = table.people(ids);
        return new Rows(
                home.id(),
                home.identity(),
                db.sql(PLACES).param(home.identity().area()).query(RecordTable::place).list(),
                people.stream().map(RecordTable::personThen).toList(),
                table.facts(ids, people).stream().map(RecordTable::factThen).toList(),
                list.statuses(ids).stream().map(PastListTable.Status::status).toList(),
                List.of(),
                then.moment.seq());
    }

    private static Person personThen(PastTable.Person person) {
        return new Person(
                person.id(),
                person.name(),
                person.relation(),
                person.sex(),
                person.birth(),
                person.last4(),
                person.phone());
    }

    private static Fact factThen(PastTable.Fact fact) {
        return new Fact(
                fact.person(),
                fact.fact(),
                new Value(fact.value(), fact.asOf(), fact.toldBy(), fact.unit(), fact.day()));
    }

    private static Home home(ResultSet row, int number) throws SQLException {
        return new Home(
                row.getObject("household", UUID.class),
                row.getInt("area"),
                row.getBoolean("lives"));
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
        return statusThen(row);
    }

    static Status statusThen(ResultSet row) throws SQLException {
        return new Status(
                row.getObject("entry", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("type"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("source"));
    }
}
