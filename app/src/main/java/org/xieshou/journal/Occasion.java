package org.xieshou.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/// The entries that one form of this site makes: they belong together and are appended in one call.
public final class Occasion {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clock clock;
    private final UUID id;
    private final UUID device;
    private final String unit;
    private final long basedOn;
    private final Instant happened;
    private final List<Envelope> envelopes = new ArrayList<>();

    private Occasion(Clock clock, Actor actor, String unit, long basedOn, Instant happened) {
        this.clock = clock;
        this.id = Ids.v7(clock);
        this.device = Ids.named("desk:" + actor.id());
        this.unit = unit;
        this.basedOn = basedOn;
        this.happened = happened;
    }

    /// @param basedOn the journal's tip when the form was opened, carried in a hidden field
    public static Occasion of(Actor actor, long basedOn, Clock clock) {
        return new Occasion(clock, actor, actor.unit(), basedOn, clock.instant());
    }

    public Occasion forUnit(String unit) {
        return new Occasion(clock, this, unit, happened);
    }

    public Occasion happened(Instant moment) {
        return new Occasion(clock, this, unit, moment);
    }

    private Occasion(Clock clock, Occasion before, String unit, Instant happened) {
        this.clock = clock;
        this.id = before.id;
        this.device = before.device;
        this.unit = unit;
        this.basedOn = before.basedOn;
        this.happened = happened;
    }

    public UUID id() {
        return id;
    }

    /// Adds an entry about a household (or about none, with a null subject) and gives its id.
    public UUID add(String kind, @Nullable UUID subject, Map<String, ?> body) {
        return add(kind, subject, null, body);
    }

    public UUID add(
            String kind, @Nullable UUID subject, @Nullable UUID person, Map<String, ?> body) {
        return add(new What(kind, subject, person, null), body);
    }

    /// Adds a correction of an earlier entry: the whole corrected statement, or `{void: true, why}`.
    public UUID correct(UUID corrected, String kind, @Nullable UUID subject, Map<String, ?> body) {
        return add(new What(kind, subject, null, corrected), body);
    }

    private record What(
            String kind, @Nullable UUID subject, @Nullable UUID person, @Nullable UUID corrects) {}

    private UUID add(What what, Map<String, ?> body) {
        var entry = Ids.v7(clock);
        envelopes.add(
                new Envelope(
                        entry,
                        what.kind,
                        what.subject,
                        what.person,
                        id,
                        unit,
                        device,
                        0,
                        happened,
                        null,
                        basedOn,
                        what.corrects,
                        JSON.writeValueAsBytes(body),
                        null));
        return entry;
    }

    public List<Envelope> envelopes() {
        return List.copyOf(envelopes);
    }
}
