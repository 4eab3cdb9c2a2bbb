package org.xieshou.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Statements about one key after another, of which one stands: `x_now` holds what stands, `x_past` what stood or was
/// only said, `x_rival` (where two may contradict each other) what stands beside it. The next statement closes the one
/// before; a correction or a void goes back to its place among the statements, and all of them are folded again.
///
/// The columns are those of [EventTable#HEAD], then those of [#HEAD], then one's own; `x_past` ends with those of
/// [#TAIL]. `first` is the seq at which the statement came, `known` the seq at which its present words came.
/// `was` is what the row was: `now`, `rival`, `said` (and never stood) or `gone` (taken back).
public final class StandingTable {
    public static final String HEAD = "first bigint, known bigint, key uuid";
    public static final String TAIL = "until bigint, was text";

    /// What stands for one key, by the roots of the entries that said it.
    ///
    /// @param rivals in the order of their arrival
    public record Standing(UUID now, List<UUID> rivals) {
        public Standing {
            rivals = List.copyOf(rivals);
        }
    }

    /// How the next statement changes what stands. Pure.
    public interface Fold {
        /// The last word stands.
        Fold LATEST = (_, next, _) -> new Standing(next, List.of());

        Standing add(@Nullable Standing before, UUID next, Function<UUID, Said> words);
    }

    /// What an entry says in the table's own columns.
    public interface Columns {
        /// @param before what this statement said before it was corrected
        @Nullable Object[] of(Entry entry, @Nullable Said before);
    }

    private final StandingRows rows;
    private final Fold fold;

    /// @param name `schema.noun`, without `_now`
    /// @param own the columns behind the heads, as in SQL: `number text, address text`
    public StandingTable(String name, String own) {
        this(new StandingRows(name, own, false, false), Fold.LATEST);
    }

    /// With a table `x_rival`.
    public StandingTable(String name, String own, Fold fold) {
        this(new StandingRows(name, own, true, false), fold);
    }

    /// A fold of one's own under which nothing ever stands beside the last word: without `x_rival`.
    public static StandingTable alone(String name, String own, Fold fold) {
        return new StandingTable(new StandingRows(name, own, false, false), fold);
    }

    /// With a table `x_rival` and without an index of entries, for statements that are many: one that is corrected is looked
    /// for among those of its household.
    public static StandingTable ofHouseholds(String name, String own, Fold fold) {
        return new StandingTable(new StandingRows(name, own, true, true), fold);
    }

    private StandingTable(StandingRows rows, Fold fold) {
        this.rows = rows;
        this.fold = fold;
    }

    public List<String> tables() {
        return rows.tables();
    }

    /// Folds the entries in the order given and writes the difference.
    ///
    /// @param key what an entry that is no correction is about
    public void write(
            List<Entry> entries, Function<Entry, UUID> key, Columns own, Connection writer)
            throws SQLException {
        read(entries, key, writer).write(own, writer);
    }

    /// The first half of it: what stood before. A room with several tables reads for all of them before it writes, because
    /// reading waits for what is being written ([Ahead]).
    public Before read(List<Entry> entries, Function<Entry, UUID> key, Connection writer)
            throws SQLException {
        if (entries.isEmpty()) {
            return new Before(entries, Map.of(), Map.of());
        }
        var keys = keys(entries, key, writer);
        return new Before(entries, keys, load(entries, keys, writer));
    }

    /// What stood before some entries.
    public final class Before {
        private final List<Entry> entries;
        private final Map<UUID, UUID> keys;
        private final Map<UUID, StandingFile> files;

        private Before(List<Entry> entries, Map<UUID, UUID> keys, Map<UUID, StandingFile> files) {
            this.entries = entries;
            this.keys = keys;
            this.files = files;
        }

        /// Folds the entries and writes the difference; once.
        public void write(Columns own, Connection writer) throws SQLException {
            for (var entry : entries) {
                var of = at(keys, entry.root());
                at(files, of)
                        .take(
                                entry,
                                before ->
                                        entry.body().isVoid()
                                                ? null
                                                : rows.row(
                                                        entry, of, before, own.of(entry, before)));
            }
            rows.write(files, writer);
        }
    }

    /// By root: a correction stays with the key of the statement that it corrects, whatever it says now.
    private Map<UUID, UUID> keys(List<Entry> entries, Function<Entry, UUID> key, Connection writer)
            throws SQLException {
        var keys = new HashMap<UUID, UUID>();
        var unknown = new HashSet<UUID>();
        var subjects = new HashSet<UUID>();
        for (var entry : entries) {
            if (!entry.isCorrection()) {
                keys.put(entry.root(), key.apply(entry));
            } else if (!keys.containsKey(entry.root())) {
                unknown.add(entry.root());
                subjects.add(entry.household());
            }
        }
        keys.putAll(rows.keys(unknown, subjects, writer));
        for (var entry : entries) {
            keys.computeIfAbsent(entry.root(), _ -> key.apply(entry));
        }
        return keys;
    }

    /// The past is read only where a statement is corrected.
    private Map<UUID, StandingFile> load(
            List<Entry> entries, Map<UUID, UUID> keys, Connection writer) throws SQLException {
        var files = new LinkedHashMap<UUID, StandingFile>();
        var corrected = new HashSet<UUID>();
        for (var entry : entries) {
            var key = at(keys, entry.root());
            files.computeIfAbsent(key, _ -> new StandingFile(fold));
            if (entry.isCorrection()) {
                corrected.add(key);
            }
        }
        for (var said : rows.load(files.keySet(), corrected, writer)) {
            at(files, UUID.fromString(said.get("key"))).load(said);
        }
        return files;
    }

    private static <T> T at(Map<UUID, T> map, UUID id) {
        return Objects.requireNonNull(map.get(id));
    }
}
