package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.registry.RegistryDatabase.household;
import static org.xieshou.registry.RegistryDatabase.person;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.access.Seat;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;

/// By every word of a register of invented people, whoever asks finds the households in which he may see that word, and no other: told by
/// a model that knows nothing of rows.
@Tag("slow")
class SearchSightTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2019-10-17T03:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate OF_AGE = LocalDate.of(2001, 10, 17);
    private static final List<Integer> VILLAGES = List.of(11, 12, 13);
    private static final int HOMES = 30;

    private static final List<Human> PEOPLE = new ArrayList<>();
    private static final List<Home> HOUSEHOLDS = new ArrayList<>();

    private static RegistryDatabase database;
    private static Walls walls;
    private static Households households;

    /// @param described the household whose entry tells of the person
    /// @param lives where the person lives now
    private record Human(
            String name,
            String phone,
            String number,
            @Nullable LocalDate birth,
            Home described,
            Home lives) {
        boolean isOfAge() {
            return birth == null || !birth.isAfter(OF_AGE);
        }
    }

    private record Home(UUID id, int village, String number, String phone) {}

    @BeforeAll
    static void fill() throws SQLException {
        database = new RegistryDatabase();
        walls = new Walls(database.room);
        households = walls.households(CLOCK);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var written = new Written();
        for (int no = 1; no <= HOMES; no++) {
            register(written, no, random);
        }
        for (int no = 1; no <= 3 * HOMES; no++) {
            describe(written, no, random);
        }
        database.take(written.entries(), 7);
    }

    @AfterAll
    static void close() {
        walls.close();
        database.close();
    }

    private static void register(Written written, int no, Random random) {
        var village = any(VILLAGES, random);
        var home = new Home(household(no), village, "Q" + (7000 + no), "1380000" + (2000 + no));
        HOUSEHOLDS.add(home);
        written.area = home.village;
        written.say(
                "registry.household",
                home.id,
                null,
                "area",
                home.village,
                "number",
                home.number,
                "phone",
                home.phone);
    }

    private static void describe(Written written, int no, Random random) {
        var described = any(HOUSEHOLDS, random);
        var lives = random.nextInt(5) == 0 ? any(HOUSEHOLDS, random) : described;
        var born =
                random.nextBoolean()
                        ? OF_AGE.plusDays(random.nextInt(-2, 3))
                        : OF_AGE.plusDays(random.nextInt(-15_000, 6_000));
        var id = TestIds.on(born, no);
        var birth = random.nextInt(6) == 0 ? null : born;
        var human = new Human(name(no), "1390000" + (4000 + no), id, birth, described, lives);
        PEOPLE.add(human);
        written.area = described.village;
        var body =
                new ArrayList<Object>(
                        List.of("name", human.name, "relation", "other", "phone", human.phone));
        if (birth != null) {
            body.addAll(List.of("birth", birth.toString(), "idNumber", id));
        }
        written.say("registry.person", described.id, person(no), body.toArray());
        if (!lives.equals(described)) {
            written.area = lives.village;
            written.say(
                    "registry.moved",
                    lives.id,
                    person(no),
                    "on",
                    "2019-10-01",
                    "why",
                    "moved",
                    "relation",
                    "other");
        }
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /// Six letters that nobody else has, and none of which sounds like them.
    private static String name(int no) {
        var letters = "bdfgkmnprst";
        var vowels = "aeiou";
        var name = new StringBuilder();
        for (int left = no * 37, i = 0; i < 3; i++, left /= 11) {
            name.append(letters.charAt(left % 11)).append(vowels.charAt((left / 7) % 5));
        }
        return name.append("v")
                .append(Integer.toString(no + 700, 26).replaceAll("[0-9]", "w"))
                .toString();
    }

    private static Actor reader(String told) {
        var seats = new ArrayList<Seat>();
        for (var part : told.split(" ", -1)) {
            var words = part.split(":", -1);
            var areas = new HashSet<Integer>();
            var homes = new HashSet<UUID>();
            for (var one : words[1].split(",", -1)) {
                if (one.startsWith("h")) {
                    homes.add(household(Integer.parseInt(one.substring(1))));
                } else {
                    areas.add(Integer.valueOf(one));
                }
            }
            seats.add(new Seat(Role.valueOf(words[0]), areas, homes));
        }
        return actor(seats);
    }

    private static Actor actor(List<Seat> seats) {
        var roles = new HashSet<Role>();
        var rights = new HashSet<Right>();
        var areas = new HashSet<Integer>();
        var homes = new HashSet<UUID>();
        for (var seat : seats) {
            roles.add(seat.role());
            rights.addAll(seat.role().rights());
            areas.addAll(seat.areas());
            homes.addAll(seat.households());
        }
        return new Actor(
                new UUID(9, 9),
                "周敏",
                "fpb",
                roles,
                rights,
                Set.of("fpb"),
                areas,
                homes,
                Set.of(),
                seats);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COORDINATOR:11,12,13",
                "VILLAGE_STAFF:12",
                "UNIT_STAFF:11,12,13",
                "UNIT_HEAD:13",
                "HELPER:h1,h2,h3,h4,h5,h6,h7,h8",
                "UNIT_STAFF:11,12 VILLAGE_STAFF:13",
                "UNIT_STAFF:11,12,13 VILLAGE_STAFF:12",
                "HELPER:h1,h2,h3,h4,h5 COORDINATOR:11",
                "UNIT_HEAD:11,12,13 COORDINATOR:h3,h6,h9,h12"
            })
    void findsWhereverTheWordMayBeSeenAndNowhereElse(String told) {
        var reader = reader(told);

        for (var human : PEOPLE) {
            // who lives out of reach could be found by a name that sounds nearly so
            boolean isThere = reader.reaches(human.lives.village, human.lives.id);
            var name = isThere ? human.name : human.phone;
            for (var word : List.of(name, human.phone, human.number.substring(14))) {
                assertThat(found(reader, word)).as(word).isEqualTo(expected(reader, word));
            }
        }
    }

    /// Neither by a row nor by a word above none.
    @ParameterizedTest
    @ValueSource(strings = {"UNIT_STAFF:11,12,13", "HELPER:h1,h2,h3,h4,h5,h6,h7,h8"})
    void nothingTellsThatSomebodyHiddenIsCalledNearlySo(String told) {
        var reader = reader(told);

        for (var human : PEOPLE) {
            var slip = human.name.substring(0, human.name.length() - 1) + "q";
            var page = households.page(reader, HouseholdQuery.all().text(slip));
            assertThat(page.isAlike() && page.rows().isEmpty()).as(slip).isFalse();
        }
    }

    /// Where nobody is called so for this reader, others are shown who are called nearly so, and never the one who is.
    private static Set<UUID> found(Actor reader, String word) {
        var page = households.page(reader, HouseholdQuery.all().text(word));
        var found = new HashSet<UUID>();
        page.rows().forEach(row -> found.add(row.id()));
        if (!page.isAlike()) {
            return found;
        }
        PEOPLE.stream()
                .filter(human -> human.name.equals(word))
                .forEach(human -> assertThat(found).as(word).doesNotContain(human.lives.id));
        return Set.of();
    }

    private static Set<UUID> expected(Actor reader, String word) {
        var homes = new HashSet<UUID>();
        for (var home : HOUSEHOLDS) {
            if (reader.reaches(home.village, home.id)
                    && (endsSo(home.number, word) || endsSo(home.phone, word))) {
                homes.add(home.id);
            }
        }
        for (var human : PEOPLE) {
            if (fits(human, word, reader)) {
                homes.add(human.lives.id);
            }
        }
        return homes;
    }

    private static boolean fits(Human human, String word, Actor reader) {
        var home = human.lives;
        var there = reader.at(home.village, home.id);
        boolean seesAll = reader.sees(Field.CHILDREN) && reader.sees(Field.ID_NUMBERS);
        return reader.reaches(home.village, home.id)
                && (seesAll || reader.reaches(human.described.village, human.described.id))
                && (human.isOfAge() || there.sees(Field.CHILDREN))
                && (endsSo(human.name, word)
                        || endsSo(human.phone, word)
                        || (human.birth != null
                                && there.sees(Field.ID_NUMBERS)
                                && endsSo(human.number, word)));
    }

    private static boolean endsSo(String said, String word) {
        return said.toLowerCase(Locale.ROOT).endsWith(word.toLowerCase(Locale.ROOT));
    }
}
