package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xieshou.registry.FactFold.Fact;
import org.xieshou.registry.FactFold.Standing;
import org.xieshou.registry.FactFold.Stated;

class FactFoldTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 17);

    private @Nullable Standing standing;

    /// Who states, the number on his device, and the last seq he had seen.
    private record By(UUID branch, long number, long basedOn) {}

    private void state(long seq, By by, String value) {
        state(stated(seq, by, value, OCTOBER));
    }

    private void state(Stated stated) {
        standing = FactFold.state(standing, stated);
    }

    private static Stated stated(long seq, By by, String value, LocalDate asOf) {
        var fact = new Fact(new UUID(1, seq), value, asOf, seq, seq, by.branch, by.number);
        return new Stated(fact, by.basedOn, by.number - 1);
    }

    private Standing standing() {
        return java.util.Objects.requireNonNull(standing);
    }

    private List<String> rivals() {
        return standing().rivals().stream().map(Fact::value).toList();
    }

    @Test
    void theWorkedExampleComesOutAsWritten() {
        state(200, new By(A, 1, 100), "3000");
        assertThat(standing().now().value()).isEqualTo("3000");

        state(201, new By(A, 2, 100), "3200");
        assertThat(standing().now().value()).isEqualTo("3200");
        assertThat(rivals()).isEmpty();

        state(202, new By(B, 1, 100), "2500");
        assertThat(standing().now().value()).isEqualTo("3200");
        assertThat(rivals()).containsExactly("2500");

        state(203, new By(C, 1, 201), "2800");
        assertThat(standing().now().value()).isEqualTo("2800");
        assertThat(rivals()).containsExactly("2500");

        state(204, new By(C, 2, 203), "2800");
        assertThat(standing().now().first()).isEqualTo(204);
        assertThat(standing().isDisputed()).isFalse();

        state(stated(205, new By(B, 2, 204), "900", OCTOBER.minusMonths(7)));
        assertThat(standing().now().value()).isEqualTo("2800");
        assertThat(standing().isDisputed()).isFalse();
    }

    @Test
    void twoWhoSayTheSameDoNotDispute() {
        state(200, new By(A, 1, 100), "3000");
        state(201, new By(B, 1, 100), "3000");

        assertThat(standing().now().first()).isEqualTo(200);
        assertThat(rivals()).isEmpty();
    }

    @Test
    void aWordAboutAnEarlierDaySettlesNothing() {
        state(200, new By(A, 1, 100), "3000");
        state(201, new By(B, 1, 100), "2500");

        state(stated(202, new By(C, 1, 201), "2500", OCTOBER.minusMonths(7)));

        assertThat(standing().now().value()).isEqualTo("3000");
        assertThat(rivals()).containsExactly("2500");
    }

    @Test
    void aPhonesOlderWordAfterItsNewerChangesNothing() {
        state(200, new By(A, 2, 100), "3200");
        state(201, new By(A, 1, 100), "3000");

        assertThat(standing().now().value()).isEqualTo("3200");
        assertThat(rivals()).isEmpty();
    }

    @Test
    void whoSawOnlyTheFirstWordsOfACorrectedFactDisputesIt() {
        var corrected = new Fact(new UUID(1, 200), "3300", OCTOBER, 200, 210, A, 1);
        standing = new Standing(corrected, List.of());

        state(211, new By(B, 1, 205), "2500");
        assertThat(rivals()).containsExactly("2500");

        state(212, new By(C, 1, 211), "2600");
        assertThat(standing().now().value()).isEqualTo("2600");
        assertThat(rivals()).isEmpty();
    }

    @Property(tries = 500)
    void comesOutAsTheLedgerOfTheRules(@ForAll("histories") List<Stated> history) {
        standing = null;
        var ledger = new Ledger();
        for (var stated : history) {
            state(stated);
            ledger.take(stated);

            assertThat(standing().now().entry()).isEqualTo(ledger.inForce("now").getFirst());
            assertThat(standing().rivals().stream().map(Fact::entry).toList())
                    .isEqualTo(ledger.inForce("rival"));
            assertThat(standing().rivals().stream().map(Fact::value))
                    .doesNotHaveDuplicates()
                    .doesNotContain(standing().now().value());
        }
    }

    @Property(tries = 500)
    void whoSawEverythingSettlesEverything(@ForAll("histories") List<Stated> history) {
        standing = null;
        history.forEach(this::state);

        state(stated(9_000, new By(new UUID(0, 9), 1, 8_999), "last", OCTOBER.plusYears(1)));

        assertThat(standing().now().value()).isEqualTo("last");
        assertThat(standing().isDisputed()).isFalse();
    }

    @Provide
    Arbitrary<List<Stated>> histories() {
        var step =
                Combinators.combine(
                                Arbitraries.of(A, B, C),
                                Arbitraries.of("1", "2", "3"),
                                Arbitraries.integers().between(0, 6),
                                Arbitraries.integers().between(0, 2))
                        .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(9).map(FactFoldTest::numbered);
    }

    private record Step(UUID branch, String value, int back, int months) {}

    private static List<Stated> numbered(List<Step> steps) {
        var result = new ArrayList<Stated>();
        var counted = new LinkedHashMap<UUID, Long>();
        long seq = 200;
        for (var step : steps) {
            long number = counted.merge(step.branch, 1L, Long::sum);
            result.add(
                    stated(
                            seq,
                            new By(step.branch, number, seq - 1 - step.back),
                            step.value,
                            OCTOBER.minusMonths(step.months)));
            seq++;
        }
        return result;
    }

    /// The rules once more, as a list of marks beside each statement instead of a state that is passed on.
    private static final class Ledger {
        private final Map<Stated, String> marks = new LinkedHashMap<>();

        List<UUID> inForce(String mark) {
            return marks.entrySet().stream()
                    .filter(each -> each.getValue().equals(mark))
                    .map(each -> each.getKey().fact().entry())
                    .toList();
        }

        void take(Stated next) {
            marks.put(next, mark(next));
        }

        private String mark(Stated next) {
            var now = find("now");
            if (now == null) {
                return "now";
            }
            var fact = next.fact();
            boolean saw = saw(next, now);
            if (now.fact().branch().equals(fact.branch())
                    && now.fact().branchSeq() > fact.branchSeq()) {
                return "past";
            }
            if (saw && fact.asOf().isBefore(now.fact().asOf())) {
                return "past";
            }
            marks.replaceAll((each, mark) -> {
                boolean settled = saw(next, each) || (saw && says(each, fact.value()));
                return mark.equals("rival") && settled ? "past" : mark;
            });
            if (saw) {
                marks.put(now, "past");
                return "now";
            }
            boolean isNew =
                    marks.entrySet().stream()
                            .filter(each -> !each.getValue().equals("past"))
                            .noneMatch(each -> says(each.getKey(), fact.value()));
            return isNew ? "rival" : "past";
        }

        private @Nullable Stated find(String mark) {
            return marks.entrySet().stream()
                    .filter(each -> each.getValue().equals(mark))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }

        private static boolean says(Stated stated, String value) {
            return stated.fact().value().equals(value);
        }

        private static boolean saw(Stated next, Stated earlier) {
            boolean fromThere = earlier.fact().first() <= next.basedOn();
            boolean ownChain =
                    earlier.fact().branch().equals(next.fact().branch())
                            && earlier.fact().branchSeq() <= next.branchBased();
            return fromThere || ownChain;
        }
    }
}
