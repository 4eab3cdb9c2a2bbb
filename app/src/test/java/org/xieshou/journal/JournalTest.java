package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt.State;
import org.xieshou.shared.Ids;

class JournalTest {
    private static TestHouse house;
    private static TestCity city;
    private static Journal journal;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        journal = house.get(Journal.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Envelope area(UUID id, int number, String name) {
        var body =
                "{\"area\":%d,\"parent\":1,\"name\":\"%s\",\"level\":\"village\"}"
                        .formatted(number, name);
        return envelope(id, "access.area@1", body);
    }

    private static Envelope envelope(UUID id, String kind, String body) {
        return new Envelope(
                id,
                kind,
                null,
                null,
                null,
                "fpb",
                Ids.named("test"),
                0,
                Instant.now(),
                null,
                -1,
                null,
                body.getBytes(StandardCharsets.UTF_8),
                null);
    }

    private static UUID id() {
        return Ids.v7(Clock.systemUTC());
    }

    private static Receipt send(Actor by, Envelope envelope) {
        return journal.append(List.of(envelope), by).getFirst();
    }

    @Test
    void numbersWithoutGapsAndGivesTheSameReceiptAgain() {
        long before = journal.tip();
        var first = area(id(), 101, "甲村");
        var second = area(id(), 102, "乙村");

        var receipts = journal.append(List.of(first, second), city.coordinator());
        var again = journal.append(List.of(second, first), city.coordinator());

        assertThat(receipts).extracting(Receipt::seq).containsExactly(before + 1, before + 2);
        assertThat(receipts).extracting(Receipt::state).containsOnly(State.ACCEPTED);
        assertThat(again).extracting(Receipt::state).containsOnly(State.HAD);
        assertThat(again).extracting(Receipt::seq).containsExactly(before + 2, before + 1);
        assertThat(journal.tip()).isEqualTo(before + 2);
    }

    @Test
    void keepsAnotherContentUnderAUsedIdHeld() {
        var id = id();
        send(city.coordinator(), area(id, 103, "丙村"));

        var reused = send(city.coordinator(), area(id, 104, "丁村"));
        var again = send(city.coordinator(), area(id, 104, "丁村"));

        assertThat(reused.state()).isEqualTo(State.HELD);
        assertThat(reused.reason()).isEqualTo("id-reused");
        assertThat(again.seq()).isEqualTo(reused.seq());
    }

    @Test
    void holdsWhatHasTheWrongShapeOrKindOrClock() {
        var shape =
                send(
                        city.coordinator(),
                        envelope(id(), "access.unit@1", "{\"unit\":\"x\",\"religion\":\"y\"}"));
        var kind = send(city.coordinator(), envelope(id(), "moon.landing@7", "{}"));
        var late = area(id(), 105, "戊村");
        var future =
                new Envelope(
                        late.id(),
                        late.kind(),
                        null,
                        null,
                        null,
                        "fpb",
                        late.device(),
                        0,
                        Instant.now().plus(Duration.ofDays(400)),
                        null,
                        -1,
                        null,
                        late.body(),
                        null);
        var clock = send(city.coordinator(), future);

        assertThat(shape.reason()).isEqualTo("shape");
        assertThat(shape.where()).isEqualTo("name missing");
        assertThat(kind.reason()).isEqualTo("kind");
        assertThat(clock.reason()).isEqualTo("clock");
    }

    @Test
    void holdsWhatItsAuthorMayNotWrite() {
        var helper = city.person("马玉珍", Role.UNIT_STAFF, "fpb", TestCity.VILLAGE);

        var receipt = send(helper, area(id(), 106, "己村"));

        assertThat(receipt.reason()).isEqualTo("right");
    }

    @Test
    void holdsABaseThatIsNotYetThere() {
        var e = area(id(), 107, "庚村");
        var ahead =
                new Envelope(
                        e.id(),
                        e.kind(),
                        null,
                        null,
                        null,
                        "fpb",
                        e.device(),
                        0,
                        e.happened(),
                        null,
                        journal.tip() + 1_000,
                        null,
                        e.body(),
                        null);

        assertThat(send(city.coordinator(), ahead).reason()).isEqualTo("base");
    }

    @Test
    void releasesACorrectionThatCameBeforeWhatItCorrects() {
        var original = area(id(), 108, "辛村");
        var correction = correcting(original, area(id(), 108, "新村"));

        var early = send(city.coordinator(), correction);
        var then = send(city.coordinator(), original);
        var again = send(city.coordinator(), correction);

        assertThat(early.reason()).isEqualTo("early");
        assertThat(then.state()).isEqualTo(State.ACCEPTED);
        assertThat(again.reason()).as("no longer held").isNull();
        assertThat(house.get(org.xieshou.access.Areas.class).all())
                .filteredOn(area -> area.number() == 108)
                .extracting(org.xieshou.access.Area::name)
                .containsExactly("新村");
    }

    @Test
    void holdsACorrectionMadeWithoutHavingSeenTheLastOne() {
        var original = area(id(), 109, "壬村");
        send(city.coordinator(), original);
        long seen = journal.tip();
        send(city.coordinator(), correcting(original, area(id(), 109, "壬一村")));

        var late = basedOn(correcting(original, area(id(), 109, "壬二村")), seen);

        assertThat(send(city.coordinator(), late).reason()).isEqualTo("clash");
    }

    @Test
    void keepsEveryEntryWhenManyCallAtOnce() throws Exception {
        long before = journal.tip();
        var coordinator = city.coordinator();
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 8; t++) {
            int base = 1_000 + t * 100;
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                for (int i = 0; i < 10; i++) {
                                    send(coordinator, area(id(), base + i, "村" + i));
                                }
                            }));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(journal.tip()).isEqualTo(before + 80);
    }

    @Test
    void knowsWhatWasKnownAtAMoment() {
        send(city.coordinator(), area(id(), 110, "癸村"));
        long tip = journal.tip();
        var moment = Instant.now();

        assertThat(journal.knownAt(moment.plusSeconds(1))).isEqualTo(tip);
        assertThat(journal.knownAt(Instant.EPOCH)).isZero();
    }

    @Test
    void holdsAVisitToAStrangerUntilTheHouseholdComes() {
        var stranger = id();
        var e = envelope(id(), "access.area@1", "{}");
        var about =
                new Envelope(
                        e.id(),
                        "registry.consent@1",
                        stranger,
                        null,
                        null,
                        "fpb",
                        e.device(),
                        0,
                        e.happened(),
                        null,
                        -1,
                        null,
                        "{\"purpose\":\"visit\",\"given\":true}".getBytes(StandardCharsets.UTF_8),
                        null);

        assertThat(send(city.coordinator(), about).state()).isEqualTo(State.HELD);
    }

    private static Envelope correcting(Envelope original, Envelope correction) {
        return new Envelope(
                correction.id(),
                correction.kind(),
                null,
                null,
                null,
                "fpb",
                correction.device(),
                0,
                correction.happened(),
                null,
                -1,
                original.id(),
                correction.body(),
                null);
    }

    private static Envelope basedOn(Envelope e, long basedOn) {
        return new Envelope(
                e.id(),
                e.kind(),
                null,
                null,
                null,
                "fpb",
                e.device(),
                0,
                e.happened(),
                null,
                basedOn,
                e.corrects(),
                e.body(),
                null);
    }

    @Test
    void refusesACallThatIsTooLarge() {
        var many = new ArrayList<Envelope>();
        for (int i = 0; i < 5_001; i++) {
            many.add(area(id(), 2_000, "村"));
        }

        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> journal.append(many, city.coordinator())))
                .isInstanceOf(JournalProblem.class);
    }
}
