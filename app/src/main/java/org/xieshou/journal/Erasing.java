package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// What an accepted `journal.erased` does, in the transaction of its append: destroys the keys of a household, of its
/// people and of what they asked for, and deletes every row that came of what those keys sealed, also where other
/// households' entries spoke of them. Entries that the books keep are sealed for their unit and stay; so do those about
/// people who live in another household now. A rebuild finds the keys gone and gives the same rows.
@Component
final class Erasing {
    private final Kinds kinds;
    private final Keys keys;
    private final Followers followers;

    Erasing(Kinds kinds, Keys keys, Followers followers) {
        this.kinds = kinds;
        this.keys = keys;
        this.followers = followers;
    }

    /// @return the keys that are gone: to be forgotten after the commit
    Set<UUID> erase(UUID household, Connection writer) throws SQLException {
        followers.hold(writer); // or one that has read what goes now would write it afterwards
        var people = people(household, writer);
        var staying = staying(household, people, writer);
        people.removeAll(staying);
        var gone = keysOf(household, people);
        var tables = ErasingTable.aboutSubjects(writer, tables());
        gone.addAll(forget(asked(household, tables, writer), writer));
        ErasingTable.destroy(writer, gone);
        var kept = ErasingTable.kept(writer, household, kinds.sealed(Kind.Sealing.UNIT));
        kept.addAll(
                ErasingTable.following(
                        writer, household, staying, kinds.sealed(Kind.Sealing.PERSON)));
        for (var table : tables) {
            ErasingTable.clear(writer, table, household, kept);
        }
        ErasingTable.silence(writer, household, kept);
        dropElsewhere(ErasingTable.elsewhere(writer, household, people, gone), tables, writer);
        for (var room : kinds.interpreters()) {
            room.settle(staying, writer);
        }
        return gone;
    }

    /// What other households' entries said of those who are erased with this one.
    private static void dropElsewhere(
            Set<UUID> entries, Collection<ErasingTable.Table> tables, Connection writer)
            throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        var households = ErasingTable.subjects(writer, entries);
        for (var table : tables) {
            if (table.namesEntries()) {
                ErasingTable.drop(writer, table, households, entries);
            }
        }
        ErasingTable.silence(writer, entries);
    }

    /// Those who belong to another household now: their keys are theirs, and stay.
    private Set<UUID> staying(UUID household, Set<UUID> people, Connection writer)
            throws SQLException {
        var staying = new HashSet<UUID>();
        for (var room : kinds.interpreters()) {
            staying.addAll(room.elsewhere(household, people, writer));
        }
        return staying;
    }

    /// Households that cannot be erased: somebody who lives elsewhere is described by an entry alone that is sealed for
    /// the household, since it did not name the person yet.
    Set<UUID> bound(Collection<UUID> households, Connection writer) throws SQLException {
        var bound = new HashSet<UUID>();
        for (var household : households) {
            var staying = staying(household, people(household, writer), writer);
            if (ErasingTable.isBound(writer, household, staying)) {
                bound.add(household);
            }
        }
        return bound;
    }

    /// Everybody of whom its entries ever spoke.
    private static Set<UUID> people(UUID household, Connection writer) throws SQLException {
        var people = new HashSet<>(ErasingTable.people(writer, household));
        people.addAll(ErasingTable.unnamed(writer, household));
        return people;
    }

    void forgetKeys(Set<UUID> gone) {
        keys.forget(gone);
    }

    private Set<UUID> keysOf(UUID household, Set<UUID> people) {
        var own = new HashSet<>(people);
        own.add(household);
        var all = new HashSet<>(own);
        for (var room : kinds.closedRooms()) {
            own.forEach(id -> all.add(Ids.named(room + ":" + id)));
        }
        return all;
    }

    private List<String> tables() {
        return kinds.interpreters().stream().flatMap(room -> room.tables().stream()).toList();
    }

    /// Entries about none that speak of the household in their body: each has a key of its own.
    private Set<UUID> asked(
            UUID household, Collection<ErasingTable.Table> tables, Connection writer)
            throws SQLException {
        var theirs =
                kinds.interpreters().stream()
                        .filter(Erasing::forgets)
                        .flatMap(room -> room.tables().stream())
                        .collect(Collectors.toSet());
        var found = new HashSet<UUID>();
        for (var table : tables) {
            if (theirs.contains(table.name()) && table.namesEntries()) {
                found.addAll(ErasingTable.entries(writer, table, household));
            }
        }
        return found;
    }

    private Set<UUID> forget(Set<UUID> entries, Connection writer) throws SQLException {
        var known = ForgettingTable.find(writer, entries);
        known.removeIf(each -> !kinds.isForgettable(each.kind()));
        var roots = known.stream().map(ForgettingTable.Known::root).collect(Collectors.toSet());
        for (var room : kinds.interpreters()) {
            if (forgets(room)) {
                room.forget(roots, writer);
            }
        }
        return known.stream().map(ForgettingTable.Known::key).collect(Collectors.toSet());
    }

    private static boolean forgets(Interpreter room) {
        return room.kinds().stream().anyMatch(Kind::forgettable);
    }
}
