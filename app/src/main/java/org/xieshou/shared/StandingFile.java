package org.xieshou.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Said.Was;
import org.xieshou.shared.StandingTable.Fold;
import org.xieshou.shared.StandingTable.Standing;

/// What was said about one key, as far as it is needed, and what of it changes.
final class StandingFile {
    /// A row of the database that stops standing.
    record Closing(UUID entry, Was was, long until) {}

    /// A row that goes straight to the past.
    record Past(Said said, long until) {}

    /// What stands now in the place of a row that stood until then.
    record Replacing(Said said, long until) {
        @Nullable Object[] row() {
            var own = said.row();
            var row = java.util.Arrays.copyOf(own, own.length + 1);
            row[row.length - 1] = until;
            return row;
        }
    }

    private record Open(Said said, boolean stored) {}

    private final Fold fold;
    private final Map<UUID, Said> words = new HashMap<>();
    private final Map<UUID, Open> open = new LinkedHashMap<>();
    private @Nullable Standing standing;
    private @Nullable Said replaced;
    final List<Closing> closing = new ArrayList<>();
    final List<Past> past = new ArrayList<>();

    StandingFile(Fold fold) {
        this.fold = fold;
    }

    /// A row of the database; what stands comes first, then its rivals in the order of their arrival.
    void load(Said said) {
        var root = said.root();
        words.merge(root, said, (a, b) -> b.number("known") > a.number("known") ? b : a);
        switch (said.was) {
            case NOW -> standing = new Standing(root, List.of());
            case RIVAL -> standing = besides(root);
            case SAID, GONE -> {}
        }
        if (said.was == Was.NOW || said.was == Was.RIVAL) {
            open.put(root, new Open(said, true));
        }
    }

    private Standing besides(UUID rival) {
        if (standing == null) {
            throw new IllegalStateException("a rival of nothing");
        }
        var rivals = new ArrayList<>(standing.rivals());
        rivals.add(rival);
        return new Standing(standing.now(), rivals);
    }

    /// @param says from what the statement said before to what the entry says; null if it takes back
    void take(Entry entry, Function<@Nullable Said, @Nullable Said> says) {
        var root = entry.root();
        var before = words.get(root);
        var said = says.apply(before);
        if (said == null) {
            if (before == null || before.isGone()) {
                return;
            }
            said = before.gone(entry.since());
        }
        words.put(root, said);
        shift(entry.isCorrection() ? again() : fold.add(standing, root, this::word), entry.since());
        if (!open.containsKey(root)) {
            past.add(
                    new Past(
                            said.as(said.isGone() ? Was.GONE : Was.SAID, entry.since()),
                            entry.since()));
        }
    }

    private Said word(UUID root) {
        var said = words.get(root);
        if (said == null) {
            throw new IllegalStateException("nothing said by " + root);
        }
        return said;
    }

    /// All statements again, each at its place.
    private @Nullable Standing again() {
        Standing result = null;
        var inOrder =
                words.values().stream()
                        .filter(said -> !said.isGone())
                        .sorted(Comparator.comparingLong(said -> said.number("first")))
                        .toList();
        for (var said : inOrder) {
            result = fold.add(result, said.root(), this::word);
        }
        return result;
    }

    private void shift(@Nullable Standing next, long since) {
        var target = new LinkedHashMap<UUID, Was>();
        if (next != null) {
            target.put(next.now(), Was.NOW);
            next.rivals().forEach(rival -> target.put(rival, Was.RIVAL));
        }
        for (var each : List.copyOf(open.values())) {
            var root = each.said.root();
            if (target.get(root) != each.said.was || !isSaidStill(each.said, root)) {
                close(each, since);
                open.remove(root);
            }
        }
        target.forEach((root, was) ->
                open.computeIfAbsent(root, _ -> new Open(word(root).as(was, since), false)));
        standing = next;
    }

    private boolean isSaidStill(Said said, UUID root) {
        return word(root).number("known") == said.number("known");
    }

    private void close(Open gone, long until) {
        if (gone.stored) {
            closing.add(new Closing(gone.said.root(), gone.said.was, until));
        } else {
            past.add(new Past(gone.said, until));
        }
    }

    /// Takes the row of the database that gives its place to another of the same key from those that close and open.
    Optional<Replacing> takeReplacing() {
        var gone = closing.stream().filter(each -> each.was == Was.NOW).findFirst();
        var next = fresh().filter(said -> said.was == Was.NOW).findFirst();
        if (gone.isEmpty() || next.isEmpty()) {
            return Optional.empty();
        }
        replaced = next.get();
        closing.remove(gone.get());
        return Optional.of(new Replacing(replaced, gone.get().until));
    }

    /// The rows that stand and are not yet in the database.
    List<Said> opened() {
        return fresh().filter(said -> said != replaced).toList();
    }

    private Stream<Said> fresh() {
        return open.values().stream().filter(each -> !each.stored).map(Open::said);
    }
}
