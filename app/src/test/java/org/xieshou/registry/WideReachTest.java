package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.synth.City;
import org.xieshou.synth.Synth;

/// Who reaches a great many households is answered by other ways through the database than who reaches few; both find the same.
@Tag("slow")
class WideReachTest {
    private static final int HOUSEHOLDS = 400;

    private static TestHouse house;
    private static Actor reader;
    private static List<String[]> names;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.withoutWeb();
        var day = LocalDate.of(2025, 10, 17);
        house.get(Synth.class).load(City.of(City.DEMO_SEED, HOUSEHOLDS, day), (_, _) -> {});
        reader = house.get(Actors.class).byLogin("zhoumin").orElseThrow();
        try (var owner = house.database().connect();
                var rows =
                        owner.createStatement()
                                .executeQuery(
                                        """
                                        select string_agg(distinct n.words || '|' || p.id_last4, ' ' order by n.words || '|' || p.id_last4)
                                        from registry.person_now p join registry.name_now n on n.person = p.key
                                        where p.relation = 'head' and n.form ~ '^[一-龥]{3}$'
                                        """)) {
            rows.next();
            names =
                    List.of(rows.getString(1).split(" ")).stream()
                            .map(words -> words.split("\\|"))
                            .filter(words -> words[1].length() > 5)
                            .limit(25)
                            .toList();
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /// As for a reach in which so many are many; all questions of one kind together, since a change of the function makes the
    /// database plan anew.
    private static Map<String, List<UUID>> found(int few, Collection<String> typed)
            throws Exception {
        let(few);
        var found = new LinkedHashMap<String, List<UUID>>();
        for (var words : typed) {
            found.put(words, list(words(words)).rows().stream().map(HouseholdRow::id).toList());
        }
        return found;
    }

    private static void let(int few) throws Exception {
        house.database()
                .change(
                        "create or replace function registry.few() returns int language sql stable return "
                                + few);
    }

    private static HouseholdList list(HouseholdQuery query) {
        return house.get(Households.class).page(reader, query);
    }

    private static HouseholdQuery words(String text) {
        return HouseholdQuery.all().text(text);
    }

    @Test
    void bothWaysFindTheSameByNameByInitialsAndByTheEndOfANumber() throws Exception {
        assertThat(names).hasSizeGreaterThan(10);
        var typed = new LinkedHashSet<String>();
        for (var words : names) {
            typed.addAll(List.of(words[0], words[0].substring(0, 2), words[words.length - 1]));
        }
        var walked = found(1, typed);
        assertThat(walked.values()).noneMatch(List::isEmpty);
        assertThat(walked).isEqualTo(found(3_000, typed));
    }

    @Test
    void bothWaysBeginWithTheSameByReadingAndInitials() throws Exception {
        var typed = new LinkedHashSet<String>();
        names.forEach(words -> typed.addAll(List.of(words[1], words[2])));
        var walked = found(1, typed);
        var sorted = found(3_000, typed);
        for (var each : typed) {
            assertThat(walked.get(each)).as(each).isNotEmpty();
            assertThat(sorted.get(each)).as(each).startsWith(first(walked, each));
        }
    }

    private static UUID first(Map<String, List<UUID>> found, String typed) {
        return found.getOrDefault(typed, List.of()).getFirst();
    }

    @Test
    void bothWaysFindAReadingWithOneSlip() throws Exception {
        var right = found(3_000, names.stream().map(words -> words[0]).toList());
        var slips = new LinkedHashMap<String, UUID>();
        for (var words : names) {
            var reading = words[1];
            int at = reading.length() / 2;
            var whom = first(right, words[0]);
            slips.put(reading.substring(0, at) + reading.substring(at + 1), whom);
            slips.put(reading.substring(0, at) + "q" + reading.substring(at + 1), whom);
        }
        var sorted = found(3_000, slips.keySet());
        var walked = found(1, slips.keySet());
        slips.forEach((typed, whom) -> {
            if (sorted.getOrDefault(typed, List.of()).contains(whom)) {
                assertThat(walked.get(typed)).as(typed).contains(whom);
            }
        });
    }

    @Test
    void aPageByStatusAndFactIsTheSameSortedOrWalked() throws Exception {
        var fact = new FactFilter("household.members-stated", FactFilter.Test.LEAST, "3");
        var unknown = new FactFilter("household.members-stated", FactFilter.Test.UNKNOWN, "");
        var queries = new ArrayList<HouseholdQuery>();
        for (var order : HouseholdQuery.Order.values()) {
            for (var query :
                    List.of(
                            HouseholdQuery.all().status("dibao"),
                            HouseholdQuery.all().fact(fact),
                            HouseholdQuery.all().fact(unknown),
                            HouseholdQuery.all().status("exited").fact(fact),
                            HouseholdQuery.all().status("exited").fact(unknown),
                            HouseholdQuery.all().fact(fact).page(2))) {
                queries.add(query.order(order));
            }
        }
        let(3_000);
        var sorted = queries.stream().map(WideReachTest::list).toList();
        let(1);
        for (int i = 0; i < queries.size(); i++) {
            var walked = list(queries.get(i));
            assertThat(walked.rows()).as(queries.get(i).toString()).isEqualTo(sorted.get(i).rows());
            assertThat(walked.total()).isLessThanOrEqualTo(sorted.get(i).total());
        }
    }

    @Test
    void oddWordsBreakNeitherWay() throws Exception {
        var odd = List.of("'", "\\", "':*", "a'b", "王", "□秀英", "%", "_");
        for (int few : List.of(1, 3_000)) {
            assertThat(found(few, odd).values())
                    .allMatch(rows -> rows.size() <= HouseholdQuery.SIZE);
        }
    }
}
