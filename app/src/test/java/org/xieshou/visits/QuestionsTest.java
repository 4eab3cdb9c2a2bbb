package org.xieshou.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xieshou.registry.Catalogue;
import org.xieshou.visits.Questions.Known;

class QuestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 17);
    private final Questions questions = new Questions(Catalogue.load());

    @Test
    void asksAStrangerOnlyWhatAnyFamilyCanAnswer() {
        assertThat(ask())
                .hasSize(Questions.MOST)
                .doesNotContain("household.standard")
                .contains("household.water-safe");
    }

    @Test
    void neverAsksAgainWhatIsFresh() {
        assertThat(ask(new Known("household.water-safe", "true", TODAY.minusYears(1))))
                .doesNotContain("household.water-safe");
    }

    @Test
    void asksFirstWhatIsMostOverdue() {
        var water = new Known("household.water-safe", "true", TODAY.minusYears(1).minusDays(1));
        var members = new Known("household.members-stated", "4", TODAY.minusYears(3));

        assertThat(ask(water, members))
                .startsWith("household.members-stated", "household.water-safe");
    }

    @Test
    void neverAsksAtTheDoorForMeansNorForSeveralChoices() {
        var longAgo = TODAY.minusYears(9);

        assertThat(
                        ask(
                                new Known("household.income-wages", "100", longAgo),
                                new Known("household.causes", "illness", longAgo),
                                new Known("household.help", "jobs", longAgo)))
                .doesNotContain("household.income-wages", "household.causes", "household.help");
    }

    private List<String> ask(Known... known) {
        var byName =
                Arrays.stream(known).collect(Collectors.toMap(Known::fact, Function.identity()));
        return questions.choose(byName, TODAY).stream().map(Question::name).toList();
    }
}
