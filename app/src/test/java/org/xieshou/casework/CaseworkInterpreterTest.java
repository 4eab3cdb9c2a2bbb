package org.xieshou.casework;

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
import org.xieshou.shared.FieldType.Choice;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Shape.Fault;

@Tag("slow")
class CaseworkInterpreterTest {
    private static final UUID ONE = Ids.named("household one");
    private final CaseworkInterpreter interpreter = new CaseworkInterpreter();

    private static List<Entry> story() {
        var made = new HandMade();
        for (int i = 0; i < 4; i++) {
            var told =
                    made.say(
                            "casework.difficulty",
                            ONE,
                            11,
                            "{'topic': 'medical', 'text': '慢病证还没办下来', 'urgent': true, 'lead': 'ybj', 'due': '2019-11-01'}");
            if (i > 0) {
                made.correct(told, "{'topic': 'medical', 'text': '慢病证还没办下来', 'settled': true}");
            }
            if (i > 1) {
                made.takeBack(told);
            }
        }
        return made.all();
    }

    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        assertThat(AnyCut.rows(interpreter, story())).hasSize(2 + 5);
    }

    @Test
    void isUnsettledUntilACorrectionSaysSettled() throws SQLException {
        var made = new HandMade();
        var told =
                made.say(
                        "casework.difficulty",
                        ONE,
                        11,
                        "{'topic': 'water', 'text': '水管冻裂', 'urgent': true}");
        made.correct(told, "{'topic': 'water', 'text': '水管冻裂', 'urgent': true, 'settled': true}");
        try (var database = RoomDatabase.fresh().interpret(interpreter, made.all(), 9)) {
            var at =
                    "select settled from casework.v_difficulty where since <= %1$d and (until is null or until > %1$d)";

            assertThat(database.query(at.formatted(1))).containsExactly("f");
            assertThat(database.query(at.formatted(2))).containsExactly("t");
        }
    }

    @Test
    void isSeenOnlyWithinReach() throws SQLException {
        try (var database = RoomDatabase.fresh().interpret(interpreter, story(), 5)) {
            var words = "select words from casework.v_difficulty";

            assertThat(database.queryAsPages(Set.of(), Set.of(), words)).isEmpty();
            assertThat(database.queryAsPages(Set.of(12), Set.of(UUID.randomUUID()), words))
                    .isEmpty();
            assertThat(database.queryAsPages(Set.of(11), Set.of(), words)).hasSize(7);
        }
    }

    @Test
    void hasWordsForEachTopic() {
        var topic = (Choice) CaseworkKinds.DIFFICULTY.shape().fields().getFirst().type();
        for (var each : topic.values()) {
            var difficulty =
                    body(
                            "{'topic': '%s', 'text': '说不清', 'urgent': true, 'due': '2019-11-01'}"
                                    .formatted(each));
            assertThat(Lines.zh(CaseworkKinds.DIFFICULTY, difficulty))
                    .startsWith("难处（")
                    .endsWith("，急事，最迟 2019-11-01");
            assertThat(Lines.en(CaseworkKinds.DIFFICULTY, difficulty))
                    .startsWith("Difficulty (")
                    .endsWith(", urgent, by 2019-11-01");
        }
    }

    @Test
    void saysToWhomItIsGiven() {
        assertThat(Lines.zh(CaseKinds.OWNER, body("{'unit': '市医保局', 'due': '2019-11-01'}")))
                .isEqualTo("交给市医保局负责，最迟 2019-11-01");
        assertThat(Lines.en(CaseKinds.TRANSFER, body("{'to': 'ybj', 'text': '-'}")))
                .startsWith("Handed to ybj, ");
    }

    @Test
    void refusesWhatIsNotNamed() {
        var json = body("{'topic': 'medical', 'text': '看病', 'diagnosis': 'x'}").json();

        assertThat(CaseworkKinds.DIFFICULTY.shape().check(json))
                .contains(new Fault("diagnosis", "unknown-field"));
    }
}
