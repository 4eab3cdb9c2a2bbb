package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

/// 100,000 households in 200 villages: what a click may cost.
@Tag("speed")
class HouseholdsSpeedTest {
    private static RegistryDatabase database;
    private static Walls walls;
    private static Households households;

    @BeforeAll
    static void fill() throws SQLException {
        database = new RegistryDatabase();
        database.run(
                """
                insert into access.area_now (entry, said_by, unit, author, happened, day, since, no, name, level)
                select gen_random_uuid(), gen_random_uuid(), 'x', gen_random_uuid(), now(), '2019-01-01', i, i, '第' || i || '村', 'village'
                from generate_series(1, 200) i;
                insert into registry.summary (subject, area, number, head, head_key, members, search, since)
                select gen_random_uuid(), 1 + i % 200, 'H-' || i, name, name, 3,
                  '|h' || i || '|13900' || lpad(i::text, 6, '0') || '|' || name || '|' || lpad((i * 7 % 10000)::text, 4, '0') || '||', i
                from (select i, string_agg(substr('叶尔兰巴合提古丽娜赛力克居马买合木江阿依达别布拉艾山吐逊', 1 + (i * k * 31 + i / k) % 29, 1), '') as name
                      from generate_series(1, 100000) i, generate_series(1, 6) k group by i) x;
                analyze registry.summary
                """);
        walls = new Walls(database.room);
        var place = new Place("晨光市", "Chenguang", ZoneId.of("Asia/Shanghai"));
        households =
                new Households(walls, (_, _, _) -> {}, Catalogue.load(), place, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        walls.close();
        database.close();
    }

    private static Actor reaching(int villages) {
        var rights = EnumSet.allOf(Right.class);
        var areas = IntStream.rangeClosed(1, villages).boxed().collect(Collectors.toSet());
        return new Actor(
                new UUID(9, 9),
                "周敏",
                "x",
                Set.of(Role.COORDINATOR),
                rights,
                Set.of("x"),
                areas,
                Set.of());
    }

    @Test
    void listsAndSearchesTakeUnder50Milliseconds() {
        var slow = new ArrayList<String>();
        for (int villages : new int[] {1, 20, 200}) {
            var actor = reaching(villages);
            for (var text : new String[] {"", "古丽", "叶尔兰巴", "H-4711", "4711", "第7村", "第7村 巴合"}) {
                var query = HouseholdQuery.all().text(text);
                double took = median(() -> households.page(actor, query));
                System.out.printf("%3d villages %-10s %6.1f ms%n", villages, text, took);
                if (took > 50) {
                    slow.add("%d villages, %s: %.1f ms".formatted(villages, text, took));
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    private static double median(Runnable work) {
        var times =
                IntStream.range(0, 15)
                        .mapToLong(_ -> {
                            long start = System.nanoTime();
                            work.run();
                            return System.nanoTime() - start;
                        })
                        .toArray();
        Arrays.sort(times);
        return times[times.length / 2] / 1e6;
    }
}
