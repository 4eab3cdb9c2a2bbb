package org.xieshou.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xieshou.HandMade;
import org.xieshou.RoomDatabase;
import org.xieshou.registry.Catalogue;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;

class EntitlementInterpreterTest {
    private static final List<String> BODIES =
            List.of(
                    "applied {'programme': 'living-aid', 'on': '2019-09-01', 'due': '2019-10-01'}",
                    "received {'programme': 'living-aid', 'on': '2019-10-05', 'value': 50000}",
                    "setback {'programme': 'house-repair', 'what': 'refused', 'on': '2019-10-06', 'why': '名额用完'}",
                    "contest {'programme': 'house-repair', 'text': '房子漏雨'}",
                    "check {'activity': '%s', 'module': 1}");

    private final EntitlementInterpreter interpreter =
            new EntitlementInterpreter(
                    ProgrammesReader.withOwn(Catalogue.load(), Path.of("no such file")));

    private static List<Entry> story() {
        var random = new Random(7);
        var home = Ids.named("a household");
        var made = new HandMade();
        var told = new ArrayList<Entry>();
        for (int i = 0; i < 60; i++) {
            if (told.isEmpty() || random.nextInt(3) > 0) {
                var said = BODIES.get(random.nextInt(BODIES.size()));
                int space = said.indexOf(' ');
                told.add(
                        made.say(
                                "entitlement." + said.substring(0, space),
                                home,
                                11,
                                said.substring(space + 1).formatted(Ids.named("an activity"))));
            } else if (random.nextBoolean()) {
                made.takeBack(told.get(random.nextInt(told.size())));
            } else {
                var earlier = told.get(random.nextInt(told.size()));
                made.correct(earlier, earlier.body().json().toString());
            }
        }
        return made.all();
    }

    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        var entries = story();
        try (var all = RoomDatabase.fresh();
                var sevens = RoomDatabase.fresh();
                var ones = RoomDatabase.fresh()) {
            var rows = all.interpret(interpreter, entries, 99).rows(interpreter.tables());

            assertThat(rows).hasSizeGreaterThan(20);
            assertThat(sevens.interpret(interpreter, entries, 7).rows(interpreter.tables()))
                    .isEqualTo(rows);
            assertThat(ones.interpret(interpreter, entries, 1).rows(interpreter.tables()))
                    .isEqualTo(rows);
        }
    }
}
