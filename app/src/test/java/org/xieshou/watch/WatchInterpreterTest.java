package org.xieshou.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xieshou.AnyCut;
import org.xieshou.HandMade;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;

class WatchInterpreterTest {
    private final HandMade made = new HandMade();

    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        for (int i = 0; i < 3; i++) {
            var home = Ids.named("household " + i);
            var lead = say("lead", home, "'alert': 'A07', 'event': 'fact %d'".formatted(i));
            var of = "'lead': '%s', ".formatted(lead.id());
            var talk = say("talk", home, of + "'how': 'home', 'outcome': 'again'");
            var asked = of + "'step': 'authorised', 'on': '2019-10-17'";
            var step = say("step", home, asked);
            say("closing", home, of + "'why': 'settled', 'text': '修好了'");
            say("review", home, "'on': '2019-10-18', 'of': 'exited', 'result': 'stable'");
            if (i == 1) {
                made.takeBack(talk);
                made.correct(step, "{" + asked + ", 'good': false}");
            }
        }

        var rows = AnyCut.rows(new WatchInterpreter(), made.all());

        assertThat(rows).hasSize(3 * 5 + 1);
    }

    private Entry say(String noun, UUID home, String body) {
        return made.say("watch." + noun, home, 11, "{" + body + "}");
    }
}
