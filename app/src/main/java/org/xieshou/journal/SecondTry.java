package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;

/// What was held for want of a right is judged once more when its unit, its author or their role comes: as if that had come
/// first, by what its author was on the day on which it arrived. Not what is said of units, staff and roles: that is judged
/// when it is said, and never again (docs/decisions/0016-appointments.md).
@Component
final class SecondTry {
    private final Actors actors;
    private final Preparation preparation;
    private final Opening opening;
    private final Kinds kinds;

    SecondTry(Actors actors, Preparation preparation, Opening opening, Kinds kinds) {
        this.actors = actors;
        this.preparation = preparation;
        this.opening = opening;
        this.kinds = kinds;
    }

    /// Makes what judges entries in the transaction that there is.
    interface Court {
        Admission of(List<Pending> entries) throws SQLException;
    }

    /// @param ids what is held
    /// @param tip the end of the journal
    /// @return those that would be taken now and can be released, in the order of their devices
    List<UUID> passing(List<UUID> ids, long tip, Court court, Connection connection)
            throws SQLException {
        var held = new HashMap<UUID, Stored>();
        opening.byIds(new HashSet<>(ids), connection).forEach(each -> held.put(each.id(), each));
        var releasing = Releasing.of(held.values(), kinds, connection);
        var tried = new ArrayList<Pending>();
        var known = new HashMap<Author, Optional<Actor>>();
        for (var id : ids) {
            var entry = held.get(id);
            if (entry != null && releasing.isOpen(id) && releasing.canApply(entry)) {
                author(entry, known).ifPresent(author -> tried.add(again(entry, author)));
            }
        }
        var admission = court.of(tried);
        var passing = new ArrayList<UUID>();
        for (var entry : tried) {
            entry.seq = tip + 1;
            admission.judge(entry);
            if (!entry.isHeld()) {
                passing.add(entry.id);
            }
        }
        return passing;
    }

    private record Author(UUID staff, Instant received) {}

    /// Thousands of one call have one author and one moment.
    private Optional<Actor> author(Stored entry, Map<Author, Optional<Actor>> known) {
        return known.computeIfAbsent(
                new Author(entry.author(), entry.received()),
                author -> actors.at(author.staff, author.received));
    }

    private Pending again(Stored entry, Actor author) {
        var envelope =
                new Envelope(
                        entry.id(),
                        entry.fullKind(),
                        entry.subject(),
                        entry.person(),
                        entry.occasion(),
                        entry.unit(),
                        entry.device(),
                        entry.dseq(),
                        entry.happened().plusSeconds(entry.skew()),
                        null,
                        entry.basedOn(),
                        entry.corrects(),
                        Preparation.JSON.writeValueAsBytes(entry.body().json()),
                        null);
        return preparation.rehearse(List.of(envelope), author).getFirst();
    }
}
