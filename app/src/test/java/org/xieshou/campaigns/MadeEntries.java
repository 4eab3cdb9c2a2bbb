package org.xieshou.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/// Accepted entries as the journal would hand them over, numbered as they are made.
public final class MadeEntries {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant MORNING = Instant.parse("2019-10-17T02:00:00Z");

    private long seq;

    /// What differs from one entry to the next besides kind and body.
    public record By(String unit, LocalDate day, @Nullable UUID household, int area) {}

    public Entry entry(String kind, String body) {
        return entry(kind, body, new By("lead-office", LocalDate.of(2019, 10, 17), null, 1));
    }

    public Entry entry(String kind, String body, By by) {
        var id = id(seq + 1);
        return made(kind, body, by, id);
    }

    /// The seq of the newest.
    public long tip() {
        return seq;
    }

    /// The whole corrected statement, or a void.
    public Entry correction(Entry of, String body) {
        return made(
                of.kind(), body, new By(of.unit(), of.day(), of.subject(), place(of)), of.root());
    }

    private Entry made(String kind, String body, By by, UUID root) {
        seq++;
        var id = id(seq);
        return new Entry(
                seq,
                seq,
                id,
                root,
                kind,
                by.household,
                null,
                null,
                Ids.named("author"),
                by.unit,
                MORNING.plusSeconds(seq),
                MORNING.plusSeconds(seq),
                by.day,
                seq - 1,
                Ids.named("branch"),
                seq,
                0,
                by.area,
                new Body(JSON.readTree(body)));
    }

    private static int place(Entry entry) {
        var area = entry.area();
        return area == null ? 1 : area;
    }

    /// In the order in which they are made, as real ones are.
    private static UUID id(long seq) {
        return Ids.v7(new UUID(seq << 16, 0), "entry " + seq);
    }
}
