package org.xieshou.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.health.Measurements.Sent;
import org.xieshou.health.Measurements.Taken;
import org.xieshou.journal.History;
import org.xieshou.journal.Holdings;
import org.xieshou.journal.JournalProblem;
import org.xieshou.journal.Receipt;
import org.xieshou.journal.Traces;
import org.xieshou.shared.Ids;

/// The room behind the journal: what clinicians write is read by clinicians, and by nobody else.
class HealthRoomTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static TestHouse house;
    private static TestCity city;
    private static Actor doctor;
    private static Actor nurse;
    private static Actor farDoctor;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        city.unit("rmyy", "市人民医院");
        doctor = city.person("木拉提", Role.CLINICIAN, "rmyy", TestCity.TOWNSHIP);
        nurse = city.person("李护士", Role.CLINICIAN, "rmyy", TestCity.TOWNSHIP);
        farDoctor = city.person("远大夫", Role.CLINICIAN, "rmyy", TestCity.OTHER_VILLAGE);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Person somebody() {
        var household = city.household(TestCity.VILLAGE);
        var id = Ids.v7(CLOCK);
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.person@1",
                household,
                id,
                Map.of("name", "古丽娜尔·赛力克", "relation", "head", "birth", "1974-05-01"));
        city.append(city.coordinator(), occasion.envelopes());
        return people().get(doctor, household, id);
    }

    private static People people() {
        return house.get(People.class);
    }

    private static Sent sent() {
        return new Sent(Ids.v7(CLOCK), city.tip());
    }

    private static UUID measured(Person person, Sample sample, @Nullable Boolean agreed) {
        var measurements = house.get(Measurements.class);
        var taken =
                new Taken(
                        person.household(),
                        person.person(),
                        "clinic",
                        measurements.today(),
                        sample,
                        null,
                        null,
                        agreed);
        var recorded = measurements.record(doctor, sent(), taken);
        assertThat(Objects.requireNonNull(recorded.receipt()).state())
                .isEqualTo(Receipt.State.ACCEPTED);
        return Objects.requireNonNull(recorded.entry());
    }

    @Test
    void aReadingIsKeptAndJudgedAgainByEveryClinicianInReach() {
        var person = somebody();
        var entry = measured(person, Sample.pressure(184, 108), true);

        var again = house.get(Measurements.class).get(nurse, entry);

        assertThat(again.advice().level()).isEqualTo(Level.ORANGE);
        assertThat(again.measurement().name()).isEqualTo("古丽娜尔·赛力克");
        assertThat(again.measurement().agreed()).isTrue();
        assertThatThrownBy(() -> house.get(Measurements.class).get(farDoctor, entry))
                .hasMessage("health.no-such-measurement");
        assertThatThrownBy(() -> house.get(Measurements.class).get(city.coordinator(), entry))
                .hasMessage("health.not-your-task");
    }

    /// One wall with the other switched off: the database itself, asked as somebody who has the reach.
    @Test
    void theDatabaseShowsNothingWithoutTheRightThoughTheDoorIsPassed() {
        var entry = measured(somebody(), Sample.pressure(120, 80), true);
        var rows = "select count(*) from health.measurement_now where entry = ?";
        var journal = "select count(*) from journal.entry where id = ?";

        for (var sql : Set.of(rows, journal)) {
            assertThat(count(doctor, sql, entry)).isEqualTo(1);
            assertThat(count(city.coordinator(), sql, entry)).isZero();
            assertThat(count(farDoctor, rows, entry)).isZero();
        }
    }

    private static long count(Actor actor, String sql, UUID entry) {
        return house.get(Reading.class)
                .as(actor, db -> db.sql(sql).param(entry).query(Long.class).single());
    }

    @Test
    void theTimeLineTellsCliniciansAndNobodyElse() {
        var person = somebody();
        var entry = measured(person, Sample.pressure(120, 80), true);
        var history = house.get(History.class);

        assertThat(history.of(person.household(), doctor))
                .flatMap(History.Gathering::said)
                .extracting(History.Said::kind)
                .contains("health.measurement");
        assertThat(history.of(person.household(), city.coordinator()))
                .flatMap(History.Gathering::said)
                .extracting(History.Said::kind)
                .contains("registry.consent")
                .doesNotContain("health.measurement");
        assertThat(house.get(Traces.class).open(entry, nurse).standing().fields()).isNotEmpty();
        assertThatThrownBy(() -> house.get(Traces.class).open(entry, city.coordinator()))
                .isInstanceOf(JournalProblem.class)
                .hasMessage("journal.no-such-entry");
    }

    @Test
    void theBodyIsSealedWithAKeyOfItsOwn() {
        var person = somebody();
        var entry = measured(person, Sample.pressure(120, 80), true);

        var key =
                house.get(Reading.class)
                        .asSystem(db ->
                                db.sql("select key from journal.entry where id = ?")
                                        .param(entry)
                                        .query(UUID.class)
                                        .single());

        assertThat(key).isEqualTo(Ids.named("health:" + person.person()));
    }

    /// Somebody without the right sends a reading: it is kept safely, and still nobody but clinicians sees it.
    @Test
    void whatIsHeldIsClosedToSupervisorsToo() {
        var person = somebody();
        var helper = city.person("阿依达", Role.UNIT_STAFF, "fpb", TestCity.VILLAGE);
        var occasion = city.occasion(helper);
        occasion.add(
                "health.measurement@1",
                person.household(),
                person.person(),
                Map.of("place", "self", "systolic", 150, "diastolic", 90));
        var receipt = city.append(helper, occasion.envelopes()).getFirst();
        var holdings = house.get(Holdings.class);

        assertThat(receipt.state()).isEqualTo(Receipt.State.HELD);
        assertThat(holdings.open(city.coordinator()))
                .extracting(Holdings.Waiting::kind)
                .doesNotContain("health.measurement");
        assertThat(holdings.count(city.coordinator()).others()).isZero();
        assertThat(holdings.count(helper).own()).isZero();
    }

    /// A newer phone may know a kind that this server does not: it is of this room all the same.
    @Test
    void kindsThatNobodyHereKnowsAreClosedAsWell() {
        var person = somebody();
        var occasion = city.occasion(doctor);
        var entry =
                occasion.add(
                        "health.sugar-diary@7",
                        person.household(),
                        person.person(),
                        Map.of("glucose", 7));

        assertThat(city.append(doctor, occasion.envelopes()).getFirst().state())
                .isEqualTo(Receipt.State.HELD);
        assertThat(house.get(Holdings.class).open(doctor))
                .extracting(Holdings.Waiting::entry)
                .contains(entry);
        assertThat(house.get(Holdings.class).open(city.coordinator()))
                .extracting(Holdings.Waiting::entry)
                .doesNotContain(entry);
    }

    @Test
    void whoSaysNoIsAdvisedAndNothingIsKept() {
        var person = somebody();
        var measurements = house.get(Measurements.class);
        var taken =
                new Taken(
                        person.household(),
                        person.person(),
                        "clinic",
                        measurements.today(),
                        Sample.pressure(150, 95),
                        null,
                        null,
                        false);

        var recorded = measurements.record(doctor, sent(), taken);

        assertThat(recorded.entry()).isNull();
        assertThat(measurements.of(doctor, person.household(), person.person())).isEmpty();
        assertThat(people().get(doctor, person.household(), person.person()).refused()).isTrue();
    }

    @Test
    void takingTheConsentBackHidesWhatWasKept() {
        var person = somebody();
        var entry = measured(person, Sample.pressure(150, 95), true);
        var occasion = city.occasion(doctor);
        occasion.add(
                "registry.consent@1",
                person.household(),
                person.person(),
                Map.of("purpose", "health", "given", false));
        city.append(doctor, occasion.envelopes());

        assertThatThrownBy(() -> house.get(Measurements.class).get(doctor, entry))
                .hasMessage("health.no-such-measurement");
        assertThat(file(person).readings()).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        var measurements = house.get(Measurements.class);

        assertThatThrownBy(() -> measurements.judge(Sample.pressure(80, 120), measurements.today()))
                .hasMessage("health.impossible-reading");
        assertThatThrownBy(() ->
                        measurements.judge(
                                Sample.glucose(new BigDecimal("50"), "eaten"),
                                measurements.today()))
                .hasMessage("health.impossible-reading");
    }

    @Test
    void stationsCallTheQueueInItsOrderAndNeverTheSameTwice() {
        var queue = house.get(Queue.class);
        var person = somebody();
        var first = queue.give(doctor, sent(), person.household(), person.person());
        var second = queue.give(nurse, sent(), null, null);
        var third = queue.give(nurse, sent(), null, null);

        assertThat(second.number()).isEqualTo(first.number() + 1);
        assertThat(third.number()).isEqualTo(first.number() + 2);
        assertThat(queue.next(doctor)).get().extracting(Ticket::entry).isEqualTo(first.entry());
        queue.left(nurse, second.entry());
        assertThat(queue.next(nurse)).get().extracting(Ticket::entry).isEqualTo(third.entry());
        assertThat(queue.next(doctor)).isEmpty();
        assertThat(queue.today(nurse).getFirst().name()).isEqualTo("古丽娜尔·赛力克");
    }

    private static boolean isOpen(UUID referral) {
        var open = house.get(Referrals.class).open(nurse, 1).referrals();
        return open.stream().anyMatch(each -> each.entry().equals(referral));
    }

    @Test
    void aReferralIsAskedAboutAfterTwoWeeksAndThenDone() {
        var person = somebody();
        var entry = measured(person, Sample.pressure(181, 100), true);
        var referrals = house.get(Referrals.class);
        referrals.refer(doctor, sent(), entry, new Referrals.Letter("rmyy", ""));
        var open = referrals.of(doctor, person.household(), person.person()).getFirst();

        assertThat(open.urgency()).isEqualTo("same-day");
        assertThat(open.about()).isEqualTo("blood-pressure");
        assertThat(open.receiver()).isEqualTo("市人民医院");
        assertThat(open.due()).isEqualTo(open.day().plusDays(14));
        assertThat(isOpen(open.entry())).isTrue();

        referrals.heard(nurse, open.entry(), "unreachable", null);
        assertThat(isOpen(open.entry())).isTrue();
        referrals.heard(nurse, open.entry(), "attended", null);
        assertThat(isOpen(open.entry())).isFalse();
    }

    @Test
    void knownPatientsAreDueAQuarterAfterTheirLastReading() {
        var person = somebody();
        var patients = house.get(Patients.class);
        patients.follow(doctor, person.household(), person.person(), "hypertension");
        measured(person, Sample.pressure(138, 88), true);

        var followUp = Objects.requireNonNull(file(person).followUp());

        assertThat(followUp.due()).isEqualTo(house.get(Measurements.class).today().plusDays(91));
        var followed = patients.followed(nurse, 1).followed();
        assertThat(followed).extracting(FollowUp::person).contains(person.person());
        patients.follow(doctor, person.household(), person.person(), null);
        assertThat(file(person).followUp()).isNull();
    }

    @Test
    void aReminderStandsUntilThePersonWantsItNoMore() {
        var person = somebody();
        var patients = house.get(Patients.class);
        var wish = new Patients.Wish("medicine", "paper", "早饭后", null);
        patients.remind(doctor, person, wish, true);

        assertThat(file(person).reminders())
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isEqualTo("早饭后"));
        patients.remind(doctor, person, wish, false);
        assertThat(file(person).reminders()).isEmpty();
    }

    @Test
    void theFileGoesOnlyToWhomThePersonSaid() {
        var person = somebody();
        measured(person, Sample.pressure(181, 100), true);
        var exports = house.get(Exports.class);

        assertThatThrownBy(() -> exports.fhir(doctor, person.household(), person.person(), "rmyy"))
                .hasMessage("health.not-agreed");
        exports.allow(doctor, person, "rmyy", true);
        var bundle =
                new String(
                        exports.fhir(doctor, person.household(), person.person(), "rmyy"),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(bundle).contains("\"resourceType\":\"Bundle\"", "85354-9", "\"value\":181");
        assertThat(bundle).doesNotContain("古丽娜尔", person.person().toString());
        exports.allow(doctor, person, "rmyy", false);
        assertThatThrownBy(() -> exports.fhir(doctor, person.household(), person.person(), "rmyy"))
                .hasMessage("health.not-agreed");
    }

    @Test
    void openingAFileIsWrittenDownForTheHousehold() {
        var person = somebody();
        file(person);

        assertThat(house.get(Looks.class).of(city.coordinator(), person.household()))
                .extracting(Looks.Look::why)
                .contains("health.why.file");
    }

    private static Patients.PersonFile file(Person person) {
        return house.get(Patients.class).open(doctor, person.household(), person.person());
    }

    @Test
    void othersSeeCountsFromFiveUpAndNothingSmaller() {
        city.unit("wsy", "雁回乡卫生院");
        var village = city.person("赵大夫", Role.CLINICIAN, "wsy", TestCity.TOWNSHIP);
        var measurements = house.get(Measurements.class);
        for (int i = 1; i <= 5; i++) {
            assertThat(numberOf("雁回乡卫生院")).as("after " + (i - 1)).isNull();
            measurements.record(
                    village,
                    sent(),
                    new Taken(
                            null,
                            null,
                            "clinic",
                            measurements.today(),
                            Sample.pressure(120, 80),
                            null,
                            null,
                            null));
        }

        assertThat(numberOf("雁回乡卫生院")).isEqualTo(5);
    }

    private static @Nullable Long numberOf(String unit) {
        return house.get(Counts.class).all(city.coordinator()).stream()
                .filter(count -> count.unit().equals(unit))
                .map(Counts.Count::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
