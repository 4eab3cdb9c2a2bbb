package org.xieshou.livelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.HandMade.body;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
class LivelihoodInterpreterTest {
    private static final UUID HOME = Ids.named("household one");
    private static final UUID WHO = Ids.named("a member");
    private static final List<String> BODIES =
            List.of(
                    "plan {'sort': 'courtyard', 'what': '桃子', 'inputs': ['苗', '肥'], 'from': '2019-03-01'}",
                    "promise {'plan': '%s', 'by': 'nyj', 'what': '50 棵桃苗', 'due': '2019-04-01'}",
                    "kept {'promise': '%s', 'on': '2019-03-20'}",
                    "offer {'product': '桃子', 'quantity': 200, 'measure': '公斤', 'price': 600, 'from': '2019-08-01'}",
                    "sale {'offer': '%s', 'product': '桃子', 'quantity': 50.5, 'measure': '公斤', 'value': 30300, 'on': '2019-08-05'}",
                    "start {'on': '2019-09-01'}",
                    "order {'product': '桃子', 'quantity': 80, 'measure': '公斤', 'by': '2019-08-30'}",
                    "post {'title': '保洁', 'number': 2, 'payFrom': 230000, 'place': '县城'}",
                    "check {'post': '%s', 'age': true, 'contract': true, 'insurance': true, 'wage': true, 'fees': true, 'papers': false}",
                    "interest {'household': '%2$s', 'person': '%1$s', 'wish': '开车'}",
                    "introduction {'household': '%2$s', 'person': '%1$s', 'post': '%1$s'}");

    private final LivelihoodInterpreter interpreter = new LivelihoodInterpreter();

    private static List<Entry> story() {
        var random = new Random(5);
        var made = new HandMade();
        var told = new ArrayList<Entry>();
        for (int i = 0; i < 90; i++) {
            if (told.isEmpty() || random.nextInt(3) > 0) {
                told.add(say(made, BODIES.get(random.nextInt(BODIES.size()))));
            } else if (random.nextBoolean()) {
                made.takeBack(told.get(random.nextInt(told.size())));
            } else {
                var earlier = told.get(random.nextInt(told.size()));
                made.correct(earlier, earlier.body().json().toString());
            }
        }
        return made.all();
    }

    private static Entry say(HandMade made, String said) {
        var noun = said.substring(0, said.indexOf(' '));
        var about = List.of("order", "post", "check", "interest", "introduction").contains(noun);
        var body = said.substring(said.indexOf(' ') + 1).formatted(WHO, HOME);
        return made.say("livelihood." + noun, about ? null : HOME, 11, body);
    }

    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        assertThat(AnyCut.rows(interpreter, story())).hasSizeGreaterThan(60);
    }

    @Test
    void whatHouseholdsHaveIsSeenOnlyWithinReachAndWhoAsksForWorkToo() throws SQLException {
        var made = new HandMade();
        BODIES.forEach(body -> say(made, body));
        try (var database = RoomDatabase.fresh().interpret(interpreter, made.all(), 5)) {
            for (var table :
                    List.of(
                            "plan_now",
                            "promise_now",
                            "offer_now",
                            "sale_now",
                            "start_now",
                            "interest",
                            "introduction")) {
                var rows = "select entry::text from livelihood." + table;
                assertThat(database.queryAsPages(Set.of(12), Set.of(WHO), rows))
                        .as(table)
                        .isEmpty();
                assertThat(database.queryAsPages(Set.of(), Set.of(HOME), rows))
                        .as(table)
                        .hasSize(1);
            }
        }
    }

    @Test
    void saysWhatItIs() {
        var sale = body("{'product': '桃子', 'quantity': 50.50, 'measure': '公斤', 'value': 30300}");

        assertThat(Lines.zh(LandKinds.SALE, sale)).isEqualTo("卖了桃子 50.5 公斤，得 303 元");
        assertThat(WorkKinds.INTEREST.telling().apply(body("{}"))).isEmpty();
    }

    @Test
    void hasNoWordForARefusal() {
        var fields =
                interpreter.kinds().stream()
                        .flatMap(kind -> kind.shape().fields().stream())
                        .map(field -> field.name())
                        .toList();

        assertThat(fields)
                .isNotEmpty()
                .noneMatch(
                        name -> name.matches("(?i).*(declin|refus|reject|withdraw|reason|why).*"));
    }
}
