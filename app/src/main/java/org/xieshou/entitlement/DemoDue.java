package org.xieshou.entitlement;

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
import org.xieshou.journal.FrontDesk;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.shared.Demo;
import org.xieshou.shared.Right;

/// What is known in the demo of hukou, houses and schools, and of some families what came of their applications.
@Component
final class DemoDue implements Demo.Addition {
    private static final int AT_ONCE = 200;

    private final Reading reading;
    private final Journal journal;
    private final Actors actors;
    private final Clock clock;
    private final FrontDesk desk;

    DemoDue(Reading reading, Journal journal, Actors actors, Clock clock, FrontDesk desk) {
        this.reading = reading;
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
        this.desk = desk;
    }

    @Override
    public void add(List<String> logins) {
        actors.widest(logins, Right.HOUSEHOLDS_WRITE).ifPresent(this::tell);
    }

    private void tell(Actor by) {
        var sent = new ArrayList<Envelope>();
        UUID before = null;
        for (var line : reading.asSystem(DemoTable::all)) {
            var occasion = Occasion.of(by, journal.tip(), clock);
            var random = new Random(line.subject().getLeastSignificantBits());
            if (!line.subject().equals(before)) {
                home(occasion, line, random);
            }
            before = line.subject();
            if (line.person() != null) {
                pupil(occasion, line, new Random(line.person().getLeastSignificantBits()));
            }
            sent.addAll(occasion.envelopes());
            if (sent.size() > AT_ONCE) {
                journal.append(sent, by);
                sent.clear();
            }
        }
        journal.append(sent, by);
    }

    private void home(Occasion occasion, DemoTable.Line line, Random random) {
        fact(
                occasion,
                line.subject(),
                null,
                Map.entry("household.hukou-local", random.nextInt(100) < 95));
        fact(occasion, line.subject(), null, Map.entry("household.rural", line.rural()));
        if (random.nextInt(100) < 85) {
            fact(
                    occasion,
                    line.subject(),
                    null,
                    Map.entry("household.only-home", random.nextInt(100) < 90));
        }
        if (random.nextInt(100) < 40) {
            fact(
                    occasion,
                    line.subject(),
                    null,
                    Map.entry("household.assets-within", random.nextInt(100) < 92));
        }
    }

    private void pupil(Occasion occasion, DemoTable.Line line, Random random) {
        if (random.nextInt(100) < 90) {
            fact(
                    occasion,
                    line.subject(),
                    line.person(),
                    Map.entry("person.school-registered", true));
            fact(
                    occasion,
                    line.subject(),
                    line.person(),
                    Map.entry("person.boards", random.nextInt(100) < 30));
        }
        if (random.nextInt(100) < 80) {
            fact(
                    occasion,
                    line.subject(),
                    line.person(),
                    Map.entry("person.school-meals", random.nextInt(100) < 75));
        }
        if (!"senior".equals(line.stage()) && random.nextInt(100) < 45) {
            step(occasion, line, random);
        }
    }

    private void step(Occasion occasion, DemoTable.Line line, Random random) {
        var on = desk.today().minusDays(20 + random.nextInt(60));
        int what = random.nextInt(10);
        var kind = what < 6 ? "received" : what < 9 ? "applied" : "setback";
        var more =
                switch (kind) {
                    case "received" -> Map.<String, Object>of();
                    case "applied" -> Map.<String, Object>of("due", on.plusDays(30).toString());
                    default -> Map.<String, Object>of("what", "late", "why", "说要等下一批");
                };
        var body = new java.util.LinkedHashMap<>(more);
        body.put("programme", what % 2 == 0 ? "two-exemptions" : "living-aid");
        body.put("on", on.toString());
        occasion.add("entitlement." + kind + "@1", line.subject(), line.person(), body);
    }

    private void fact(
            Occasion occasion, UUID household, @Nullable UUID person, Map.Entry<String, ?> said) {
        LocalDate day = desk.today().minusDays(60);
        var body =
                Map.of(
                        "fact", said.getKey(),
                        "value", said.getValue(),
                        "asOf", day.toString(),
                        "toldBy", "office");
        occasion.add("registry.fact@1", household, person, body);
    }
}
