package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.access.Role;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.registry.Household;
import org.xieshou.registry.Households;
import org.xieshou.shared.Ids;

/// What the pages of a household answer to what a careless or a curious person sends.
class HouseholdPagesTest extends MarkedCity {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String DAY = "2019-10-01";

    private static Browser keeper;
    private static Browser near;

    @BeforeAll
    static void signIn() throws Exception {
        keeper = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        near = crowd.person(Role.COORDINATOR, TestCity.VILLAGE, Crowd.inDays(9));
    }

    @AfterAll
    static void signOut() {
        keeper.close();
        near.close();
    }

    private record Home(UUID id, List<UUID> people) {
        String at(String more) {
            return "/households/" + id + more;
        }

        String arrival(UUID person) {
            return at("/people/" + person + "/arrival");
        }

        String departure(UUID person) {
            return at("/people/" + person + "/departure");
        }
    }

    /// A head, a spouse and a child.
    private static Home family(int area, String number) {
        var home = Ids.v7(CLOCK);
        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.household@1", home, Map.of("area", area, "number", number));
        var people = new ArrayList<UUID>();
        for (var relation : List.of("head", "spouse", "child")) {
            var person = Ids.v7(CLOCK);
            people.add(person);
            occasion.add(
                    "registry.person@1",
                    home,
                    person,
                    Map.of("name", number + relation, "relation", relation, "birth", "1970-01-01"));
        }
        taken(city.append(city.coordinator(), occasion.envelopes()));
        return new Home(home, people);
    }

