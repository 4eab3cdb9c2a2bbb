package org.xieshou.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestHouse;
import org.xieshou.access.Actors;
import org.xieshou.access.Role;
import org.xieshou.journal.Holdings;
import org.xieshou.journal.Journal;
import org.xieshou.reporting.Bulletins;
import org.xieshou.shared.Demo;

/// The city of a demo in a real journal.
@Tag("slow")
class SynthTest {
    private static TestHouse house;
    private static Synth.Outcome outcome;
    private static final LocalDate DAY = LocalDate.of(2025, 10, 17);
    private static final City CITY = City.of(City.DEMO_SEED, City.DEMO, DAY);

    @BeforeAll
    static void settle() {
        house = TestHouse.withoutWeb();
        outcome = house.get(Synth.class).load(CITY, (_, _) -> {});
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyEntryIsAcceptedAndNoneIsHeld() {
        assertThat(outcome.reasons()).isEmpty();
        assertThat(outcome.had()).isZero();
        assertThat(outcome.households()).isEqualTo(City.DEMO);
        assertThat(outcome.entries()).isEqualTo(CITY.envelopes().count());
        assertThat(house.get(Journal.class).tip()).isGreaterThanOrEqualTo(outcome.entries());
    }

    @Test
    void runAgainItWritesNothingTwice() {
        long tip = house.get(Journal.class).tip();

        var again = house.get(Synth.class).load(CITY, (_, _) -> {});

        assertThat(again.had()).isEqualTo(outcome.entries());
        assertThat(house.get(Journal.class).tip()).isEqualTo(tip);
    }

    @Test
    void theDemoHasEntriesToSettleAndABulletinToReview() {
        house.get(DemoSignIns.class).finish(CITY);
        var coordinator = house.get(Actors.class).byLogin("chenjianshe").orElseThrow();

        assertThat(house.get(Holdings.class).open(coordinator))
                .extracting(Holdings.Waiting::reason)
                .contains("right", "clock")
                .hasSize(4);
        assertThat(house.get(Bulletins.class).list(coordinator, 1).drafts())
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.released()).isNull();
                    assertThat(draft.author()).isNotEqualTo(coordinator.id());
                });
    }

    @Test
    void anotherCityIsRefusedWhereOneIsAlready() {
        var other = City.of(99, 300, DAY);

        assertThatThrownBy(() -> house.get(Synth.class).load(other, (_, _) -> {}))
                .isInstanceOf(SynthProblem.class)
                .hasMessageContaining("not-empty");
    }

    @Test
    void everybodyOfTheDemoIsThereWithTheirRole() {
        var actors = house.get(Actors.class);

        for (var signIn : house.get(Demo.class).signIns()) {
            assertThat(actors.byLogin(signIn.name())).as(signIn.name()).isPresent();
        }
        var helper = actors.byLogin(Staffing.HELPER).orElseThrow();
        assertThat(helper.roles()).containsExactly(Role.HELPER);
        assertThat(helper.households()).hasSizeBetween(5, 7);
        assertThat(actors.byLogin("zhoumin").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.COORDINATOR, Role.ADMINISTRATOR);
    }
}
