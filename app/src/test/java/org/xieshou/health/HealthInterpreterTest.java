package org.xieshou.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.HandMade.body;

import java.sql.SQLException;
import java.util.List;
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
class HealthInterpreterTest {
    private static final UUID ONE = Ids.named("household one");
    private static final String TICKET = Ids.named("ticket").toString();
    private final HealthInterpreter interpreter = new HealthInterpreter();

    private static List<Entry> story() {
        var made = new HandMade();
        for (int i = 0; i < 3; i++) {
            made.say("health.ticket", ONE, 11, "{'number': %d}".formatted(i + 1));
            made.say("health.call", ONE, 11, "{'ticket': '%s', 'left': true}".formatted(TICKET));
            var read =
                    made.say(
                            "health.measurement",
                            ONE,
                            11,
                            "{'place': 'clinic', 'systolic': 184, 'diastolic': 108, 'glucose': 7.4, 'meal': 'eaten', 'signs': ['tremor']}");
            made.say(
                    "health.referral",
                    ONE,
                    11,
                    "{'to': 'yy', 'urgency': 'same-day', 'about': 'blood-pressure'}");
            made.say(
                    "health.outcome",
                    ONE,
                    11,
                    "{'referral': '%s', 'what': 'attended'}".formatted(TICKET));
            made.say(
                    "health.reminder",
                    ONE,
                    11,
                    "{'topic': 'medicine', 'way': 'paper', 'from': '2019-10-17', 'wanted': true}");
            made.say("health.patient", ONE, 11, "{'condition': 'both'}");
            made.say("health.sharing", ONE, 11, "{'to': 'yy', 'given': true}");
            if (i > 0) {
                made.correct(read, "{'place': 'clinic', 'systolic': 148, 'diastolic': 80}");
            }
            if (i > 1) {
                made.takeBack(read);
            }
        }
        return made.all();
    }

    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        assertThat(AnyCut.rows(interpreter, story())).hasSize(3 * 8 - 1 + 3);
    }

    @Test
    void theDatabaseShowsNoTableToReachWithoutTheRight() throws SQLException {
        try (var database = RoomDatabase.fresh().interpret(interpreter, story(), 9)) {
            for (var table : interpreter.tables()) {
                var rows = "select entry from " + table;
                assertThat(database.queryAsPages(java.util.Set.of(11), java.util.Set.of(ONE), rows))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyKindIsSealedForClinicians() {
        assertThat(HealthKinds.ALL)
                .allSatisfy(kind ->
                        assertThat(kind.showing().opener())
                                .isEqualTo(org.xieshou.shared.Right.HEALTH));
    }

    @Test
    void saysWhatWasRead() {
        var read =
                body(
                        "{'place': 'home', 'systolic': 121, 'diastolic': 80, 'glucose': 7.0, 'meal': 'fasting'}");

        assertThat(Lines.zh(HealthKinds.MEASUREMENT, read)).isEqualTo("血压 121/80，血糖 7.0（空腹）");
        assertThat(Lines.en(HealthKinds.MEASUREMENT, read))
                .isEqualTo("Blood pressure 121/80, Glucose 7.0 (fasting)");
    }
}
