package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.synth.City;
import org.xieshou.synth.Synth;

/// Who reaches a great many households is answered by other ways through the database than who reaches few; both find the same.
class WideReachTest {
    private static final int HOUSEHOLDS = 400;

    private static TestHouse house;
    private static Actor reader;
    private static List<String[]> names;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open();
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

    /// As for a reach in which so many are many.
    private static List<UUID> found(int few, HouseholdQuery query) throws Exception {
        return list(few, query).rows().stream().map(HouseholdRow::id).toList();
    }

    private static HouseholdList list(int few, HouseholdQuery query) throws Exception {
        house.database()
                .change(
                        "create or replace function registry.few() returns int language sql stable return "
                                + few);
        return house.get(Households.class).page(reader, query);
    }

    private static HouseholdQuery words(String text) {
        return HouseholdQuery.all().text(text);
    }

    @Test
    void bothWaysFindTheSameByNameByInitialsAndByTheEndOfANumber() throws Exception {
        assertThat(names).hasSizeGreaterThan(10);
        for (var words : names) {
            var part = words[0].substring(0, 2);
            for (var typed : List.of(words[0], part, words[words.length - 1])) {
                assertThat(found(1, words(typed)))
                        .as(typed)
                        .isNotEmpty()
                        .containsExactlyElementsOf(found(3_000, words(typed)));
            }
        }
    }

    @Test
    void bothWaysBeginWithTheSameByReadingAndInitials() throws Exception {
        for (var words : names) {
            for (var typed : List.of(words[1], words[2])) {
                var first = found(1, words(typed));
                assertThat(first).as(typed).isNotEmpty();
                assertThat(found(3_000, words(typed))).as(typed).startsWith(first.getFirst());
            }
        }
    }

    @Test
    void bothWaysFindAReadingWithOneSlip() throws Exception {
        for (var words : names) {
            var reading = words[1];
            var right = found(3_000, words(words[0])).getFirst();
            int at = reading.length() / 2;
            var missing = reading.substring(0, at) + reading.substring(at + 1);
            var other = reading.substring(0, at) + "q" + reading.substring(at + 1);
            for (var typed : List.of(missing, other)) {
                if (found(3_000, words(typed)).contains(right)) {
                    assertThat(found(1, words(typed))).as(typed).contains(right);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(HouseholdQuery.Order.class)
    void aPageByStatusAndFactIsTheSameSortedOrWalked(HouseholdQuery.Order order) throws Exception {
        var fact = new FactFilter("household.members-stated", FactFilter.Test.LEAST, "3");
        var unknown = new FactFilter("household.members-stated", FactFilter.Test.UNKNOWN, "");
        for (var query :
                List.of(
                        HouseholdQuery.all().status("dibao"),
                        HouseholdQuery.all().fact(fact),
                        HouseholdQuery.all().fact(unknown),
                        HouseholdQuery.all().status("exited").fact(fact),
                        HouseholdQuery.all().status("exited").fact(unknown),
                        HouseholdQuery.all().fact(fact).page(2))) {
            var sorted = list(3_000, query.order(order));
            var walked = list(1, query.order(order));

            assertThat(walked.rows()).as(query.toString()).isEqualTo(sorted.rows());
            assertThat(walked.total()).isLessThanOrEqualTo(sorted.total());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "':*", "a'b", "王", "□秀英", "%", "_"})
    void oddWordsBreakNeitherWay(String typed) throws Exception {
        assertThat(found(1, words(typed))).hasSizeLessThanOrEqualTo(HouseholdQuery.SIZE);
        assertThat(found(3_000, words(typed))).hasSizeLessThanOrEqualTo(HouseholdQuery.SIZE);
    }
}
