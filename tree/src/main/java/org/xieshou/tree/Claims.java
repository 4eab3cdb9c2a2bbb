package org.xieshou.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What signatures claim: the heads of all checkpoints that the key really signed, by size.
final class Claims {
    private final TreeMap<Long, List<Head>> bySize = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Claims(Collection<VerifierKey> keys, List<Witnessed> checkpoints) {
        // The witness's checkpoint is mostly one of the journal's own, and checking a signature
        // takes a millisecond
        var opened = new HashMap<String, Optional<Head>>();
        for (Witnessed checkpoint : checkpoints) {
            Optional<Head> head =
                    opened.computeIfAbsent(checkpoint.note(), note -> open(note, keys));
            if (head.isPresent()) {
                take(head.get());
            } else {
                findings.add(
                        checkpoint.byWitness() ? new Finding.NotThisKey() : new Finding.Forged());
            }
        }
    }

    List<Finding> findings() {
        return findings.stream().distinct().toList();
    }

    boolean isEmpty() {
        return bySize.isEmpty();
    }

    long largest() {
        return bySize.isEmpty() ? 0 : bySize.lastKey();
    }

    /// Hands out, once each, the claims about sizes up to this one.
    Optional<List<Head>> nextUpTo(long size) {
        if (bySize.isEmpty() || bySize.firstKey() > size) {
            return Optional.empty();
        }
        return Optional.of(bySize.pollFirstEntry().getValue());
    }

    private void take(Head head) {
        List<Head> same = bySize.computeIfAbsent(head.size(), _ -> new ArrayList<>());
        if (!same.isEmpty() && !same.contains(head)) {
            findings.add(new Finding.TwoHistories(head.size()));
        }
        // A head of nothing says nothing
        if (head.size() == 0) {
            bySize.remove(0L);
        } else if (!same.contains(head)) {
            same.add(head);
        }
    }

    private static Optional<Head> open(String note, Collection<VerifierKey> keys) {
        try {
            return Checkpoint.verify(Note.parse(note), keys).map(Checkpoint::head);
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
