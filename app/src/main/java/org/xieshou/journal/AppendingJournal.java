package org.xieshou.journal;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Sql;

// Stops before the sealer does, so that the sealer sees the last entry.
@Component
@DependsOn("sealer")
final class AppendingJournal implements Journal, DisposableBean {
    private static final String TIP = "select coalesce(max(seq), 0) from journal.tip()";
    private static final String KNOWN_AT = "select journal.known_at(?)";

    private final Preparation preparation;
    private final Reading reading;
    private final Gate gate;

    AppendingJournal(Preparation preparation, JournalWriter writer, Reading reading) {
        this.preparation = preparation;
        this.reading = reading;
        this.gate = new Gate(writer);
    }

    @Override
    public List<Receipt> append(List<Envelope> entries, Actor actor) {
        if (entries.isEmpty()) {
            return List.of();
        }
        if (entries.size() > Gate.ENTRIES) {
            throw JournalProblem.tooMany(Gate.ENTRIES);
        }
        return gate.append(preparation.prepare(entries, actor));
    }

    @Override
    public long tip() {
        return reading.asSystem(db -> db.sql(TIP).query(Long.class).single());
    }

    @Override
    public long knownAt(Instant moment) {
        return reading.asSystem(
                db -> db.sql(KNOWN_AT).param(Sql.time(moment)).query(Long.class).single());
    }

    @Override
    public void destroy() {
        gate.close();
    }
}
