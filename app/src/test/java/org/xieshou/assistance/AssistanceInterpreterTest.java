package org.xieshou.assistance;

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
class AssistanceInterpreterTest {
    private static final UUID ONE = Ids.named("household one");
    private static final String RICE_AND_OIL =
            "{'items': [{'item': '大米', 'quantity': 10, 'unit': '公斤'}, {'item': '清油', 'quantity': 2.5, 'unit': '升'}],"
                    + " 'value': 12000, 'basis': 'total', 'receipt': 'mark'}";
    private final AssistanceInterpreter interpreter = new AssistanceInterpreter();

    private static List<Entry> story() {
        var made = new HandMade();
        for (int i = 0; i < 4; i++) {
            var given = made.say("assistance.handover", ONE, 11, RICE_AND_OIL);
            made.say(
                    "assistance.handover",
                    null,
                    12,
                    "{'items': [], 'value': 50000, 'basis': 'total', 'households': 13}");
            if (i > 0) {
                made.correct(given, "{'items': [{'item': '面粉'}], 'basis': 'total'}");
            }
            if (i > 1) {
                made.takeBack(given);
            }
            if (i > 2) {
                made.correct(given, RICE_AND_OIL);
            }
        }
        return made.all();
    }

    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        var expected = AnyCut.rows(interpreter, story());
        assertThat(expected)
                .filteredOn(row -> row.startsWith("assistance.item_now "))
                .hasSize(2 + 1 + 0 + 2);
        assertThat(expected)
                .filteredOn(row -> row.startsWith("assistance.item_past "))
                .hasSize(0 + 2 + 3 + 3);
    }

    @Test
    void thirteenHouseholdsWithFiveHundredYuanInAllIsFiveHundredHoweverItIsWritten()
            throws SQLException {
        var apart = new HandMade();
        for (int i = 0; i < 13; i++) {
            long fen = i == 0 ? 50_000 - 12 * 3_846 : 3_846;
            apart.say(
                    "assistance.handover",
                    Ids.named("household " + i),
                    11,
                    "{'items': [], 'value': %d, 'basis': 'total'}".formatted(fen));
        }
        var together = new HandMade();
        together.say(
                "assistance.handover",
                null,
                11,
                "{'items': [], 'value': 50000, 'basis': 'total', 'households': 13}");

        assertThat(sum(apart)).containsExactly("50000");
        assertThat(sum(together)).containsExactly("50000");
    }

    @Test
    void aValueForEachHouseholdIsMultipliedToTheFen() throws SQLException {
        var made = new HandMade();
        made.say(
                "assistance.handover",
                null,
                11,
                "{'items': [], 'value': 3847, 'basis': 'per-household', 'households': 13}");
        made.say(
                "assistance.handover",
                ONE,
                11,
                "{'items': [], 'value': 1, 'basis': 'per-household'}");

        assertThat(sum(made)).containsExactly("50012");
    }

    @Test
    void theGreatestValueTimesTheMostHouseholdsStillFits() throws SQLException {
        var made = new HandMade();
        made.say(
                "assistance.handover",
                null,
                11,
                "{'items': [], 'value': 1000000000000, 'basis': 'per-household', 'households': 100000}");

        assertThat(sum(made)).containsExactly("100000000000000000");
    }

    @Test
    void goodsWithoutAValueAreGoodsWithoutAValue() throws SQLException {
        var made = new HandMade();
        made.say(
                "assistance.handover",
                ONE,
                11,
                "{'items': [{'item': '牛奶', 'quantity': 0.25}], 'basis': 'total'}");
        try (var database = RoomDatabase.fresh().interpret(interpreter, made.all(), 1)) {
            assertThat(database.query("select amount_fen from assistance.v_handover"))
                    .containsExactly("null");
            assertThat(database.query("select item || quantity from assistance.v_item"))
                    .containsExactly("牛奶0.25");
        }
    }

    @Test
    void goodsAreSeenOnlyWithinReachOfTheHouseholdOrTheUnitsArea() throws SQLException {
        try (var database = RoomDatabase.fresh().interpret(interpreter, story(), 5)) {
            assertThat(
                            database.queryAsPages(
                                    Set.of(), Set.of(), "select item from assistance.v_item"))
                    .isEmpty();
            assertThat(
                            database.queryAsPages(
                                    Set.of(99),
                                    Set.of(),
                                    "select entry from assistance.v_handover"))
                    .isEmpty();
            assertThat(
                            database.queryAsPages(
                                    Set.of(12),
                                    Set.of(),
                                    "select households from assistance.v_handover"))
                    .containsOnly("13")
                    .hasSize(4);
            assertThat(
                            database.queryAsPages(
                                    Set.of(), Set.of(ONE), "select item from assistance.v_item"))
                    .hasSize(13);
        }
    }

    private List<String> sum(HandMade made) throws SQLException {
        try (var database = RoomDatabase.fresh().interpret(interpreter, made.all(), 4)) {
            return database.query(
                    "select sum(amount_fen) from assistance.v_handover where until is null");
        }
    }
}
