package org.xieshou.synth;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.journal.Followers;
import org.xieshou.journal.Journal;

/// Brings an invented city into the journal: the first entries by the system itself, all others by the city's first
/// coordinator, visits for the unit that visited.
@Component
public final class Synth {
    /// Hears how far it is after each call.
    public interface Progress {
        void at(int households, long entries);
    }

    /// What became of it all.
    ///
    /// @param had were there already: an earlier run was broken off
    /// @param held kept, but waiting for a person
    /// @param reasons why entries were held or refused, with how many
    public record Outcome(
            int households,
            long entries,
            long had,
            long held,
            SortedMap<String, Long> reasons,
            Duration took) {
        public Outcome {
            reasons = new TreeMap<>(reasons);
        }

        public long entriesASecond() {
            return entries * 1000 / Math.max(1, took.toMillis());
        }

        /// For the person at the keyboard, or as JSON for programs.
        public String text(boolean json) {
            return json ? json() : sentences();
        }

        private String json() {
            var why = new Json();
            reasons.forEach((reason, count) -> why.with(reason, count.longValue()));
            return new Json()
                    .with("households", households)
                    .with("entries", entries)
                    .with("had", had)
                    .with("held", held)
                    .with("reasons", why)
                    .with("milliseconds", took.toMillis())
                    .with("entriesPerSecond", entriesASecond())
                    .toString();
        }

        private String sentences() {
            var done =
                    DemoSignIns.text(
                            "synth.done",
                            households,
                            entries,
                            took.toMillis() / 1000.0,
                            entriesASecond());
            return held == 0
                    ? done
                    : done + "\n" + DemoSignIns.text("synth.held", held, reasons.toString());
        }
    }

    private static final Duration FOLLOWED = Duration.ofMinutes(5);

    private final Journal journal;
    private final Actors actors;
    private final Followers followers;

    Synth(Journal journal, Actors actors, Followers followers) {
        this.followers = followers;
        this.journal = journal;
        this.actors = actors;
    }

    /// Appends the whole city. Broken off, it can be called again with the same city: what is there is not written twice.
    ///
    /// @throws SynthProblem if something else is here already
    public Outcome load(City city, Progress progress) {
        var there = actors.byLogin(Staffing.FIRST);
        boolean ours = there.map(actor -> actor.id().equals(city.firstStaff())).orElse(false);
        if (!ours && journal.tip() > 0) {
            throw SynthProblem.notEmpty();
        }
        long start = System.nanoTime();
        try (var loading = new Loading(journal, actors, progress)) {
            city.bundles().forEachRemaining(loading::add);
            loading.drain();
            followers.await(FOLLOWED);
            var reasons = new TreeMap<>(Map.copyOf(loading.reasons()));
            return new Outcome(
                    loading.households(),
                    loading.entries(),
                    loading.had(),
                    reasons.values().stream().mapToLong(Long::longValue).sum(),
                    reasons,
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
