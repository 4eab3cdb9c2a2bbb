package org.xieshou.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import org.xieshou.registry.TestIds;
import org.xieshou.registry.intake.FaultCode;

/// Two offices list one village, each with numbers of its own from 1 on; some families stand in both lists. However they
/// come: no family is mixed with another, nobody is lost, and what has come once says nothing anew.
@Tag("slow")
class TwoOfficesTest {
    private static final String HEAD = "户编号,乡镇,行政村,姓名,证件号码,与户主关系\n";
    private static final AtomicInteger TRIES = new AtomicInteger();
    private static final Office OFFICE = new Office();

    @AfterContainer
    static void close() throws SQLException {
        OFFICE.close();
    }

    /// @param no in this try, unlike all others in it
    /// @param known whether its head has an ID number; its others never do
    private record Family(int no, int members, boolean known) {
        Set<String> names(int attempt) {
            var names = new HashSet<String>();
            for (int m = 0; m < members; m++) {
                names.add(name(attempt, m));
            }
            return names;
        }

        /// Names that no two families share, nor sound alike: 甲 to 癸 are ten readings.
        private String name(int attempt, int member) {
            var digits = "甲乙丙丁戊庚辛壬癸子";
            var text = new StringBuilder();
            for (char c : "%02d%02d%d".formatted(attempt, no, member).toCharArray()) {
                text.append(digits.charAt(c - '0'));
            }
            return text.toString();
        }

        String rows(int attempt, int number) {
            var rows = new StringBuilder();
            for (int m = 0; m < members; m++) {
                var born = LocalDate.of(1950 + no, 2, 1 + attempt % 27);
                var id = m == 0 && known ? TestIds.on(born, 100 + attempt) : "";
                rows.append(
                        "T%d-%d,雁回乡,石榴渠村,%s,%s,%s%n"
                                .formatted(
                                        attempt,
                                        number,
                                        name(attempt, m),
                                        id,
                                        m == 0 ? "户主" : "其他"));
            }
            return rows.toString();
        }
    }

    @Property(tries = 20)
    void familiesAreNeverMixedNorLost(@ForAll long seed) {
        int attempt = TRIES.getAndIncrement();
        var dice = new Random(seed);
        var first = new ArrayList<Family>();
        int all = 2 + dice.nextInt(6);
        for (int i = 0; i < all; i++) {
            first.add(new Family(i, 1 + dice.nextInt(3), dice.nextBoolean()));
        }
        var second = new ArrayList<Family>();
        // those who are known by their heads may stand in both, under any number
        first.stream().filter(each -> each.known && dice.nextBoolean()).forEach(second::add);
        for (int i = 0; i < 2 + dice.nextInt(6); i++) {
            second.add(new Family(20 + i, 1 + dice.nextInt(3), dice.nextBoolean()));
        }
        java.util.Collections.shuffle(second, dice);

        OFFICE.take(list(first, attempt));
        OFFICE.take(list(second, attempt));

        var expected = new HashSet<Set<String>>();
        first.forEach(each -> expected.add(each.names(attempt)));
        second.forEach(each -> expected.add(each.names(attempt)));
        assertThat(households(attempt)).containsExactlyInAnyOrderElementsOf(expected);

        long tip = OFFICE.tip();
        assertThat(OFFICE.take(list(second, attempt)).codes())
                .doesNotContain(FaultCode.NUMBER_OF_OTHERS);
        assertThat(OFFICE.tip()).as("the second list again").isEqualTo(tip);
        OFFICE.take(list(first, attempt));
        assertThat(OFFICE.tip()).as("the first list again").isEqualTo(tip);
        assertThat(households(attempt)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String list(List<Family> families, int attempt) {
        var list = new StringBuilder(HEAD);
        for (int i = 0; i < families.size(); i++) {
            list.append(families.get(i).rows(attempt, i + 1));
        }
        return list.toString();
    }

    private static List<Set<String>> households(int attempt) {
        return OFFICE
                .rows(
                        "select string_agg(p.name, ',') from registry.person_now p join registry.household_now h on h.subject = p.subject where h.number like 'T%d-%%' group by h.subject"
                                .formatted(attempt))
                .stream()
                .map(row -> Set.of(row.split(",", -1)))
                .toList();
    }
}
