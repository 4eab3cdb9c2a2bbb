package org.xieshou.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.xieshou.AnyCut;
import org.xieshou.HandMade;
import org.xieshou.registry.Catalogue;
import org.xieshou.shared.Ids;

class RoundsInterpreterTest {
    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        var made = new HandMade();
        var round =
                made.say(
                        "visits.round",
                        null,
                        1,
                        "{'name': '秋季再摸底', 'facts': ['household.water-safe'], 'for': 'sfj', 'due': '2019-10-31'}");
        for (int i = 0; i < 4; i++) {
            var home = Ids.named("household " + i);
            var listed =
                    made.say("visits.listed", home, 11, "{'round': '%s'}".formatted(round.id()));
            var asked = made.say("visits.recheck", home, 11, answers(round.id(), "same"));
            if (i == 1) {
                made.correct(asked, answers(round.id(), "changed"));
            }
            if (i == 2) {
                made.takeBack(listed);
            }
        }

        var rows = AnyCut.rows(new RoundsInterpreter(Catalogue.load()), made.all());

        assertThat(rows).hasSize(1 + 4 + 4 * 3 + 3).anyMatch(row -> row.contains("changed"));
    }

    private static String answers(Object round, String first) {
        return """
        {'round': '%s', 'answers': [{'fact': 'household.water-safe', 'answer': '%s'}, {'fact': 'household.road', 'answer': 'unknown'}]}\
        """
                .formatted(round, first);
    }
}
