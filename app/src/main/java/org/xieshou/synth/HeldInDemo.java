package org.xieshou.synth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;

/// What waits for a person in a demo: a helper stood in for a colleague and visited a household that is not in his charge,
/// and his phone's clock was three days ahead when he visited one of his own.
@Component
final class HeldInDemo {
    private static final Duration AHEAD = Duration.ofDays(3);

    private final Journal journal;
    private final Actors actors;
    private final Clock clock;

    HeldInDemo(Journal journal, Actors actors, Clock clock) {
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
    }

    void add(City city) {
        actors.byLogin(Staffing.HELPER).ifPresent(helper -> write(helper, city));
    }

    private void write(Actor helper, City city) {
        var now = clock.instant();
        var moments = Map.of(true, now.plus(AHEAD), false, now);
        moments.forEach((own, moment) ->
                household(city, helper, own)
                        .map(home -> visit(helper, home, moment))
                        .ifPresent(visit -> journal.append(visit.envelopes(), helper)));
    }

    /// @param own whether it is in the helper's charge
    private static Optional<UUID> household(City city, Actor helper, boolean own) {
        return IntStream.range(0, city.households())
                .mapToObj(no -> Families.id(city.seed, no))
                .filter(home -> own == helper.households().contains(home))
                .findFirst();
    }

    private Occasion visit(Actor helper, UUID home, Instant moment) {
        var occasion = Occasion.of(helper, journal.tip(), clock).happened(moment);
        occasion.add(
                "visits.visit@1",
                home,
                Map.of("met", "home", "team", 2, "consent", true, "language", "zh-Hans"));
        occasion.add(
                "visits.voice@1", home, Map.of("kind", "wish", "text", "想学养蜂", "quote", "none"));
        return occasion;
    }
}
