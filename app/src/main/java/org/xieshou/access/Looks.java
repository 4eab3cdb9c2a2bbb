package org.xieshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    /// One reading, or several by one person for the same reason with few minutes between them: each is kept by itself.
    ///
    /// @param at when it was, the last time
    /// @param why a message key, such as `access.why.visit`
    /// @param words the reader's own reason, where one had to be given
    /// @param first when it was the first time
    public record Look(
            String name,
            String unit,
            Instant at,
            String why,
            @Nullable String words,
            Instant first,
            long times) {}

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
            with seen as (
              select s.name, l.actor, l.unit, l.at, l.why, l.words from access.look l join access.v_staff s on s.staff = l.actor
              where l.subject = :household and $reach order by l.at desc limit :rows),
            begun as (
              select *, case when at - lag(at) over alike <= interval '10 minutes' then 0 else 1 end as begins from seen
              window alike as (partition by actor, unit, why, words order by at)),
            gathered as (select *, sum(begins) over (partition by actor, unit, why, words order by at) as nth from begun)
            select name, unit, max(at) as at, why, words, min(at) as first, count(*) as times
            from gathered group by actor, name, unit, why, words, nth order by max(at) desc limit :most
            """
                    .replace("$reach", Reach.within("l"));

    private static final int LAST_FIFTY = 50;
    private static final int A_PAGE = 500;
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
                                Map.entry(row.getObject("subject", UUID.class), once(row)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Look once(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Look(
                row.getString("name"),
                row.getString("unit"),
                at,
                row.getString("why"),
                row.getString("words"),
                at,
                1);
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
        return of(reader, household, A_PAGE, LAST_FIFTY);
    }

    /// All of them, newest first, within the reader's reach.
    public List<Look> all(Actor reader, UUID household) {
        return of(reader, household, MOST, MOST);
    }

    private List<Look> of(Actor reader, UUID household, int rows, int most) {
        return reading.as(
                reader,
                db ->
                        db.sql(OF)
                                .params(Reach.of(reader).params())
                                .param("household", household)
                                .param("rows", rows)
                                .param("most", most)
                                .query(Look.class)
                                .list());
    }
}
