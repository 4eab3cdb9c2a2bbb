package org.xieshou.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import tools.jackson.databind.json.JsonMapper;

/// Accepted entries made by hand, one after another.
final class Written {
    static final UUID AUTHOR = new UUID(7, 7);
    static final LocalDate DAY = LocalDate.of(2019, 10, 17);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, UUID> roots = new HashMap<>();
    private long seq = 100;
    int area = 11;

    /// Who writes, on which device, and what he had seen; -1 for everything.
    record By(UUID device, long number, long basedOn) {}

    private record What(
            String kind, UUID household, @Nullable UUID person, @Nullable UUID corrects) {}

    UUID say(String kind, UUID household, @Nullable UUID person, Object... body) {
        return add(new What(kind, household, person, null), body(body), null);
    }

    /// @param json single quotes for double ones
    @SuppressWarnings("unchecked")
    UUID tell(String kind, UUID household, @Nullable UUID person, String json) {
        var body = (Map<String, Object>) JSON.readValue(json.replace('\'', '"'), Map.class);
        return add(new What(kind, household, person, null), body, null);
    }

    UUID sayAs(By by, String kind, UUID household, Object... body) {
        return add(new What(kind, household, null, null), body(body), by);
    }

    UUID correct(UUID entry, String kind, UUID household, Object... body) {
        return add(new What(kind, household, null, entry), body(body), null);
    }

    UUID takeBack(UUID entry, String kind, UUID household) {
        return add(
                new What(kind, household, null, entry),
                Map.of("void", true, "why", "a slip"),
                null);
    }

    private static Map<String, Object> body(Object... pairs) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }

    private UUID add(What what, Map<String, Object> body, @Nullable By by) {
        seq++;
        var id = new UUID(3, seq);
        var root = what.corrects == null ? id : roots.getOrDefault(what.corrects, what.corrects);
        roots.put(id, root);
        var at = Instant.parse("2019-10-17T02:00:00Z").plus(seq, ChronoUnit.MINUTES);
        var who = by == null ? new By(new UUID(5, 5), seq, seq - 1) : by;
        entries.add(
                new Entry(
                        seq,
                        seq,
                        id,
                        root,
                        what.kind,
                        what.household,
                        what.person,
                        null,
                        AUTHOR,
                        "town",
                        at,
                        at,
                        DAY,
                        who.basedOn < 0 ? seq - 1 : who.basedOn,
                        who.device,
                        who.number,
                        who.number - 1,
                        area,
                        new Body(JSON.readTree(JSON.writeValueAsBytes(body)))));
        return id;
    }

    long seq() {
        return seq;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
