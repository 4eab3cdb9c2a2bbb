package org.xieshou.assistance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xieshou.HandMade;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/// One random history of goods as a client sends it, with identifiers of its own: the same for the same number.
record History(int number, List<Entry> entries) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param places the real store, donor and households in the place of the invented ones
    static History of(int number, Map<UUID, UUID> places) {
        var random = new Random(number);
        var said = new Operations(number).next(1 + random.nextInt(20));
        var names = new HashMap<>(places);
        said.forEach(entry -> names.put(entry.id(), uuid(random)));
        return new History(number, said.stream().map(entry -> renamed(entry, names)).toList());
    }

    private static UUID uuid(Random random) {
        return new UUID(
                (random.nextLong() & ~0xf000L) | 0x7000L,
                (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    private static Entry renamed(Entry e, Map<UUID, UUID> names) {
        var body = e.body().json().toString();
        for (var name : names.entrySet()) {
            body = body.replace(name.getKey().toString(), name.getValue().toString());
        }
        return new Entry(
                e.seq(),
                e.since(),
                names.getOrDefault(e.id(), e.id()),
                names.getOrDefault(e.root(), e.root()),
                e.kind(),
                e.subject() == null ? null : names.getOrDefault(e.subject(), e.subject()),
                e.person(),
                e.occasion(),
                e.author(),
                "fpb",
                e.happened(),
                e.received(),
                e.day(),
                e.basedOn(),
                e.branch(),
                e.branchSeq(),
                e.branchBased(),
                e.area(),
                HandMade.body(body));
    }

    /// The call that sends it: a device of its own counts from one.
    String json(long basedOn) {
        return entries.stream()
                .map(entry -> envelope(entry, basedOn))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String envelope(Entry e, long basedOn) {
        var all = new HashMap<String, Object>();
        all.put("id", e.id());
        all.put("kind", e.kind() + (e.kind().equals("assistance.handover") ? "@2" : "@1"));
        if (e.subject() != null) {
            all.put("subject", e.subject());
        }
        if (e.isCorrection()) {
            all.put("corrects", e.root());
        }
        all.put("occasion", Ids.named("history " + number));
        all.put("unit", e.unit());
        all.put("device", Ids.named("device " + number));
        all.put("dseq", e.seq());
        all.put("happened", e.happened());
        all.put("basedOn", basedOn);
        all.put("body", e.body().json());
        return JSON.writeValueAsString(all);
    }
}
