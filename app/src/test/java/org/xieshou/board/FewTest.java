package org.xieshou.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Of fewer than five people nothing is told, nor what would give them away.
class FewTest {
    @Test
    void whoKnewIsNotToldIfFewerThanFiveDidNot() {
        assertThat(guarded(40, 37).isFew(Figure.KNEW)).as("three did not").isTrue();
        assertThat(guarded(40, 37).number(Figure.ASKED)).isEqualTo(40);
        assertThat(guarded(40, 35).number(Figure.KNEW)).as("five did not").isEqualTo(35);
        assertThat(guarded(40, 40).number(Figure.KNEW)).isEqualTo(40);
    }

    @Test
    void fewerThanFiveAreNotTold() {
        assertThat(guarded(40, 3).isFew(Figure.KNEW)).isTrue();
        assertThat(guarded(4, 4).isFew(Figure.ASKED)).isTrue();
        assertThat(guarded(4, 4).isFew(Figure.KNEW)).isTrue();
        var contacts = SmallCells.guard(new Figures(Map.of(Figure.CONTACTS, 4L), Set.of()));
        assertThat(contacts.isFew(Figure.CONTACTS)).isTrue();
    }

    @Test
    void oneSmallSchoolHidesTheNextSoThatTheSumDoesNotTellIt() {
        var guarded =
                SmallCells.guard(
                        List.of(
                                new Figures(Map.of(Figure.CONTACTS, 3L), Set.of()),
                                new Figures(Map.of(Figure.CONTACTS, 9L), Set.of()),
                                new Figures(Map.of(Figure.CONTACTS, 20L), Set.of())));

        assertThat(guarded)
                .extracting(part -> part.isFew(Figure.CONTACTS))
                .containsExactly(true, true, false);
    }

    private static Figures guarded(long asked, long knew) {
        return SmallCells.guard(
                new Figures(Map.of(Figure.ASKED, asked, Figure.KNEW, knew), Set.of()));
    }
}
