package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.MemberFold.Standing;
import org.xieshou.registry.MemberFold.Stated;
import org.xieshou.registry.MemberFold.Told;

/// Where one person lives, against a small model and for any order of arrival.
class MemberFoldTest {
    private static final int ALL = 1_000;

    /// @param unseen how many of the last statements its author had not seen
    record Said(Told told, int household, int day, boolean died, int unseen) {}

    @Provide
    Arbitrary<List<Said>> lives() {
        return Combinators.combine(
                        Arbitraries.of(Told.class),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 9).map(n -> n == 0),
                        Arbitraries.integers().between(0, 4))
                .as(Said::new)
                .list()
                .ofMaxSize(14);
    }

    private static Stated stated(Said said, int seq, boolean sawAll) {
        boolean left = said.told == Told.LEFT;
        return new Stated(
                new UUID(3, seq),
                said.told,
                home(said.household),
                left ? null : home(said.household),
                said.told == Told.DESCRIBED ? null : LocalDate.of(2019, 10, said.day),
                left && said.died,
                seq,
                seq,
                new UUID(5, seq),
                1,
                sawAll ? ALL : Math.max(0, seq - 1 - said.unseen),
                0);
    }

    private static UUID home(int number) {
        return new UUID(1, number);
    }

    private static @Nullable Standing fold(List<Said> life, boolean sawAll) {
        Standing standing = null;
        for (int i = 0; i < life.size(); i++) {
            standing = MemberFold.state(standing, stated(life.get(i), i + 1, sawAll));
        }
        return standing;
    }

    /// Who had seen everything: a plain walk from one statement to the next.
    private static int model(List<Said> life) {
        int home = 0;
        int day = 0;
        boolean first = true;
        for (var said : life) {
            boolean explicit = said.told != Told.DESCRIBED;
            boolean late = explicit && day > said.day;
            if (said.told == Told.LEFT && said.died) {
                return 0;
            }
            if (said.told == Told.LEFT && (first || (home == said.household && !late))) {
                home = 0;
                day = said.day;
            } else if (said.told == Told.MOVED && (home == said.household || !late)) {
                home = said.household;
                day = said.day;
            } else if (said.told == Told.DESCRIBED && home != said.household) {
                home = said.household;
                day = 0;
            }
            first = false;
        }
        return home;
    }

    @Property(tries = 500)
    void whoHadSeenEverythingDecidesAsTheModelSays(@ForAll("lives") List<Said> life) {
        var standing = fold(life, true);
        int expected = model(life);

        assertThat(standing == null ? null : standing.now().home())
                .isEqualTo(expected == 0 ? null : home(expected));
        assertThat(standing == null ? List.of() : standing.rivals()).isEmpty();
    }

    @Property(tries = 500)
    void nobodyLivesInTwoHouseholdsWithoutAnOpenQuestion(@ForAll("lives") List<Said> life) {
        var standing = fold(life, false);
        if (standing == null) {
            return;
        }
        var claims = new ArrayList<UUID>();
        standing.rivals().forEach(rival -> claims.add(rival.home()));

        assertThat(claims).doesNotContainNull().doesNotContain(standing.now().home());
        assertThat(new HashSet<>(claims)).hasSameSizeAs(claims);
        boolean died = life.stream().anyMatch(said -> said.told == Told.LEFT && said.died);
        if (died) {
            assertThat(standing.now().home()).isNull();
            assertThat(claims).isEmpty();
        }
    }

    @Example
    void twoThatDidNotKnowOfEachOtherClaimOnePersonUntilItIsSettled() {
        var one = stated(new Said(Told.DESCRIBED, 1, 1, false, 9), 1, false);
        var other = stated(new Said(Told.DESCRIBED, 2, 1, false, 9), 2, false);
        var claimed = MemberFold.state(MemberFold.state(null, one), other);
        var settled =
                MemberFold.state(claimed, stated(new Said(Told.MOVED, 2, 5, false, 0), 3, false));

        assertThat(claimed.now().home()).isEqualTo(home(1));
        assertThat(claimed.rivals()).extracting(Stated::home).containsExactly(home(2));
        assertThat(settled.now().home()).isEqualTo(home(2));
        assertThat(settled.rivals()).isEmpty();
    }
}
