package org.xieshou.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Who opened a household's record, when and why: written with each reading, shown to the household.
@Component
public final class Looks {
    /// @param why a message key, such as `access.why.visit`
    /// @param words the reader's own reason, where one had to be given
    public record Look(String name, String unit, Instant at, String why, @Nullable String words) {}

    private static final String RECORD =
            """
            insert into access.look (subject, area, actor, unit, at, why)
            select ?, (select area from journal.place where subject = ?), ?, ?, ?, ?
            """;
    private static final String RECORD_ALL =
            """
            insert into access.look (subject, area, actor, unit, at, why)
            select s, p.area, ?, ?, ?, ? from unnest(?::uuid[]) s left join journal.place p on p.subject = s
            """;
    private static final String OF =
            """
            select s.name, l.unit, l.at, l.why, l.words from access.look l join access.v_staff s on s.staff = l.actor
            where l.subject = :household and\s
            """
                    + Reach.within("l")
                    + "order by l.at desc limit ";

    private static final int LAST_FIFTY = 50;
    private static final int MOST = 100_000;

    private static final String LAST =
            """
            select distinct on (l.subject) l.subject, s.name, l.unit, l.at, l.why, l.words
            from access.look l join access.v_staff s on s.staff = l.actor
            where l.subject = any (?::uuid[]) order by l.subject, l.at desc
            """;

    private final JdbcClient keeper;
    private final TransactionTemplate transaction;
    private final Reading reading;
    private final Clock clock;

    Looks(Pools pools, Reading reading, Clock clock) {
        var source = pools.of(Login.KEEPER);
        this.keeper = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.reading = reading;
        this.clock = clock;
    }

    public void record(Actor actor, UUID household, String why) {
        transaction.executeWithoutResult(_ ->
                keeper.sql(RECORD)
                        .params(
                                household,
                                household,
                                actor.id(),
                                actor.unit(),
                                Sql.time(clock.instant()),
                                why)
                        .update());
    }

    /// Who opened each of these last: for what is about no household, and so in nobody's reach. Who asks answers for it.
    public Map<UUID, Look> last(Collection<UUID> ids) {
        return reading.asSystem(db ->
                db
                        .sql(LAST)
                        .param(Sql.uuids(ids))
                        .query((row, _) ->
                                Map.entry(
                                        row.getObject("subject", UUID.class),
                                        new Look(
                                                row.getString("name"),
                                                row.getString("unit"),
                                                row.getObject("at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getString("why"),
                                                row.getString("words"))))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The same for many at once, such as a list that was taken away.
    public void recordAll(Actor actor, Collection<UUID> households, String why) {
        transaction.executeWithoutResult(_ ->
                keeper.sql(RECORD_ALL)
                        .params(
                                actor.id(),
                                actor.unit(),
                                Sql.time(clock.instant()),
                                why,
                                Sql.uuids(households))
                        .update());
    }

    /// The last fifty, newest first, within the reader's reach.
    public List<Look> of(Actor reader, UUID household) {
        return of(reader, household, LAST_FIFTY);
    }

    /// All of them, newest first, within the reader's reach.
    public List<Look> all(Actor reader, UUID household) {
        return of(reader, household, MOST);
    }

    private List<Look> of(Actor reader, UUID household, int most) {
        return reading.as(
                reader,
                db ->
                        db.sql(OF + most)
                                .params(Reach.of(reader).params())
                                .param("household", household)
                                .query(Look.class)
                                .list());
    }
}
