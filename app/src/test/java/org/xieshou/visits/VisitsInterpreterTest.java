package org.xieshou.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.AnyCut;
import org.xieshou.HandMade;
import org.xieshou.RoomDatabase;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;

@Tag("slow")
class VisitsInterpreterTest {
    private static final UUID ONE = Ids.named("household one");
    private static final UUID OTHER = Ids.named("household other");
    private final VisitsInterpreter interpreter = new VisitsInterpreter();

    /// Sixteen entries: corrections of corrections, a void, a correction of what was void.
    private static List<Entry> story() {
        var made = new HandMade();
        for (int i = 0; i < 4; i++) {
            var subject = i % 2 == 0 ? ONE : OTHER;
            var area = i % 2 == 0 ? 11 : 12;
            var visit =
                    made.say(
                            "visits.visit",
                            subject,
                            area,
                            "{'met': 'home', 'team': 3, 'with': ['rmyy', 'slsq'], 'consent': true, 'next': '2019-11-17'}");
            made.say(
                    "visits.voice",
                    subject,
                    area,
                    "{'kind': 'wish', 'text': '想学养蜂', 'language': 'zh-Hans-CN', 'quote': 'public'}");
            var corrected =
                    made.correct(
                            visit, "{'met': 'away', 'team': 2, 'consent': true, 'how': 'phone'}");
            if (i > 1) {
                made.takeBack(corrected);
            }
            if (i > 2) {
                made.correct(corrected, "{'met': 'moved', 'team': 1, 'consent': false}");
            }
        }
        return made.all();
    }

    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        assertThat(AnyCut.rows(interpreter, story())).hasSize(3 + 6 + 4);
    }

    @Test
    void countsAsKnownBeforeAndAfterACorrection() throws SQLException {
        var made = new HandMade();
        var visit =
                made.say("visits.visit", ONE, 11, "{'met': 'home', 'team': 3, 'consent': true}");
        made.correct(visit, "{'met': 'home', 'team': 10, 'consent': true}");
        made.takeBack(visit);
        try (var database = RoomDatabase.fresh().interpret(interpreter, made.all(), 2)) {
            assertThat(teamAt(database, 1)).containsExactly("3");
            assertThat(teamAt(database, 2)).containsExactly("10");
            assertThat(teamAt(database, 3)).isEmpty();
        }
    }

    private static List<String> teamAt(RoomDatabase database, long seq) throws SQLException {
        return database.query(
                "select team from visits.v_visit where since <= %1$d and (until is null or until > %1$d)"
                        .formatted(seq));
    }

    @Test
    void ownWordsAreSeenOnlyWithinReachEvenWhereTheyStoodOnce() throws SQLException {
        try (var database = RoomDatabase.fresh().interpret(interpreter, story(), 5)) {
            var words = "select words from visits.v_voice";
            var visits = "select met from visits.v_visit";

            assertThat(database.queryAsPages(Set.of(), Set.of(), words)).isEmpty();
            assertThat(database.queryAsPages(Set.of(99), Set.of(UUID.randomUUID()), visits))
                    .isEmpty();
            assertThat(database.queryAsPages(Set.of(11), Set.of(), words)).hasSize(2);
            assertThat(database.queryAsPages(Set.of(), Set.of(OTHER), visits)).hasSize(5);
        }
    }
}
