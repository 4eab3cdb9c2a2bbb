package org.xieshou.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;

/// Whom to remind today: what was asked for and not done, and nobody who took the consent back.
@Tag("slow")
class RemindersTest {
    private static TestHouse house;
    private static TestCity city;
    private static Actor doctor;

    @BeforeAll
    static void open() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        city.unit("rmyy", "市人民医院");
        doctor = city.person("医生", Role.CLINICIAN, "rmyy", TestCity.ROOT);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private record Somebody(UUID household, UUID person) {}

    private static Somebody somebody() {
        var one = new Somebody(city.household(TestCity.VILLAGE), Ids.v7(Clock.systemUTC()));
        tell(
                city.coordinator(),
                one,
                "registry.person@1",
                Map.of("name", "古丽娜尔", "relation", "head", "phone", "13900007713"));
        tell(doctor, one, "registry.consent@1", Map.of("purpose", "health", "given", true));
        return one;
    }

    private static void tell(Actor by, Somebody about, String kind, Map<String, ?> body) {
        var occasion = city.occasion(by);
        occasion.add(kind, about.household, about.person, new HashMap<>(body));
        assertThat(city.append(by, occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    private static void wants(Somebody one, String topic, String way, String from) {
        tell(
                doctor,
                one,
                "health.reminder@1",
                Map.of("topic", topic, "way", way, "from", from, "wanted", true));
    }

    private static List<Reminders.Due> of(Somebody one) {
        return reminders().today(doctor, 1).due().stream()
                .filter(each -> each.person().equals(one.person))
                .toList();
    }

    private static Reminders reminders() {
        return house.get(Reminders.class);
    }

    private static void done(Reminders.Due due, String how) {
        reminders().done(doctor, Ids.v7(Clock.systemUTC()), due.entry(), how);
    }

    private static @Nullable String doneOf(Somebody one) {
        return of(one).getFirst().done();
    }

    @Test
    void aCallStandsOnTheListUntilSomebodyWasReached() {
        var one = somebody();
        wants(one, "medicine", "voice", "2019-10-17");

        assertThat(of(one))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.phone()).isEqualTo("13900007713");
                    assertThat(due.isOpen()).isTrue();
                });
        done(of(one).getFirst(), "no-answer");
        assertThat(of(one).getFirst().isOpen()).as("nobody answered").isTrue();
        done(of(one).getFirst(), "called");
        assertThat(of(one).getFirst().isOpen()).isFalse();
        assertThat(doneOf(one)).isEqualTo("called");
    }

    @Test
    void sentTwiceItIsDoneOnce() {
        var one = somebody();
        wants(one, "clinic", "paper", "2019-10-17");
        var form = Ids.v7(Clock.systemUTC());
        var entry = of(one).getFirst().entry();

        var first = reminders().done(doctor, form, entry, "card");
        var again = reminders().done(doctor, form, entry, "card");

        assertThat(first.state()).isEqualTo(Receipt.State.ACCEPTED);
        assertThat(again.state()).isEqualTo(Receipt.State.HAD);
        assertThat(doneOf(one)).isEqualTo("card");
    }

    @Test
    void nobodyIsRemindedBeforeTheDayNorAfterTakingItBack() {
        var one = somebody();
        wants(one, "recheck", "voice", "2999-01-01");
        assertThat(of(one)).isEmpty();
        wants(one, "recheck", "voice", "2019-01-01");
        assertThat(of(one)).hasSize(1);

        tell(doctor, one, "registry.consent@1", Map.of("purpose", "health", "given", false));

        assertThat(of(one)).isEmpty();
    }

    @Test
    void oneOfASingleDayStandsFirstFromItsDayUntilSomebodyWasReached() {
        var one = somebody();
        var today = city.today();
        var patients = house.get(Patients.class);
        var person = house.get(People.class).get(doctor, one.household, one.person);
        wants(one, "medicine", "voice", "2019-10-17");
        patients.remind(
                doctor,
                person,
                new Patients.Wish("clinic", "voice", null, today.plusDays(3)),
                true);
        assertThat(of(one)).extracting(Reminders.Due::topic).containsExactly("medicine");
        assertThat(reminders().coming(doctor, 1).due())
                .filteredOn(each -> each.person().equals(one.person))
                .extracting(Reminders.Due::on)
                .containsExactly(today.plusDays(3));

        once(one, "clinic", today.minusDays(2).toString());

        assertThat(of(one)).extracting(Reminders.Due::topic).containsExactly("clinic", "medicine");
        assertThat(of(one).getFirst().isLate(today)).isTrue();
        done(of(one).getFirst(), "no-answer");
        assertThat(of(one).getFirst().isOpen()).as("nobody answered").isTrue();
        done(of(one).getFirst(), "called");
        assertThat(of(one)).extracting(Reminders.Due::isOpen).containsExactly(true, false);
        assertThat(patients.open(doctor, one.household, one.person).reminders())
                .as("done is done")
                .extracting(Reminder::topic)
                .containsExactly("medicine");
    }

    private static void once(Somebody one, String topic, String day) {
        tell(
                doctor,
                one,
                "health.reminder@1",
                Map.of("topic", topic, "way", "voice", "from", day, "until", day, "wanted", true));
    }

    @Test
    void onlyCliniciansSeeTheListAndOnlyWithinReach() {
        var one = somebody();
        wants(one, "medicine", "voice", "2019-10-17");
        var far = city.person("别村医生", Role.CLINICIAN, "rmyy", TestCity.OTHER_VILLAGE);

        assertThatThrownBy(() -> reminders().today(city.coordinator(), 1))
                .isInstanceOf(HealthProblem.class);
        assertThat(reminders().today(far, 1).due()).isEmpty();
    }
}
