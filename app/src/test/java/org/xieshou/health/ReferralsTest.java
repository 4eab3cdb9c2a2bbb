package org.xieshou.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
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
import org.xieshou.health.Measurements.Sent;
import org.xieshou.health.Measurements.Taken;
import org.xieshou.shared.Ids;

/// How many referrals a reading leads to, and who is asked about them.
@Tag("slow")
class ReferralsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static TestHouse house;
    private static TestCity city;
    private static Actor doctor;
    private static Actor nurse;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        city.unit("rmyy", "市人民医院");
        doctor = city.person("木拉提", Role.CLINICIAN, "rmyy", TestCity.TOWNSHIP);
        nurse = city.person("李护士", Role.CLINICIAN, "rmyy", TestCity.TOWNSHIP);
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
        return house.get(People.class).get(doctor, household, id);
    }

    private static Sent sent() {
        return new Sent(Ids.v7(CLOCK), city.tip());
    }

    /// @param person null for somebody in no register
    private static UUID measured(@Nullable Person person) {
        var measurements = house.get(Measurements.class);
        var taken =
                new Taken(
                        person == null ? null : person.household(),
                        person == null ? null : person.person(),
                        "clinic",
                        measurements.today(),
                        Sample.pressure(181, 100),
                        null,
                        null,
                        person == null ? null : true);
        return Objects.requireNonNull(measurements.record(doctor, sent(), taken).entry());
    }

    @Test
    void aReadingLeadsToOneReferralHoweverOftenItIsPressed() {
        var person = somebody();
        var entry = measured(person);
        var referrals = house.get(Referrals.class);
        var one = house.get(Measurements.class).get(doctor, entry).measurement();
        assertThat(referrals.from(doctor, one)).isEmpty();

        referrals.refer(doctor, sent(), entry, new Referrals.Letter("rmyy", ""));
        referrals.refer(nurse, sent(), entry, new Referrals.Letter("rmyy", "again"));

        assertThat(referrals.of(doctor, person.household(), person.person())).hasSize(1);
        assertThat(referrals.from(nurse, one))
                .get()
                .extracting(Referral::measurement)
                .isEqualTo(entry);
    }

    /// Neither name nor telephone is kept of them: nobody is told to ask.
    @Test
    void aReferralOfSomebodyInNoRegisterIsTheirOwnToFollow() {
        var measurements = house.get(Measurements.class);
        var referrals = house.get(Referrals.class);
        var entry = measured(null);

        referrals.refer(doctor, sent(), entry, new Referrals.Letter("rmyy", ""));
        referrals.refer(doctor, sent(), entry, new Referrals.Letter("rmyy", ""));

        var one = measurements.get(doctor, entry).measurement();
        assertThat(referrals.from(doctor, one)).get().extracting(Referral::due).isNull();
        assertThat(referrals.open(doctor, 1).referrals())
                .extracting(Referral::measurement)
                .doesNotContain(entry);
    }
}
