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

    private final NewIds ids;
    private final UUID id;
    private final UUID device;
    private final String unit;
    private final long basedOn;
    private final Instant happened;
    private final List<Envelope> envelopes = new ArrayList<>();

    /// Gives the id of the next entry of a kind about a subject.
    private interface NewIds {
        UUID next(String name);
    }

    private Occasion(NewIds ids, UUID id, Ground ground) {
        this.ids = ids;
        this.id = id;
        this.device = ground.device;
        this.unit = ground.unit;
        this.basedOn = ground.basedOn;
        this.happened = ground.happened;
    }

    private record Ground(UUID device, String unit, long basedOn, Instant happened) {
        static Ground of(Actor actor, long basedOn, Instant happened) {
            return new Ground(Ids.named("desk:" + actor.id()), actor.unit(), basedOn, happened);
        }
    }

    /// @param basedOn the journal's tip when the form was opened, carried in a hidden field
    public static Occasion of(Actor actor, long basedOn, Clock clock) {
        return new Occasion(
                _ -> Ids.v7(clock), Ids.v7(clock), Ground.of(actor, basedOn, clock.instant()));
    }

    /// The occasion that a form opens: the same form sent twice makes the same ids, so a double click records once.
    ///
    /// @param form a UUIDv7 made when the form was opened, carried in a hidden field; its time is when it happened
    public static Occasion ofForm(UUID form, Actor actor, long basedOn) {
        var opened = Instant.ofEpochMilli(form.getMostSignificantBits() >>> 16);
        return new Occasion(
                name -> Ids.v7(form, actor.id() + " " + name),
                form,
                Ground.of(actor, basedOn, opened));
    }

    public Occasion forUnit(String unit) {
        return new Occasion(ids, id, new Ground(device, unit, basedOn, happened));
    }

    public Occasion happened(Instant moment) {
        return new Occasion(ids, id, new Ground(device, unit, basedOn, moment));
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
        var entry = ids.next(what.kind + " " + what.subject + " " + countOf(what.kind));
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

    /// Counted by kind, so that a form sent again with one part more keeps the ids of the others.
    private long countOf(String kind) {
        return envelopes.stream().filter(each -> each.kind().equals(kind)).count();
    }

    public List<Envelope> envelopes() {
        return List.copyOf(envelopes);
    }
}
