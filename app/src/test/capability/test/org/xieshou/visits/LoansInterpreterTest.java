package org.xieshou.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.xieshou.HandMade;
import org.xieshou.RoomDatabase;
import org.xieshou.shared.Ids;

class LoansInterpreterTest {
    private final LoansInterpreter loans = new LoansInterpreter();

    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        var home = Ids.named("a household");
        var made = new HandMade();
        var book = made.say("visits.loan", home, 11, "{'title': '养蜂入门'}");
        made.say("visits.loan", home, 11, "{'title': '果树修剪', 'back': '2019-11-17'}");
        made.takeBack(made.correct(book, "{'title': '养蜂手册'}"));

        try (var all = RoomDatabase.fresh();
                var ones = RoomDatabase.fresh()) {
            var rows = all.interpret(loans, made.all(), 99).rows(loans.tables());

            assertThat(rows).hasSize(3);
            assertThat(ones.interpret(loans, made.all(), 1).rows(loans.tables())).isEqualTo(rows);
        }
    }
}
