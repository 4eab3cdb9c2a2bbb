package org.xieshou.livelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.FrontDesk;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Rebuild;
import org.xieshou.journal.Receipt;
import org.xieshou.journal.Verification;
import org.xieshou.shared.Ids;
import org.xieshou.shared.database.Owner;

/// Whoever takes back that they want work leaves nothing behind: not in a row, not in an entry, not in a log.
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class ForgettingTest {
    private static final String WISH = "给人开拖拉机";
    private static TestHouse house;
    private static TestCity city;
    private static UUID home;
    private static UUID person;
    private static Post post;

    @BeforeAll
    static void open() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        city.unit("gs", "晨光保洁公司");
        home = city.household(TestCity.VILLAGE);
        person = Ids.v7(Clock.systemUTC());
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.person@1",
                home,
                person,
                Map.of("name", "马小兰", "relation", "head", "birth", "1990-05-06"));
        city.append(city.coordinator(), occasion.envelopes());
        post = post();
    }

    private static Post post() {
        var employer = city.person("经理", Role.UNIT_HEAD, "gs", TestCity.ROOT);
        var offered = city.occasion(employer);
        var id =
                offered.add(
                        "livelihood.post@1",
                        null,
                        Map.of("title", "保洁", "number", 2, "payFrom", 230000, "place", "县城"));
        city.append(employer, offered.envelopes());
        assertThat(posts().get(city.coordinator(), id).keepsTheLaw()).isFalse();
        var points = List.of("age", "contract", "insurance", "wage", "fees", "papers");
        var body = new java.util.LinkedHashMap<String, Object>();
        body.put("post", id.toString());
        points.forEach(point -> body.put(point, true));
        city.send(employer, "livelihood.check@1", body);
        assertThat(posts().get(city.coordinator(), id).keepsTheLaw())
                .as("an employer's own check counts for nothing")
                .isFalse();
        city.send(city.coordinator(), "livelihood.check@1", body);
        return posts().get(city.coordinator(), id);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void leavesNoTraceInAnyTableNorInTheLog(CapturedOutput output) throws SQLException {
        var actor = city.coordinator();
        var before = everything();
        ask(actor);
        var asking = posts().asking(actor, post.post());
        var introduced = city.occasion(actor);
        posts().introduce(actor, introduced, asking.getFirst().interest(), post);
        taken(actor, introduced);
        assertThat(posts().asking(actor, post.post()).getFirst().introduced()).isTrue();
        assertThat(String.join("\n", since(before))).contains(person.toString(), home.toString());

        posts().withdraw(actor, home, person);

        assertThat(posts().asking(actor, null)).isEmpty();
        assertThat(since(before))
                .as("two envelopes that name nobody, and two keys that are gone")
                .filteredOn(row -> row.startsWith("journal.entry "))
                .hasSize(2);
        assertThat(String.join("\n", since(before)))
                .doesNotContain(person.toString(), home.toString(), WISH, post.post().toString());
        assertThat(keysLeft()).containsExactly("0");
        assertThat(output.getAll()).doesNotContain(person.toString(), WISH);
        verifies();
    }

    /// The tree still verifies, and a replay gives the rows that are there.
    private static void verifies() throws SQLException {
        assertThat(house.get(Rebuild.class).run(false, _ -> {}).isSame()).isTrue();
        var wish = new Verification.Wish(true, List.of(), _ -> {});
        assertThat(house.get(Verification.class).run(wish).misfits()).isEmpty();
    }

    @Test
    void whatWasForgottenAndIsSentAgainStaysForgotten() throws SQLException {
        var actor = city.coordinator();
        var occasion = ask(actor);
        posts().withdraw(actor, home, person);

        var again = city.append(actor, occasion.envelopes()).getFirst();

        assertThat(again.state()).isIn(Receipt.State.HAD, Receipt.State.HELD);
        assertThat(posts().asking(actor, null)).isEmpty();
        assertThat(keysLeft()).containsExactly("0");
    }

    @Test
    void nobodyIsIntroducedWhoHasNotAskedNorToAPostThatIsNotLegal() {
        var actor = city.coordinator();
        var occasion = city.occasion(actor);

        assertThatThrownBy(() -> posts().introduce(actor, occasion, UUID.randomUUID(), post))
                .isInstanceOf(LivelihoodProblem.class)
                .hasMessage("livelihood.not-asked");
        var unchecked =
                new Post(
                        post.post(),
                        "gs",
                        "",
                        "",
                        1,
                        1,
                        null,
                        "",
                        null,
                        null,
                        true,
                        true,
                        true,
                        true,
                        true,
                        false);
        assertThatThrownBy(() -> posts().introduce(actor, occasion, UUID.randomUUID(), unchecked))
                .hasMessage("livelihood.not-legal");
    }

    @Test
    void nobodyLooksInWhoMayNotOpenHouseholds() {
        var editor = city.person("编写人", Role.EDITOR, "fpb", TestCity.ROOT);
        var staff = city.person("办事员", Role.UNIT_STAFF, "fpb", TestCity.OTHER_VILLAGE);

        assertThatThrownBy(() -> posts().asking(editor, null))
                .hasMessage("livelihood.not-your-task");
        assertThatThrownBy(() -> posts().withdraw(editor, home, person))
                .hasMessage("livelihood.not-your-task");
        assertThatThrownBy(() -> house.get(Produce.class).of(editor, home))
                .hasMessage("livelihood.not-your-task");
        assertThatThrownBy(() ->
                        posts().ask(
                                        staff,
                                        city.occasion(staff),
                                        new Posts.Asks(home, person, null, null)))
                .as("out of reach")
                .hasMessage("livelihood.not-there");
    }

    @Test
    void aSaleWritesTheIncomeOfItsYearAndTakingItBackTakesItOut() {
        var produce = house.get(Produce.class);
        var actor = city.coordinator();
        var today = house.get(FrontDesk.class).today();
        sell(actor, today.minusYears(1), 50_000);
        sell(actor, today, 30_000);
        var last = sell(actor, today, 12_000);
        assertThat(income()).containsExactly("42000 " + today);

        var sale =
                produce.of(actor, home).sales().stream()
                        .filter(s -> s.sale().equals(last))
                        .findFirst();
        var occasion = city.occasion(actor);
        produce.takeBack(actor, occasion, sale.orElseThrow());
        taken(actor, occasion);

        assertThat(income()).containsExactly("30000 " + today);
        assertThat(produce.of(actor, home).sales()).hasSize(2);
    }

    private static UUID sell(Actor actor, LocalDate on, long fen) {
        var occasion = city.occasion(actor);
        var body = new java.util.LinkedHashMap<String, Object>();
        body.put("product", "桃子");
        body.put("quantity", 10);
        body.put("measure", "公斤");
        body.put("value", fen);
        body.put("on", on.toString());
        var sale = house.get(Produce.class).sell(actor, occasion, home, body);
        assertThat(occasion.envelopes()).hasSize(2);
        taken(actor, occasion);
        return sale;
    }

    private static List<String> income() {
        return query(
                "select value || ' ' || as_of from registry.v_fact where fact = '%s' and until is null and not rival"
                        .formatted(Produce.INCOME_FACT));
    }

    private static Occasion ask(Actor actor) {
        var occasion = city.occasion(actor);
        posts().ask(actor, occasion, new Posts.Asks(home, person, WISH, "county"));
        taken(actor, occasion);
        assertThat(posts().asking(actor, null)).hasSize(1);
        return occasion;
    }

    private static Posts posts() {
        return house.get(Posts.class);
    }

    private static void taken(Actor actor, Occasion occasion) {
        assertThat(city.append(actor, occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    /// Keys that could still open an interest or an introduction.
    private static List<String> keysLeft() {
        return query(
                """
                select count(*) from journal.entry e join journal.kind n on n.no = e.kind join journal.key k on k.id = e.key
                where n.name in ('livelihood.interest', 'livelihood.introduction') and k.wrapped is not null
                """);
    }

    private static List<String> since(List<String> before) {
        var rows = new ArrayList<>(everything());
        before.forEach(rows::remove);
        return rows;
    }

    /// Every row of every table of every room, as text.
    private static List<String> everything() {
        var rows = new ArrayList<String>();
        for (var table :
                query(
                        """
                        select n.nspname || '."' || c.relname || '"' from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1
                        """)) {
            query("select t::text from %s t".formatted(table))
                    .forEach(row -> rows.add(table.replace("\"", "") + " " + row));
        }
        return rows;
    }

    private static List<String> query(String sql) {
        var owner = house.get(Owner.class);
        var texts = new ArrayList<String>();
        try (var connection = owner.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return texts;
    }
}
