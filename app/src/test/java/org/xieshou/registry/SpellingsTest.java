package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.registry.RegistryDatabase.household;
import static org.xieshou.registry.RegistryDatabase.person;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.shared.Right;

/// One name in two spellings in one register, names half written, and numbers as people copy them.
class SpellingsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2019-10-17T03:00:00Z"), ZoneOffset.UTC);

    private static RegistryDatabase database;
    private static Walls walls;
    private static Households households;

    @BeforeAll
    static void fill() throws SQLException {
        database = new RegistryDatabase();
        walls = new Walls(database.room);
        households = walls.households(CLOCK);
        var written = new Written();
        written.area = 11;
        register(written, 1, "'name': '买买提·肉孜', 'birth': '1960-02-03'");
        register(written, 2, "'name': '麦麦提·若孜', 'birth': '1961-02-03'");
        register(written, 3, "'name': '叶尔兰·巴合提', 'birth': '1971-02-03'");
        register(written, 4, "'name': '巴图·叶尔兰', 'birth': '1972-02-03'");
        register(written, 5, "'name': '依布拉欣·玉素甫', 'birth': '2012-02-03'");
        register(written, 6, "'name': '伊布拉音·玉苏普', 'birth': '1950-02-03'");
        register(
                written,
                7,
                "'name': '王晓红', 'birth': '1970-10-17', 'idNumber': '99999919701017008X', 'phone': '139-9912-3456'");
        database.take(written.entries(), 3);
    }

    private static void register(Written written, int number, String said) {
        written.tell("registry.household", household(number), null, "{'area': 11}");
        written.tell(
                "registry.person",
                household(number),
                person(number),
                "{'relation': 'head', " + said + "}");
    }

    private static void letBeMany(int households) throws SQLException {
        database.run(
                "create or replace function registry.few() returns int language sql stable return "
                        + households);
    }

    @AfterAll
    static void close() {
        walls.close();
        database.close();
    }

    private static HouseholdList page(Role role, String typed) {
        var rights = EnumSet.noneOf(Right.class);
        rights.addAll(role.rights());
        var reader =
                new Actor(
                        new UUID(9, 9),
                        "周敏",
                        "fpb",
                        Set.of(role),
                        rights,
                        Set.of("fpb"),
                        Set.of(11),
                        Set.of());
        return households.page(reader, HouseholdQuery.all().text(typed));
    }

    private static List<UUID> found(Role role, String typed) {
        return page(role, typed).rows().stream().map(HouseholdRow::id).toList();
    }

    @Test
    void aNameThatIsThereDoesNotHideItsOtherSpelling() {
        assertThat(found(Role.COORDINATOR, "买买提·肉孜")).containsExactly(household(1), household(2));
        assertThat(found(Role.COORDINATOR, "麦麦提·若孜")).containsExactly(household(2), household(1));

        var page = page(Role.COORDINATOR, "买买提·肉孜");
        assertThat(page.isAlike()).isFalse();
        assertThat(page.exact()).isOne();
        assertThat(page.total()).isEqualTo(2);
    }

    /// They are answered by another way through the database.
    @Test
    void whoReachesManyFindsTheOtherSpellingToo() throws SQLException {
        letBeMany(1);
        try {
            assertThat(found(Role.COORDINATOR, "买买提·肉孜"))
                    .containsExactly(household(1), household(2));
            assertThat(found(Role.COORDINATOR, "麦麦提·若孜"))
                    .containsExactly(household(2), household(1));
            assertThat(found(Role.COORDINATOR, "王晓红")).containsExactly(household(7));
        } finally {
            letBeMany(3_000);
        }
    }

    @Test
    void aNameOfWhichOneCharacterIsWrittenBehindTheDotIsFoundAsItBegins() {
        assertThat(found(Role.COORDINATOR, "叶尔兰·巴")).containsExactly(household(3));
        assertThat(found(Role.COORDINATOR, "叶尔兰.巴合")).startsWith(household(3));
    }

    /// Who is called nearly so is shown all the same: else an empty list would tell that there is a child of this name.
    @Test
    void aChildOfThisNameDoesNotHideWhoIsCalledNearlySo() {
        assertThat(found(Role.UNIT_STAFF, "依布拉欣·玉素甫")).containsExactly(household(6));
        assertThat(page(Role.UNIT_STAFF, "依布拉欣·玉素甫").isAlike()).isTrue();
        assertThat(found(Role.COORDINATOR, "依布拉欣·玉素甫")).containsExactly(household(5), household(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13999123456",
                "139 9912 3456",
                "139-9912-3456",
                "+86 139 9912 3456",
                "+8613999123456",
                "0086 13999123456",
                "（86）13999123456",
                "１３９　９９１２　３４５６"
            })
    void aPhoneNumberIsFoundHoweverItIsWritten(String typed) {
        assertThat(found(Role.COORDINATOR, typed)).containsExactly(household(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999919701017008X",
                "99999919701017008x",
                "999999 19701017 008X",
                "'99999919701017008X",
                "９９９９９９１９７０１０１７００８Ｘ"
            })
    void anIdNumberIsFoundByWhomMaySeeIt(String typed) {
        assertThat(found(Role.COORDINATOR, typed)).containsExactly(household(7));
        assertThat(found(Role.UNIT_STAFF, typed)).isEmpty();
        assertThat(found(Role.HELPER, typed)).isEmpty();
    }
}
