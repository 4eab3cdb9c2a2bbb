package org.xieshou.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.xieshou.shared.Ids;

/// Writes visits of five entries as JSON: the visit, two facts, a hand-over, the household's own words.
final class VisitEntries {
    static final int A_VISIT = 5;
    private static final Clock CLOCK = Clock.systemUTC();

    private final Helper helper;
    private final SplittableRandom random;
    private final StringBuilder json = new StringBuilder(200_000);
    private int written;

    VisitEntries(Helper helper, long seed) {
        this.helper = helper;
        this.random = new SplittableRandom(seed);
    }

    /// The body of one call.
    String call(int visits) {
        json.setLength(0);
        json.append('[');
        written = 0;
        for (int i = 0; i < visits; i++) {
            visit();
        }
        return json.append(']').toString();
    }

    private void visit() {
        var household = helper.households().get(random.nextInt(helper.households().size()));
        var occasion = Ids.v7(CLOCK);
        var now = Instant.now(CLOCK);
        var today = now.toString().substring(0, 10);
        var place = new Place(household, occasion, now);
        entry(
                "visits.visit",
                place,
                "{\"met\":\"home\",\"team\":2,\"consent\":true,\"how\":\"door\"}");
        fact(place, "household.members-stated", 1 + random.nextInt(7), today);
        fact(place, "household.income-wages", 100L * random.nextInt(5_000_000), today);
        entry(
                "assistance.handover",
                place,
                "{\"items\":[{\"item\":\"大米\",\"quantity\":10,\"unit\":\"公斤\"}],\"value\":%d,\"basis\":\"total\"}"
                        .formatted(100 * (1 + random.nextInt(200))));
        entry(
                "visits.voice",
                place,
                "{\"kind\":\"wish\",\"text\":\"希望孩子在城里找到工作，冬天的煤已经够了。\",\"quote\":\"inside\"}");
    }

    private record Place(UUID household, UUID occasion, Instant happened) {}

    private void fact(Place place, String name, long value, String asOf) {
        entry(
                "registry.fact",
                place,
                "{\"fact\":\"%s\",\"value\":%d,\"asOf\":\"%s\",\"toldBy\":\"self\"}"
                        .formatted(name, value, asOf));
    }

    private void entry(String kind, Place place, String body) {
        json.append(written++ == 0 ? "" : ",")
                .append("{\"id\":\"")
                .append(Ids.v7(CLOCK))
                .append("\",\"kind\":\"")
                .append(kind)
                .append("@1\",\"subject\":\"")
                .append(place.household)
                .append("\",\"occasion\":\"")
                .append(place.occasion)
                .append("\",\"unit\":\"")
                .append(helper.unit())
                .append("\",\"happened\":\"")
                .append(place.happened)
                .append("\",\"body\":")
                .append(body)
                .append('}');
    }
}
