package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Reading;
import org.xieshou.journal.Receipt.State;
import org.xieshou.shared.Ids;

/// A call of many entries reads beside what it writes: it must still see what the same call brought.
@Tag("slow")
class LargeCallsTest {
    private static final int MANY = 300;

    private static TestHouse house;
    private static TestCity city;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Occasion occasion() {
        return city.occasion(city.coordinator());
    }

    private static UUID consent(Occasion occasion, UUID household) {
        return occasion.add(
                "registry.consent@1", household, Map.of("purpose", "visit", "given", true));
    }

    private static void household(Occasion occasion, UUID id) {
        occasion.add("registry.household@1", id, Map.of("area", TestCity.VILLAGE));
    }

    private static List<Receipt> send(Occasion occasion) {
        return city.append(city.coordinator(), occasion.envelopes());
    }

    private static long consents(UUID household) {
        return count("select count(*) from registry.consent_now where subject = ?", household);
    }

    private static long count(String sql, UUID household) {
        return house.get(Reading.class)
                .asSystem(db -> db.sql(sql).param(household).query(Long.class).single());
    }

    private static List<UUID> households() {
        var ids = IntStream.range(0, MANY).mapToObj(_ -> Ids.v7(Clock.systemUTC())).toList();
        var all = occasion();
        ids.forEach(id -> household(all, id));
        assertThat(send(all)).allMatch(receipt -> receipt.state() == State.ACCEPTED);
        return ids;
    }

    @Test
    void releasesWhatWaitedForOneOfItsEntries() {
        var early = Ids.v7(Clock.systemUTC());
        var waiting = occasion();
        consent(waiting, early);
        assertThat(send(waiting).getFirst().reason()).isEqualTo("early");

        var many = occasion();
        IntStream.range(0, MANY).forEach(_ -> household(many, Ids.v7(Clock.systemUTC())));
        household(many, early);
        send(many);

        assertThat(consents(early)).isOne();
    }

    @Test
    void releasesWhatComesTooEarlyInTheSameCall() {
        var known = households();
        var late = Ids.v7(Clock.systemUTC());
        var many = occasion();
        consent(many, late);
        known.forEach(id -> consent(many, id));
        household(many, late);

        var receipts = send(many);

        assertThat(receipts.getFirst().reason()).isEqualTo("early");
        assertThat(receipts.stream().skip(1)).allMatch(each -> each.state() == State.ACCEPTED);
        assertThat(consents(late)).isOne();
    }

    @Test
    void statesAnewWhatTheSameCallStated() {
        var id = Ids.v7(Clock.systemUTC());
        var many = occasion();
        household(many, id);
        IntStream.range(0, MANY).forEach(_ -> consent(many, id));

        assertThat(send(many)).allMatch(receipt -> receipt.state() == State.ACCEPTED);

        assertThat(consents(id)).isOne();
        assertThat(count("select count(*) from registry.consent_past where subject = ?", id))
                .isEqualTo(MANY - 1);
    }

    @Test
    void correctsWhatTheSameCallBrought() {
        var id = households().getFirst();
        var many = occasion();
        var first = consent(many, id);
        IntStream.range(0, MANY).forEach(_ -> household(many, Ids.v7(Clock.systemUTC())));
        many.correct(first, "registry.consent@1", id, Map.of("purpose", "visit", "given", false));

        assertThat(send(many)).allMatch(receipt -> receipt.state() == State.ACCEPTED);

        assertThat(
                        count(
                                "select count(*) from registry.consent_now where subject = ? and not given",
                                id))
                .isOne();
    }
}
