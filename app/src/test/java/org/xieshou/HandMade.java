package org.xieshou;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/// Accepted entries made by hand, numbered 1, 2, 3, for tests of an interpreter alone.
public final class HandMade {
    public static final String UNIT = "sfj";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant MORNING = Instant.parse("2019-10-17T02:00:00Z");

    private final List<Entry> entries = new ArrayList<>();

    /// @param body JSON, single quotes for double ones
    public Entry say(String kind, @Nullable UUID subject, int area, String body) {
        return add(new What(kind, subject, area, null), body);
    }

    /// The whole corrected statement, or a void.
    public Entry correct(Entry earlier, String body) {
        int area = earlier.area() == null ? 0 : earlier.area();
        return add(new What(earlier.kind(), earlier.subject(), area, earlier.root()), body);
    }

    public Entry takeBack(Entry earlier) {
        return correct(earlier, "{'void': true, 'why': 'written twice'}");
    }

    /// The same entry, sent by somebody of another unit.
    public static Entry by(String unit, Entry e) {
        return new Entry(
                e.seq(),
                e.since(),
                e.id(),
                e.root(),
                e.kind(),
                e.subject(),
                e.person(),
                e.occasion(),
                Ids.named("somebody of " + unit),
                unit,
                e.happened(),
                e.received(),
                e.day(),
                e.basedOn(),
                e.branch(),
                e.branchSeq(),
                e.branchBased(),
                e.area(),
                e.body());
    }

    public List<Entry> all() {
        return List.copyOf(entries);
    }

    public static Body body(String json) {
        return new Body(JSON.readTree(json.replace('\'', '"')));
    }

    private record What(String kind, @Nullable UUID subject, int area, @Nullable UUID root) {}

    private Entry add(What what, String body) {
        long seq = entries.size() + 1L;
        var id = Ids.named("entry " + seq);
        var moment = MORNING.plusSeconds(60 * seq);
        var entry =
                new Entry(
                        seq,
                        seq,
                        id,
                        what.root == null ? id : what.root,
                        what.kind,
                        what.subject,
                        null,
                        Ids.named("occasion " + what.subject),
                        Ids.named("a helper"),
                        UNIT,
                        moment,
                        moment,
                        LocalDate.of(2019, 10, 17),
                        seq - 1,
                        Ids.named("a device"),
                        seq,
                        seq - 1,
                        what.area,
                        body(body));
        entries.add(entry);
        return entry;
    }
}