    private static void taken(List<Receipt> receipts) {
        assertThat(receipts).allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    private static List<Household.Member> members(Home home) {
        return house.get(Households.class).again(city.coordinator(), home.id).members();
    }

    private static List<UUID> living(Home home) {
        return members(home).stream().map(Household.Member::id).toList();
    }

    private static long looks(Home home) {
        return house.get(Looks.class).all(city.coordinator(), home.id).stream()
                .mapToLong(Looks.Look::times)
                .sum();
    }

    @Test
    void aSplitWithNobodyTickedComesBack() throws Exception {
        var home = family(TestCity.VILLAGE, "S-1");

        var answer = keeper.post(home.at("/split"), Map.of("on", DAY));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请选分出去的人");
    }

    @Test
    void severalLooksOfOnePersonWithinMinutesAreOneLine() throws Exception {
        var home = family(TestCity.VILLAGE, "L-5");
        for (int i = 0; i < 5; i++) {
            assertThat(keeper.get(home.at("")).status()).isEqualTo(200);
        }
        assertThat(looks(home)).as("each is kept").isEqualTo(5);
        assertThat(house.get(Looks.class).of(city.coordinator(), home.id)).hasSize(1);

        assertThat(keeper.get(home.at("")).body()).containsOnlyOnce("看了 5 次");
        assertThat(keeper.get(home.at("/file")).body()).contains("看了 6 次");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/head", "/split", "/merge", "/erase"})
    void openingAFormThatShowsTheRecordIsALookAndItsComingBackIsNone(String form) throws Exception {
        var home = family(TestCity.VILLAGE, "L" + form);

        assertThat(keeper.get(home.at(form)).status()).isEqualTo(200);
        assertThat(looks(home)).isOne();
        assertThat(keeper.post(home.at(form), Map.of()).status()).isEqualTo(422);
        assertThat(looks(home)).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "?on=-999999999-01-01, 422, 400",
        "?known=-999999999-01-01, 422, 400",
        "?on=0001-01-01&known=1000-01-01, 422, 400",
        "?q=%00, 200, 200",
        "?area=%00&status=%00&fact=%00, 200, 200"
    })
    void anAddressThatNobodyMeansOpensNothingAndIsSaidToWhoAsksForAList(
            String asked, int list, int file) throws Exception {
        var home = family(TestCity.VILLAGE, "A" + asked.hashCode());

        assertThat(keeper.get("/households" + asked).status()).isEqualTo(list);
        assertThat(keeper.get("/households/export" + asked).status()).isEqualTo(file);
        for (var place : List.of(home.at(""), "/visits")) {
            assertThat(keeper.get(place + asked).status()).as(place).isEqualTo(200);
        }
        assertThat(keeper.get("/visits?from=-999999999-01-01").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=%ff%fe", "?area=%ff", "?q=a%e7%9f"})
    void anAddressThatCannotBeReadIsNotOurFault(String asked) throws Exception {
        for (var place : List.of("/households", "/visits", "/api/v1/households")) {
            var answer = keeper.get(place + asked);

            assertThat(answer.status()).as(place).isEqualTo(400);
            assertThat(answer.body()).contains("送来的内容没读懂");
        }
    }

    @Test
    void aDayBeyondAllTimesIsNoDay() throws Exception {
        var home = family(TestCity.VILLAGE, "D-1");
        var person = home.people.getFirst().toString();

        var answer =
                keeper.post(home.at("/head"), Map.of("person", person, "on", "-999999999-01-01"));

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void whatNobodyCanReadIsLeftOutOfEveryForm() throws Exception {
        var home = family(TestCity.VILLAGE, "C-1");
        var fact =
                Map.of(
                        "fact",
                        "household.relocation-site",
                        "value",
                        "安\u0000置\u0007点\u0085一",
                        "asOf",
                        DAY);

        assertThat(keeper.post(home.at("/facts"), fact).status()).isEqualTo(303);

        assertThat(keeper.get(home.at("")).body()).contains("记下了，已经生效", "安置点一");
    }

    @Test
    void nobodyArrivesOrLeavesWhomTheHouseholdDoesNotKnow() throws Exception {
        var home = family(TestCity.VILLAGE, "N-1");
        var far = family(TestCity.OTHER_VILLAGE, "N-2");
        var arrives = Map.of("on", DAY, "why", "moved", "relation", "other");
        var leaves = Map.of("on", DAY, "why", "moved");

        for (var person : List.of(far.people.getFirst(), UUID.randomUUID())) {
            assertThat(near.get(home.arrival(person)).status()).isEqualTo(404);
            assertThat(near.post(home.arrival(person), arrives).status()).isEqualTo(404);
            assertThat(near.get(home.departure(person)).status()).isEqualTo(404);
            assertThat(near.post(home.departure(person), leaves).status()).isEqualTo(404);
        }
        assertThat(living(far)).containsAll(far.people);
        assertThat(near.post(home.departure(home.people.getLast()), leaves).status())
                .isEqualTo(303);
        assertThat(living(home)).doesNotContain(home.people.getLast());
        assertThat(near.post(home.arrival(home.people.getLast()), arrives).status())
                .as("came back")
                .isEqualTo(303);
        assertThat(living(home)).contains(home.people.getLast());
    }

    @Test
    void whomTwoHouseholdsClaimEitherMayTakeIn() throws Exception {
        var home = family(TestCity.VILLAGE, "T-1");
        var far = family(TestCity.OTHER_VILLAGE, "T-2");
        var person = far.people.get(1);
        var other = city.person("另一人", Role.COORDINATOR, "fpb", TestCity.ROOT);
        describe(other, home, person);
        assertThat(living(home)).doesNotContain(person);

        assertThat(near.get(home.arrival(person)).status()).isEqualTo(200);
        var arrives = Map.of("on", DAY, "why", "moved", "relation", "other");
        assertThat(near.post(home.arrival(person), arrives).status()).isEqualTo(303);

        assertThat(living(home)).contains(person);
    }

    /// By somebody who had seen nothing.
    private static void describe(Actor by, Home home, UUID person) {
        var occasion = Occasion.of(by, 0, CLOCK);
        occasion.add(
                "registry.person@1", home.id, person, Map.of("name", "两家", "relation", "child"));
        taken(city.append(by, occasion.envelopes()));
    }

    @Test
    void thePersonOfTheAddressArrivesAndNotOneWrittenBehindIt() throws Exception {
        var home = family(TestCity.VILLAGE, "P-1");
        var there = family(TestCity.OTHER_VILLAGE, "P-2");
        var meant = there.people.get(1);
        var slipped = there.people.get(2);
        var arrives =
                Map.of("on", DAY, "why", "moved", "relation", "other", "person", "" + slipped);

        var answer = keeper.post(home.arrival(meant) + "?person=" + slipped, arrives);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(living(home)).contains(meant).doesNotContain(slipped);
    }

    @Test
    void whoComesWithAMergerIsNobodysSpouseOrChildThere() throws Exception {
        var home = family(TestCity.VILLAGE, "M-1");
        var into = family(TestCity.VILLAGE, "M-2");
        var form =
                keeper.get(home.at("/merge?q=" + URLEncoder.encode("M-2", StandardCharsets.UTF_8)));
        assertThat(form.body()).contains("都先记作“其他”");

        keeper.post(home.at("/merge"), Map.of("into", "" + into.id, "on", DAY));

        assertThat(members(into))
                .filteredOn(member -> home.people.contains(member.id()))
                .hasSize(3)
                .allMatch(member -> member.relation().equals("other"));
    }
}
