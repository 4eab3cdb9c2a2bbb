package org.xieshou.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.HandMade.body;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.AnyCut;
import org.xieshou.HandMade;
import org.xieshou.Lines;
import org.xieshou.RoomDatabase;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;

/// A case is what its entries say in the order of the journal, however they are cut and whatever is corrected later.
@Tag("slow")
class CaseFoldTest {
    private static final UUID HOME = Ids.named("household one");
    private static final UUID CASE = Ids.named("a difficulty");
    private static final String STATE =
            "select state || ' ' || coalesce(owner_unit, '-') || ' ' || coalesce(due_day::text, '-') from casework.case_now";

    private final CaseworkInterpreter interpreter = new CaseworkInterpreter();
    private final HandMade made = new HandMade();

    private Entry say(String kind, String more) {
        return made.say("casework." + kind, HOME, 11, "{'case': '%s'%s}".formatted(CASE, more));
    }

    @Test
    void goesFromOfficeToOfficeOnlyByAnAnswerAndEndsWithTheHouseholdsWord() throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var database = RoomDatabase.fresh()) {
            var steps = new Steps(database, entries);
            steps.at(say("owner", ", 'unit': 'sfj', 'due': '2019-11-01'"), "open sfj 2019-11-01");
            steps.at(HandMade.by("ybj", say("owner", ", 'unit': 'ybj'")), "open sfj 2019-11-01");
            var handed = say("transfer", ", 'to': 'ybj', 'text': '要医保局办'");
            steps.at(handed, "asked sfj 2019-11-01");
            var answer = ", 'transfer': '%s', 'accepted': %s, 'due': '2019-12-01'";
            steps.at(say("answer", answer.formatted(handed.id(), true)), "asked sfj 2019-11-01");
            steps.at(
                    HandMade.by("ybj", say("answer", answer.formatted(CASE, true))),
                    "asked sfj 2019-11-01");
            steps.at(
                    HandMade.by("ybj", say("answer", answer.formatted(handed.id(), true))),
                    "open ybj 2019-12-01");
            steps.at(say("closing", ", 'text': '办好了'"), "open ybj 2019-12-01");
            var closing = HandMade.by("ybj", say("closing", ", 'text': '慢病证办好了'"));
            steps.at(closing, "closed ybj 2019-12-01");
            var word = ", 'closing': '%s', 'confirmed': %s";
            steps.at(say("word", word.formatted(closing.id(), false)), "open ybj 2019-12-01");
            steps.at(say("word", word.formatted(closing.id(), true)), "open ybj 2019-12-01");
            var again = HandMade.by("ybj", say("closing", ", 'text': '这次真的办好了'"));
            steps.at(again, "closed ybj 2019-12-01");
            steps.at(say("word", word.formatted(again.id(), true)), "confirmed ybj 2019-12-01");

            assertThat(
                            database.query(
                                    "select contested || ' ' || noted_by_closer from casework.case_now"))
                    .containsExactly("1 false");
            assertThat(database.query("select count(*) from casework.case_past"))
                    .containsExactly("6");
        }
    }

    /// Interprets entry by entry and looks after each.
    private final class Steps {
        private final RoomDatabase database;
        private final List<Entry> entries;

        Steps(RoomDatabase database, List<Entry> entries) {
            this.database = database;
            this.entries = entries;
        }

        void at(Entry entry, String state) throws SQLException {
            entries.add(entry);
            database.interpret(interpreter, List.of(entry), 1);
            assertThat(database.query(STATE)).as(entry.kind()).containsExactly(state);
        }
    }

    @Test
    void aDayThatIsMovedStaysSeen() throws SQLException {
        say("owner", ", 'unit': 'sfj', 'due': '2019-11-01'");
        say("step", ", 'text': '还在等', 'due': '2019-11-20'");
        say("step", ", 'text': '还在等', 'due': '2019-12-20'");
        try (var database = RoomDatabase.fresh().interpret(interpreter, made.all(), 9)) {
            assertThat(
                            database.query(
                                    "select first_due || ' ' || due_day || ' ' || due_moved from casework.case_now"))
                    .containsExactly("2019-11-01 2019-12-20 2");
            assertThat(
                            database.query(
                                    "select due_day from casework.v_case where since <= 2 and (until is null or until > 2)"))
                    .containsExactly("2019-11-20");
        }
    }

    @Test
    void anEntryForAnotherHouseholdTouchesNothing() throws SQLException {
        say("owner", ", 'unit': 'sfj'");
        made.say(
                "casework.closing",
                Ids.named("another household"),
                12,
                "{'case': '%s', 'text': 'x'}".formatted(CASE));
        try (var database = RoomDatabase.fresh().interpret(interpreter, made.all(), 9)) {
            assertThat(database.query(STATE + " where subject = '%s'".formatted(HOME)))
                    .containsExactly("open sfj -");
        }
    }

    @Test
    void anyCutAndAnyCorrectionGivesTheSameRows() throws SQLException {
        var entries = story(new Random(7));
        assertThat(AnyCut.rows(interpreter, entries)).hasSizeGreaterThan(entries.size());
    }

    /// Events, corrections and voids in any order, of two offices.
    private List<Entry> story(Random random) {
        var told = new ArrayList<Entry>();
        for (int i = 0; i < 120; i++) {
            if (told.isEmpty() || random.nextInt(4) > 0) {
                told.add(event(random, told));
            } else {
                var earlier = told.get(random.nextInt(told.size()));
                if (random.nextBoolean()) {
                    made.takeBack(earlier);
                } else {
                    made.correct(earlier, earlier.body().json().toString());
                }
            }
        }
        return made.all().stream()
                .map(e -> random.nextInt(3) == 0 ? HandMade.by("ybj", e) : e)
                .toList();
    }

    private Entry event(Random random, List<Entry> told) {
        var last = told.isEmpty() ? CASE : told.getLast().id();
        return switch (random.nextInt(6)) {
            case 0 ->
                    say(
                            "owner",
                            ", 'unit': 'sfj', 'due': '2019-11-0%d'"
                                    .formatted(1 + random.nextInt(9)));
            case 1 -> say("transfer", ", 'to': 'ybj', 'text': 'x'");
            case 2 -> say("answer", ", 'transfer': '%s', 'accepted': true".formatted(last));
            case 3 ->
                    say(
                            "step",
                            ", 'text': 'x', 'due': '2019-12-0%d'".formatted(1 + random.nextInt(9)));
            case 4 -> say("closing", ", 'text': 'x'");
            default ->
                    say(
                            "word",
                            ", 'closing': '%s', 'confirmed': %s"
                                    .formatted(last, random.nextBoolean()));
        };
    }

    @Test
    void hasWordsForAll() {
        var word = body("{'case': 'x', 'closing': 'y', 'confirmed': false, 'text': '水还是没来'}");

        assertThat(Lines.zh(CaseKinds.WORD, word)).isEqualTo("家里说：还没有解决，“水还是没来”");
        for (var kind : CaseKinds.ALL) {
            assertThat(
                            Lines.en(
                                    kind,
                                    body(
                                            "{'accepted': true, 'confirmed': true, 'text': 'x', 'due': '2019-11-01'}")))
                    .endsWith("by 2019-11-01");
        }
    }
}
