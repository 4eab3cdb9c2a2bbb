package org.xieshou.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Reading;
import org.xieshou.journal.Envelope;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.shared.Demo;
import org.xieshou.shared.Right;

/// What a survey of the demo's households found: food, clothes, insurance, and what their property brings. Some were not
/// asked, so that the pages of a demo show what is not known too.
@Component
final class DemoNeed implements Demo.Addition {
    private static final int AT_ONCE = 100;

    private final Reading reading;
    private final Journal journal;
    private final Actors actors;
    private final Clock clock;
    private final Needs needs;

    DemoNeed(Reading reading, Journal journal, Actors actors, Clock clock, Needs needs) {
        this.reading = reading;
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
        this.needs = needs;
    }

    @Override
    public void add(List<String> logins) {
        actors.widest(logins, Right.HOUSEHOLDS_WRITE).ifPresent(this::survey);
    }

    private void survey(Actor asker) {
        var homes = reading.asSystem(db -> new HomeTable(db).people());
        var sent = new ArrayList<Envelope>();
        int nth = 0;
        for (var home : homes.entrySet()) {
            var random = new Random(home.getKey().getMostSignificantBits());
            if (random.nextInt(100) < 88) {
                sent.addAll(answers(asker, home, random).envelopes());
            }
            if (++nth % AT_ONCE == 0) {
                journal.append(sent, asker);
                sent.clear();
            }
        }
        journal.append(sent, asker);
    }

    private Occasion answers(Actor asker, Map.Entry<UUID, List<UUID>> home, Random random) {
        var occasion = Occasion.of(asker, journal.tip(), clock);
        var day = needs.today().minusDays(20 + random.nextInt(200));
        var told = new Words(occasion, home.getKey(), day);
        told.say("household.food-enough", null, random.nextInt(100) < 96);
        told.say("household.clothes-enough", null, random.nextInt(100) < 94);
        told.say(Income.PROPERTY, null, random.nextInt(4) == 0 ? random.nextInt(30) * 10_000L : 0L);
        told.say(Income.BUSINESS, null, random.nextInt(3) == 0 ? random.nextInt(90) * 10_000L : 0L);
        told.say(Income.COST, null, 0L);
        for (var person : home.getValue()) {
            told.say("person.medical-employee", person, false);
            told.say("person.medical-resident", person, random.nextInt(100) < 97);
        }
        return occasion;
    }

    /// Facts told on one day.
    private record Words(Occasion occasion, UUID household, LocalDate day) {
        void say(String fact, @Nullable UUID person, Object value) {
            var body =
                    Map.of(
                            "fact",
                            fact,
                            "value",
                            value,
                            "asOf",
                            day.toString(),
                            "toldBy",
                            "family");
            occasion.add("registry.fact@1", household, person, body);
        }
    }
}
