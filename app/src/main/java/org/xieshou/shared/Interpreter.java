package org.xieshou.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps a room's rows up to date from the entries of its kinds.
///
/// The law: any cut of the same entries into batches gives the same rows. So an interpreter reads the rows it touches by
/// key, once a batch, folds in Java in the order given and writes the difference; it knows no clock, zone, random number
/// or catalogue that can change later, reads only its own and lower rooms' tables, and lets no constraint be hit.
/// [EventTable] does all of that for rows that stand and fall with one entry.
public interface Interpreter {
    /// The kinds it understands; each kind belongs to one interpreter.
    List<Kind> kinds();

    /// Names of those of its kinds that change who may what, erase, or let money go: whoever says one by hand has lately
    /// shown that it is them.
    default Set<String> grave() {
        return Set.of();
    }

    /// @param entries of its own kinds, in seq order, accepted
    /// @param writer the journal's own connection; its transaction is not this room's to end
    void interpret(List<Entry> entries, Connection writer) throws SQLException;

    /// What is left to do once all has been read.
    interface Writing {
        void write() throws SQLException;
    }

    /// The same in two steps, for rooms that read much: all rooms read before anything of the batch is written, as reading
    /// afterwards waits for the writing ([Ahead]). What is read here must not be what another room writes in the same batch.
    default Writing prepare(List<Entry> entries, Connection writer) throws SQLException {
        return () -> interpret(entries, writer);
    }

    /// Drops the rows that came of these entries, which are being forgotten: the journal has destroyed their keys, and a
    /// rebuild will read them as taken back.
    ///
    /// @param roots entries of forgettable kinds, perhaps of other rooms
    default void forget(Set<UUID> roots, Connection writer) throws SQLException {}

    /// Which of these people belong to another household now: when this one is erased, what is known of them stays.
    default Set<UUID> elsewhere(UUID household, Set<UUID> people, Connection rows)
            throws SQLException {
        return Set.of();
    }

    /// After a household was erased from which these people had moved away: what was worked out from its rows and theirs
    /// together is worked out anew.
    default void settle(Set<UUID> people, Connection rows) throws SQLException {}

    /// Who works out those of its rows that may come a moment later.
    default Optional<Follower> follower() {
        return Optional.empty();
    }

    /// Its derived tables, `schema.table`, lower ones first: what `rebuild` empties, compares and fills. A table with
    /// the columns `subject` and `area` has its area kept where the subject is now, by the journal.
    List<String> tables();
}
