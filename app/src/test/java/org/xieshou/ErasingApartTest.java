package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Rebuild;
import org.xieshou.journal.Receipt;
import org.xieshou.journal.Verification;
import org.xieshou.registry.Household;
import org.xieshou.registry.Households;
import org.xieshou.registry.RegistryProblem;
import org.xieshou.shared.Ids;
import org.xieshou.shared.database.Owner;

/// People move between households, and one of these is erased: who lives there is erased wherever they were spoken of,
/// and who moved away keeps what is known of them, where they live now.
@Tag("slow")
class ErasingApartTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private static TestHouse house;
    private static TestCity city;
    private static Actor second;

    @BeforeAll
    static void open() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        second = city.person("古丽", Role.COORDINATOR, "fpb", TestCity.ROOT);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /// A household of which we say one thing after another.
    private record Home(UUID id) {
        static Home at(int area, String phone) {
            var home = new Home(Ids.v7(CLOCK));
            home.says("registry.household@1", null, Map.of("area", area, "phone", phone));
            return home;
        }

        UUID says(String kind, @Nullable UUID person, Map<String, ?> body) {
            var occasion = city.occasion(city.coordinator());
            var entry = occasion.add(kind, id, person, body);
            taken(city.append(city.coordinator(), occasion.envelopes()));
            return entry;
        }

        UUID member(String name, String relation) {
            var person = Ids.v7(CLOCK);
            says("registry.person@1", person, Map.of("name", name, "relation", relation));
            return person;
        }

        void fact(UUID person, String fact, String value) {
            says(
                    "registry.fact@1",
                    person,
                    Map.of("fact", fact, "value", value, "asOf", "2019-01-01"));
        }

        void takesIn(UUID person, String on) {
            says(
                    "registry.moved@1",
                    person,
                    Map.of("on", on, "why", "married", "relation", "other"));
        }

        Household record() {
            return house.get(Households.class).again(city.coordinator(), id);
        }
    }

    @Test
    void whoLivesThereGoesEverywhereAndWhoMovedAwayStays() throws SQLException {
        var erased = Home.at(TestCity.VILLAGE, "13800001111");
        var before = Home.at(TestCity.OTHER_VILLAGE, "13800002222");
        var after = Home.at(TestCity.OTHER_VILLAGE, "13800003333");
        erased.member("燕当家", "head");
        var son = erased.member("燕远行", "child");
        erased.fact(son, "person.labour", "normal");
        erased.says("registry.status@1", son, Map.of("type", "dibao", "from", "2019-01-01"));
        erased.says("watch.lead@1", son, Map.of("alert", "A14", "event", "燕话", "text", "燕线索"));
        var stays = before.member("雁留家", "spouse");
        before.says("registry.head@1", stays, Map.of("on", "2018-01-01"));
        var wife = before.member("燕嫁来", "head");
        before.says("registry.head@1", wife, Map.of("on", "2018-06-01"));
        before.fact(wife, "person.labour", "weak");
        erased.takesIn(wife, "2019-02-01");
        after.takesIn(son, "2019-03-01");
        erased.says("visits.voice@1", null, Map.of("kind", "wish", "text", "燕愿望", "quote", "none"));
        assertThat(after.record().facts()).hasSize(1);

        assertThat(erase(erased).state()).isEqualTo(Receipt.State.ACCEPTED);

        assertThat(rowsWith("燕当家", "燕嫁来", "燕愿望", "燕线索", "13800001111")).isEmpty();
        assertThatThrownBy(erased::record).isInstanceOf(RegistryProblem.class);
        assertThat(after.record().members())
                .extracting(Household.Member::name)
                .containsExactly("燕远行");
        assertThat(after.record().facts())
                .as("what was said of him where he lived before")
                .extracting(fact -> fact.declared().name())
                .containsExactly("person.labour");
        assertThat(before.record().members())
                .extracting(Household.Member::name)
                .containsExactly("雁留家");
        isWhole();

        after.fact(son, "person.labour", "skilled");
        keepsNothingMoreOf(wife, before);
        isWhole();
    }

    private static void keepsNothingMoreOf(UUID gone, Home home) {
        var late = city.occasion(city.coordinator());
        late.add("registry.person@1", home.id, gone, Map.of("name", "燕再来", "relation", "head"));
        assertThat(city.append(city.coordinator(), late.envelopes()))
                .extracting(Receipt::reason)
                .containsExactly("erased");
    }

    @Test
    void theLastHouseholdOfSomebodyWhoIsGoneKeepsTheirRecord() throws SQLException {
        var first = Home.at(TestCity.VILLAGE, "13800004444");
        var last = Home.at(TestCity.VILLAGE, "13800005555");
        first.member("鹤守家", "head");
        var gone = first.member("鹤故人", "parent");
        last.takesIn(gone, "2019-02-01");
        last.says("registry.left@1", gone, Map.of("on", "2019-05-01", "why", "died"));

        assertThat(erase(first).state()).isEqualTo(Receipt.State.ACCEPTED);

        assertThat(rowsWith("鹤守家")).isEmpty();
        assertThat(rowsWith("鹤故人")).isNotEmpty();
        isWhole();
    }

    @Test
    void whoeverIsDescribedByItsEntriesAloneIsRegisteredAnewFirst() throws SQLException {
        var home = Home.at(TestCity.VILLAGE, "13800006666");
        var other = Home.at(TestCity.VILLAGE, "13800007777");
        var person =
                home.says("registry.person@1", null, Map.of("name", "鹭无名", "relation", "child"));
        other.takesIn(person, "2019-02-01");

        assertThat(erase(home).reason()).isEqualTo("clash");
        assertThat(other.record().members()).hasSize(1);

        other.says("registry.person@1", person, Map.of("name", "鹭有名", "relation", "other"));
        assertThat(erase(home).state()).isEqualTo(Receipt.State.ACCEPTED);
        assertThat(rowsWith("鹭无名")).isEmpty();
        assertThat(other.record().members())
                .extracting(Household.Member::name)
                .containsExactly("鹭有名");
        isWhole();
    }

    private static void isWhole() throws SQLException {
        var result = house.get(Rebuild.class).run(false, _ -> {});
        assertThat(result.differences()).isEmpty();
        assertThat(result.misplaced()).isEmpty();
        var wish = new Verification.Wish(true, List.of(), _ -> {});
        assertThat(house.get(Verification.class).run(wish).misfits()).isEmpty();
    }

    private static Receipt erase(Home home) {
        var request = home.says("registry.erasure@1", null, Map.of("why", "wish"));
        var doing = Occasion.of(second, city.tip(), CLOCK);
        doing.add(
                "journal.erased@1",
                null,
                Map.of("household", home.id, "request", request, "why", "wish"));
        return city.append(second, doing.envelopes()).getFirst();
    }

    private static void taken(List<Receipt> receipts) {
        assertThat(receipts).allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    /// Rows of any table of any room that hold one of the texts.
    private static List<String> rowsWith(String... texts) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = house.get(Owner.class).connect()) {
            for (var table :
                    query(
                            connection,
                            "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                    + " where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')")) {
                for (var text : texts) {
                    query(
                                    connection,
                                    "select '%s ' || t::text from %s t where strpos(t::text, '%s') > 0"
                                            .formatted(table.replace("'", ""), table, text))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static List<String> query(java.sql.Connection connection, String sql)
            throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
