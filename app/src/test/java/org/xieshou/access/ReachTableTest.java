package org.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.HandMade;
import org.xieshou.RoomDatabase;
import org.xieshou.shared.Entry;

/// Who reaches what is worked out for whom an assignment is about alone: it must be what working out all of it gives,
/// whatever is corrected to whom, in any cut.
@Tag("slow")
class ReachTableTest {
    private static final int PEOPLE = 6;

    private final AccessInterpreter interpreter = new AccessInterpreter();

    @Test
    void isWhatWorkingOutAllOfItGives() throws SQLException {
        for (int round = 0; round < 4; round++) {
            long seed = System.nanoTime();
            var entries = story(new Random(seed));
            var inOne = rows(entries, entries.size(), seed);
            for (int cut : new int[] {1, 3}) {
                assertThat(rows(entries, cut, seed))
                        .as("seed %d, cut %d", seed, cut)
                        .isEqualTo(inOne);
            }
            assertThat(inOne).as("seed %d", seed).anyMatch(row -> row.startsWith("access.charge"));
            assertThat(inOne).as("seed %d", seed).anyMatch(row -> row.startsWith("access.reach"));
        }
    }

    private List<String> rows(List<Entry> entries, int cut, long seed) throws SQLException {
        try (var room = RoomDatabase.fresh()) {
            room.interpret(interpreter, entries, cut);
            var tables = List.of("access.reach", "access.charge");
            var worked = room.rows(tables);
            try (var writer = room.owner().connect()) {
                writer.setAutoCommit(false);
                ReachTable.workOut(writer);
                writer.commit();
            }
            assertThat(worked).as("seed %d, cut %d", seed, cut).isEqualTo(room.rows(tables));
            return worked;
        }
    }

    private static List<Entry> story(Random random) {
        var said = new HandMade();
        said.say("access.area", null, 0, "{'area': 1, 'name': '市', 'level': 'county'}");
        var assignments = new ArrayList<Entry>();
        int areas = 1;
        for (int i = 0; i < 60; i++) {
            int what = random.nextInt(10);
            if (what == 0) {
                said.say(
                        "access.area",
                        null,
                        0,
                        "{'area': %d, 'name': '村', 'level': 'village', 'parent': %d}"
                                .formatted(++areas, 1 + random.nextInt(areas - 1)));
            } else if (what < 4 && !assignments.isEmpty()) {
                var earlier = assignments.get(random.nextInt(assignments.size()));
                if (what == 1) {
                    said.takeBack(earlier);
                } else {
                    said.correct(earlier, assignment(random, areas));
                }
            } else {
                assignments.add(said.say("access.assignment", null, 0, assignment(random, areas)));
            }
        }
        return said.all();
    }

    private static String assignment(Random random, int areas) {
        var where =
                random.nextBoolean()
                        ? "'area': " + (1 + random.nextInt(areas))
                        : "'household': '" + new UUID(7, random.nextInt(5)) + "'";
        var role = random.nextBoolean() ? Role.VILLAGE_STAFF : Role.HELPER;
        return "{'staff': '%s', 'role': '%s', 'unit': 'fpb', 'from': '2019-01-0%d', %s}"
                .formatted(new UUID(3, random.nextInt(PEOPLE)), role, 1 + random.nextInt(3), where);
    }
}
