package org.xieshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;
import org.xieshou.shared.web.Pager;

/// Security events: the keeper adds them, and nobody can change or delete one.
@Component
final class SecurityEventTable {
    record Event(Instant at, SecurityEvents.What what, String detail, String words) {}

    private static final String ADD =
            """
            insert into access.event (at, what, detail, words, actor, unit, about)
            select ?, ?, ?, ?, v.staff, v.unit, ?::uuid from access.v_staff v where v.staff = ?
            """;

    /// A row also where nobody has that name: as for one that somebody has.
    private static final String ADD_OF_LOGIN =
            """
            insert into access.event (at, what, detail, words, actor, unit)
            select ?, ?, ?, ?, s.staff, s.works_for
            from (select 1) one left join lateral
              (select staff, works_for from access.staff_now where lower(login) = lower(?) order by since limit 1) s on true
            """;

    /// Roles are told from the entries that gave them, also those that were taken back since, so that no second list can differ;
    /// to whom stands in the entry. When it happened is its author's word, so what counts is when it came.
    private static final String NEWEST =
            """
            select e.at, e.what, coalesce(a.name, '') as name, coalesce(u.name, e.unit, '') as unit, b.name as about, e.detail, e.words
            from (
              (select at, what, actor, unit, about, detail, words, id as no from access.event order by id desc limit :upto)
              union all
              (select j.received, 'ROLE', n.author, n.unit, null, n.role, '', n.since from (
                select entry, author, unit, role, since from access.assignment_now where author <> :system
                union all select entry, author, unit, role, since from access.assignment_past where author <> :system
                order by since desc limit :upto) n
                join journal.entry j on j.id = n.entry)
            ) e
            left join access.v_staff a on a.staff = e.actor
            left join access.v_staff b on b.staff = e.about
            left join access.v_unit u on u.unit = e.unit
            order by e.at desc, e.no desc, e.what limit :most offset :before
            """;

    private static final String COUNT =
            """
            select (select count(*) from access.event)
              + (select count(*) from access.assignment_now where author <> :system)
              + (select count(*) from access.assignment_past where author <> :system)
            """;

    private final JdbcClient keeper;
    private final TransactionTemplate transaction;
    private final Reading reading;

    SecurityEventTable(Pools pools, Reading reading) {
        var source = pools.of(Login.KEEPER);
        this.keeper = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.reading = reading;
    }

    void add(Event event, UUID staff) {
        add(event, null, staff);
    }

    void addAbout(Event event, UUID staff, UUID about) {
        add(event, about, staff);
    }

    private void add(Event event, @Nullable UUID about, UUID staff) {
        transaction.executeWithoutResult(_ ->
                keeper.sql(ADD)
                        .param(Sql.time(event.at))
                        .param(event.what.name())
                        .param(event.detail)
                        .param(event.words)
                        .param(about == null ? null : about.toString())
                        .param(staff)
                        .update());
    }

    void addOfLogin(Event event, String login) {
        transaction.executeWithoutResult(_ ->
                keeper.sql(ADD_OF_LOGIN)
                        .params(
                                Sql.time(event.at),
                                event.what.name(),
                                event.detail,
                                event.words,
                                login)
                        .update());
    }

    SecurityEvents.Listed list(long page) {
        return reading.asSystem(db -> {
            long total =
                    db.sql(COUNT).param("system", Actor.SYSTEM.id()).query(Long.class).single();
            long before = Pager.before(page, total, SecurityEvents.SIZE);
            var lines =
                    db.sql(NEWEST)
                            .param("system", Actor.SYSTEM.id())
                            .param("upto", before + SecurityEvents.SIZE)
                            .param("most", SecurityEvents.SIZE)
                            .param("before", before)
                            .query(SecurityEventTable::line)
                            .list();
            return new SecurityEvents.Listed(lines, total);
        });
    }

    private static SecurityEvents.Line line(ResultSet row, int number) throws SQLException {
        return new SecurityEvents.Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                SecurityEvents.What.valueOf(row.getString("what")),
                row.getString("name"),
                row.getString("unit"),
                Optional.ofNullable(row.getString("about")),
                Objects.requireNonNullElse(row.getString("detail"), ""),
                Objects.requireNonNullElse(row.getString("words"), ""));
    }
}
