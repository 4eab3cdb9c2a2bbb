package org.xieshou.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Ids;

/// Tells what is new in a batch from what is here already. The same id with the same content was sent again and gets its
/// receipt again; with other content it is kept under an id of its own, held.
final class Arrivals {
    private final List<Pending> entries;
    private final Map<UUID, EntryTable.Had> had;
    private final Map<UUID, String> stillHeld;
    private final Connection writer;

    Arrivals(List<Pending> entries, Map<UUID, EntryTable.Had> had, Connection writer)
            throws SQLException {
        this.entries = entries;
        this.had = had;
        this.writer = writer;
        var once =
                had.entrySet().stream().filter(e -> e.getValue().wasHeld()).map(Map.Entry::getKey);
        stillHeld = LookUp.openHoldings(writer, once.toList());
    }

    List<Pending> fresh() throws SQLException {
        var here = new HashMap<UUID, byte[]>();
        had.forEach((id, found) -> here.put(id, found.digest()));
        var fresh = new ArrayList<Pending>(entries.size());
        var repeated = new ArrayList<Pending>();
        for (var p : entries) {
            var digest = here.get(p.id);
            if (digest == null) {
                here.put(p.id, p.digest);
                fresh.add(p);
            } else if (Arrays.equals(digest, p.digest)) {
                p.receipt = again(p);
            } else {
                repeated.add(p);
            }
        }
        keepReused(repeated, fresh);
        return fresh;
    }

    private Receipt again(Pending p) {
        var found = had.get(p.id);
        var reason = stillHeld.get(p.id);
        return new Receipt(
                p.envelope.id(), Receipt.State.HAD, found == null ? 0 : found.seq(), reason, null);
    }

    private void keepReused(List<Pending> repeated, List<Pending> fresh) throws SQLException {
        if (repeated.isEmpty()) {
            return;
        }
        var erased = ErasingTable.erasedAmong(writer, about(repeated));
        for (var p : repeated) {
            boolean isErased = isOf(erased, p.envelope.subject(), p.envelope.person());
            p.reused(
                    isErased ? erasedId(p) : reusedId(p),
                    isErased ? HeldReason.ERASED : HeldReason.ID_REUSED);
        }
        var ids = repeated.stream().map(p -> p.id).toList();
        var known = EntryTable.had(writer, ids);
        var open = LookUp.openHoldings(writer, ids);
        for (var p : repeated) {
            var before = known.get(p.id);
            if (before != null) {
                p.receipt =
                        new Receipt(
                                p.envelope.id(),
                                Receipt.State.HAD,
                                before.seq(),
                                open.get(p.id),
                                null);
            } else if (fresh.stream().noneMatch(other -> other.id.equals(p.id))) {
                p.sealAnew();
                fresh.add(p);
            } else {
                p.answer(Receipt.State.HELD, 0);
            }
        }
    }

    private static Set<UUID> about(List<Pending> entries) {
        return entries.stream()
                .flatMap(p -> Stream.of(p.envelope.subject(), p.envelope.person()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean isOf(Set<UUID> some, @Nullable UUID one, @Nullable UUID other) {
        return (one != null && some.contains(one)) || (other != null && some.contains(other));
    }

    /// What it says cannot be compared any more, since its key is gone: however often it is sent again, it is kept once.
    private static UUID erasedId(Pending p) {
        return Ids.named("of what was erased:" + p.envelope.id());
    }

    private static UUID reusedId(Pending p) {
        var text = (p.envelope.id() + ":").getBytes(StandardCharsets.UTF_8);
        var bytes = Arrays.copyOf(text, text.length + p.digest.length);
        System.arraycopy(p.digest, 0, bytes, text.length, p.digest.length);
        return Ids.v8(Ids.sha256(bytes));
    }
}
