package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.registry.RegistryDatabase.household;
import static org.xieshou.registry.RegistryDatabase.person;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;

/// Words that a whole household has between its members come behind the one who has them all, and spaces in a name do not
/// matter.
class SearchOrderTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2019-10-17T03:00:00Z"), ZoneOffset.UTC);
    private static final Actor OFFICE =
            new Actor(
                    new UUID(9, 9),
                    "周敏",
                    "fpb",
                    Set.of(Role.COORDINATOR),
                    Role.COORDINATOR.rights(),
                    Set.of("fpb"),
                    Set.of(11),
                    Set.of());

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
        register(written, 1, "巴合提·奴尔别克", "叶尔兰·波拉提");
        register(written, 2, "赛力克·木拉提", "叶尔兰·巴合提");
        register(written, 3, "张建国");
        register(written, 4, "张伟", "王建");
        register(written, 5, "木拉提别克·加尔肯");
        register(written, 6, "米日古丽·吐尔洪", "麦麦提江·若孜");
        register(written, 7, "艾山·麦麦提", "哈尼克孜·若孜");
        register(written, 8, "塔吉古丽·若孜", "阿迪力·麦麦提");
        register(written, 9, "若孜·热合曼", "玛依拉·麦麦提江");
        register(written, 10, "买买提·肉孜");
        database.take(written.entries(), 5);
    }

    private static void register(Written written, int number, String... names) {
        written.tell("registry.household", household(number), null, "{'area': 11}");
        for (int i = 0; i < names.length; i++) {
            written.tell(
                    "registry.person",
                    household(number),
                    person(10 * number + i),
                    "{'name': '%s', 'relation': '%s'}"
                            .formatted(names[i], i == 0 ? "head" : "other"));
        }
    }

    @AfterAll
    static void close() {
        walls.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "叶尔兰 巴合提, 2",
        "巴合提 叶尔兰, 2",
        "yeerlan baheti, 2",
        "Erlan Baqyt, 2",
        "Ерлан Бақытұлы, 2",
        "Erlan Baqytuly, 2",
        "张 建 国, 3",
        "张 伟, 4",
        "Murat Bek, 5",
        "Мұрат бек, 5",
    })
    void whoHasAllWordsComesFirst(String typed, int meant) {
        assertThat(households.search(OFFICE, typed))
                .isNotEmpty()
                .first()
                .returns(household(meant), HouseholdRow::id);
    }

    /// Words that several members share between them say nothing of whether somebody is called so otherwise.
    @ParameterizedTest
    @ValueSource(strings = {"麦麦提·若孜", "麦麦提 若孜", "买买提·若孜"})
    void whoIsWrittenOtherwiseIsFoundThoughHouseholdsHaveTheWords(String typed) {
        assertThat(households.search(OFFICE, typed))
                .extracting(HouseholdRow::id)
                .contains(household(10), household(6));
    }

    /// As papers from across the border name them: Yerlan, the son of Bakyt.
    @ParameterizedTest
    @ValueSource(strings = {"Ерлан Бақытұлы", "Erlan Baqytuly", "ەرلان باقىتۇلى"})
    void aFathersNameIsFoundWithoutItsEnding(String typed) {
        assertThat(households.search(OFFICE, typed))
                .extracting(HouseholdRow::id)
                .contains(household(2));
    }
}
