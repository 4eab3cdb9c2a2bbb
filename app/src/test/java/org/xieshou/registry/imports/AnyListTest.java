package org.xieshou.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.xieshou.registry.TestIds;

/// Any list, cut anywhere between households and brought in any order, leaves the same register.
@Tag("slow")
class AnyListTest {
    private static final String HEAD =
            "户编号,乡镇,行政村,姓名,证件号码,出生日期,与户主关系,联系电话,户类型,监测对象类别,识别监测时间,是否解决安全饮用水,2024年工资性收入,工资性收入\n";
    private static final List<String> RELATIONS = List.of("妻", "之子", "之女", "之母", "其他");
    private static final List<String> KINDS = List.of("一般农户", "脱贫户", "低保户", "", "贫困户");

    private static final AtomicInteger TRIES = new AtomicInteger();
    private static final Office OFFICE = new Office();

    @AfterContainer
    static void close() throws SQLException {
        OFFICE.close();
    }

    /// One try, and which of the ways of bringing the list this is: with villages, numbers and people of its own.
    private record Way(int attempt, int variant) {
        String prefix() {
            return "T%dV%d-".formatted(attempt, variant);
        }

        LocalDate day(int year, int month) {
            return LocalDate.of(year, month, 1 + attempt);
        }
    }

    @Property(tries = 20)
    void halvesInAnyOrderGiveWhatTheWholeGives(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 12) int cut) {
        int attempt = TRIES.getAndIncrement() % 27;
        var whole = new Way(attempt, 0);
        OFFICE.take(list(households(new Random(seed), whole)));

        var forwards = new Way(attempt, 1);
        var some = households(new Random(seed), forwards);
        int at = Math.min(cut, some.size());
        OFFICE.take(list(some.subList(0, at)));
        OFFICE.take(list(some.subList(at, some.size())));

        var backwards = new Way(attempt, 2);
        var others = households(new Random(seed), backwards);
        OFFICE.take(list(others.subList(at, others.size())));
        OFFICE.take(list(others.subList(0, at)));
        long tip = OFFICE.tip();
        OFFICE.take(list(others));

        assertThat(OFFICE.tip())
                .as("the whole says nothing that its halves have not")
                .isEqualTo(tip);
        assertThat(said(forwards)).isEqualTo(said(whole));
        assertThat(said(backwards)).isEqualTo(said(whole));
    }

    private static List<List<String>> said(Way way) {
        var of =
                " join registry.household_now h on h.subject = x.subject and h.number like '%s%%'"
                        .formatted(way.prefix());
        var number = "split_part(h.number, '-', 2)";
        return List.of(
                OFFICE.rows(
                        "select right(a.name, 2), "
                                + number
                                + ", x.phone from registry.household_now x"
                                + of
                                + " join access.area_now a on a.no = x.area"),
                OFFICE.rows(
                        "select "
                                + number
                                + ", x.name, x.relation, x.sex, x.birth, x.id_hash is null"
                                + " from registry.person_now x"
                                + of),
                OFFICE.rows(
                        "select "
                                + number
                                + ", p.name, x.fact, x.value, x.as_of from registry.fact_now x"
                                + of
                                + " left join registry.person_now p on p.key = x.person"),
                OFFICE.rows(
                        "select "
                                + number
                                + ", x.type, x.from_day, x.to_day from registry.status_now x"
                                + of),
                OFFICE.rows("select x.fact from registry.fact_rival x" + of));
    }

    private static String list(List<String> households) {
        return HEAD + String.join("", households);
    }

    private static List<String> households(Random dice, Way way) {
        var households = new ArrayList<String>();
        int all = 2 + dice.nextInt(10);
        for (int h = 0; h < all; h++) {
            var rows = new StringBuilder();
            int members = 1 + dice.nextInt(4);
            var shared =
                    "%s%d,雁回乡,试%d%d%s"
                            .formatted(
                                    way.prefix(),
                                    h,
                                    way.attempt,
                                    way.variant,
                                    dice.nextBoolean() ? "甲村" : "乙村");
            for (int m = 0; m < members; m++) {
                var born = way.day(1940 + dice.nextInt(60), 1 + dice.nextInt(12));
                boolean numbered = dice.nextInt(4) > 0;
                rows.append(shared)
                        .append(",人%d之%d,".formatted(h, m))
                        .append(
                                numbered
                                        ? TestIds.on(born, way.variant * 300 + h * 20 + m + 1)
                                        : "")
                        .append("," + (numbered || dice.nextBoolean() ? "" : born))
                        .append("," + (m == 0 ? "户主" : RELATIONS.get(dice.nextInt(5))))
                        .append("," + (dice.nextBoolean() ? "" : "1390000" + (1000 + h)))
                        .append("," + KINDS.get(h % 5))
                        .append(h % 3 == 0 ? ",边缘易致贫户,202305" : ",,")
                        .append(dice.nextBoolean() ? ",是" : ",")
                        .append(",%d,%d%n".formatted(dice.nextInt(9000), dice.nextInt(9000)));
            }
            households.add(rows.toString());
        }
        return households;
    }
}
