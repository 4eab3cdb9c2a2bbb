package org.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.HandMade.body;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.AnyCut;
import org.xieshou.HandMade;
import org.xieshou.Lines;
import org.xieshou.RoomDatabase;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;

@Tag("slow")
class PairingInterpreterTest {
    private static final UUID ONE = Ids.named("household one");
    private static final UUID TWO = Ids.named("household two");
    private static final UUID HELPER = Ids.named("a helper");

    private final PairingInterpreter interpreter = new PairingInterpreter();

    private static Entry pair(HandMade made, UUID household) {
        return made.say(
                "pairing.pair",
                household,
                11,
                "{'sort': 'helper', 'unit': 'sfj', 'staff': '%s', 'from': '2019-10-01'}"
                        .formatted(HELPER));
    }

    private static Entry end(HandMade made, UUID household, Entry pair) {
        return made.say(
                "pairing.ending",
                household,
                11,
                "{'pair': '%s', 'on': '2019-10-31'}".formatted(pair.id()));
    }

    private static List<Entry> story() {
        var made = new HandMade();
        for (int i = 0; i < 3; i++) {
            var pair = pair(made, ONE);
            var ending = end(made, ONE, pair);
            if (i > 0) {
                made.takeBack(ending);
            }
            if (i > 1) {
                made.correct(pair, "{'sort': 'helper', 'unit': 'sfj', 'from': '2019-11-01'}");
            }
        }
        return made.all();
    }

    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        assertThat(AnyCut.rows(interpreter, story())).hasSize(3 + 1 + 1 + 2);
    }

    @Test
    void endsOnlyThePairOfTheSameHousehold() throws SQLException {
        var made = new HandMade();
        var pair = pair(made, ONE);
        end(made, TWO, pair);
        try (var database = RoomDatabase.fresh()) {
            var standing = "select coalesce(to_day::text, 'goes on') from pairing.v_standing";

            assertThat(database.interpret(interpreter, made.all(), 9).query(standing))
                    .containsExactly("goes on");
            end(made, ONE, pair);
            database.interpret(interpreter, List.of(made.all().getLast()), 9);
            assertThat(database.query(standing)).containsExactly("2019-10-31");
        }
    }

    @Test
    void isSeenOnlyWithinReach() throws SQLException {
        try (var database = RoomDatabase.fresh().interpret(interpreter, story(), 5)) {
            var pairs =
                    "select pair::text from pairing.v_pair union all select pair::text from pairing.v_ending";

            assertThat(database.queryAsPages(Set.of(), Set.of(HELPER), pairs)).isEmpty();
            assertThat(database.queryAsPages(Set.of(12), Set.of(TWO), pairs)).isEmpty();
            assertThat(database.queryAsPages(Set.of(), Set.of(ONE), pairs)).hasSize(4 + 3);
        }
    }

    @Test
    void saysWhatItIsWithoutANameAndWithoutAReason() {
        var pair = body("{'sort': 'teacher', 'unit': 'school-1', 'from': '2019-09-01'}");

        assertThat(Lines.zh(PairingKinds.PAIR, pair)).isEqualTo("老师与孩子结对，从 2019-09-01 起");
        assertThat(Lines.en(PairingKinds.ENDING, body("{'on': '2019-10-31'}")))
                .isEqualTo("The pair ends on 2019-10-31");
        assertThat(
                        PairingKinds.ENDING
                                .shape()
                                .check(
                                        body("{'pair': '%s', 'on': '2019-10-31', 'why': 'x'}"
                                                        .formatted(ONE))
                                                .json()))
                .isPresent();
    }
}
