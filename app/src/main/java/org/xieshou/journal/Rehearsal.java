package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.ReadingInside;

/// What entries would change, seen before they are appended: they are judged and interpreted as in an append, in a
/// transaction that is rolled back. Nothing of it stays, neither number nor key. It holds the journal's lock for as long
/// as the entries and the second look take: for forms that a person sends, not for batches.
@Component
public final class Rehearsal {
    private final Preparation preparation;
    private final JournalWriter writer;
    private final ReadingInside inside;

    Rehearsal(Preparation preparation, JournalWriter writer, ReadingInside inside) {
        this.preparation = preparation;
        this.writer = writer;
        this.inside = inside;
    }

    /// The same question before the entries and after them.
    public record Shown<T>(T before, T after) {}

    interface Look<T> {
        T at(Connection connection) throws SQLException;
    }

    /// @param look asks within the actor's reach, as [org.xieshou.access.Reading] would
    /// @throws JournalProblem if the journal is busy
    public <T> Shown<T> of(List<Envelope> entries, Actor actor, Function<JdbcClient, T> look) {
        try {
            return writer.rehearse(
                    preparation.rehearse(entries, actor),
                    connection -> inside.as(actor, connection, look));
        } catch (SQLException e) {
            throw JournalProblem.busy(e);
        }
    }
}
