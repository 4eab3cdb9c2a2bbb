package org.xieshou.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xieshou.registry.web.HouseholdView.Happening;
import org.xieshou.registry.web.HouseholdView.Said;
import org.xieshou.registry.web.HouseholdView.Told;
import org.xieshou.shared.Line;

/// What stands at once on a household's time line.
class HappeningTest {
    private static Told told(String key) {
        return new Told(UUID.randomUUID(), List.of(Line.of(key)), false);
    }

    private static Happening visit(int facts) {
        var told = new ArrayList<Told>();
        IntStream.range(0, facts).forEach(_ -> told.add(told("registry.line.fact")));
        told.add(told("visits.line.visit"));
        told.add(told("casework.line.difficulty"));
        return new Happening(LocalDate.of(2019, 10, 17), List.of("市司法局"), false, told, false);
    }

    private static List<String> keys(List<Said> said) {
        return said.stream().map(each -> each.line().key()).toList();
    }

    @Test
    void whatWasAskedAgainDoesNotHideTheVisit() {
        var happening = visit(20);

        assertThat(keys(happening.first()))
                .startsWith("visits.line.visit", "casework.line.difficulty")
                .hasSize(6);
        assertThat(keys(happening.rest())).containsOnly("registry.line.fact").hasSize(16);
    }

    @Test
    void fewThingsStandThereAll() {
        var happening = visit(3);

        assertThat(happening.first()).hasSize(5);
        assertThat(happening.rest()).isEmpty();
    }
}
