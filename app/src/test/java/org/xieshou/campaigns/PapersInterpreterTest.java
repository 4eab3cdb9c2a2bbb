package org.xieshou.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.AnyCut;
import org.xieshou.HandMade;
import org.xieshou.shared.Ids;

@Tag("slow")
class PapersInterpreterTest {
    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        var made = new HandMade();
        var campaign = Ids.named("a campaign");
        var file =
                made.say(
                        "campaigns.document",
                        null,
                        1,
                        "{'campaign': '%s', 'name': '方案.txt', 'type': 'txt', 'data': 'MS4g6LWw6K6/'}"
                                .formatted(campaign));
        for (int i = 0; i < 3; i++) {
            var known =
                    made.say(
                            "campaigns.awareness",
                            null,
                            1,
                            "{'campaign': '%s', 'circle': '五年级', 'people': 'pupils', 'how': 'quiz', 'policy': '营养餐', 'asked': 30, 'knew': 2%d}"
                                    .formatted(campaign, i));
            var note =
                    made.say(
                            "campaigns.note",
                            null,
                            1,
                            "{'campaign': '%s', 'text': '收获很大', 'quote': 'inside'}"
                                    .formatted(campaign));
            if (i == 1) {
                made.takeBack(note);
                made.takeBack(known);
            }
        }
        var closing = "{'campaign': '%s', 'text': '已收尾'}".formatted(campaign);
        made.say("campaigns.closing", null, 1, closing);
        made.takeBack(file);

        var rows = AnyCut.rows(new PapersInterpreter(), made.all());

        assertThat(rows).hasSize(1 + 3 + 3 + 1);
    }
}
