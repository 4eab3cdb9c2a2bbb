package org.xieshou.registry.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.journal.Envelope;
import org.xieshou.registry.imports.Recognition.Placed;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;
import tools.jackson.databind.json.JsonMapper;

/// Some households of a list at once: looked up together, said together.
final class Batch {
    static final int A_CALL = 4_500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ways ways;
    private final Actor actor;
    private final LocalDate day;
    private final Instant happened;
    private final Cells cells;
    private final Set<UUID> taken;
    private final Heads heads;
    private final Tally tally;

    Batch(Ways ways, Actor actor, Whole whole) {
        this.ways = ways;
        this.actor = actor;
        this.day = whole.day;
        this.happened = moment(day, ways);
        this.cells = whole.cells;
        this.taken = whole.taken;
        this.heads = whole.heads;
        this.tally = whole.tally;
    }

    /// What the batches of one file share.
    ///
    /// @param cells where in the file things stand
    /// @param taken households that the file has named already; safe for several threads
    record Whole(LocalDate day, Cells cells, Set<UUID> taken, Heads heads, Tally tally) {}

    private static Instant moment(LocalDate day, Ways ways) {
        var noon = day.atTime(LocalTime.NOON).atZone(ways.place().zone()).toInstant();
        var now = ways.clock().instant();
        return noon.isBefore(now) ? noon : now;
    }

    void write(List<Placed> households) {
        var drafts = drafts(households);
        var call = new LinkedHashMap<Draft, List<Saying>>();
        int entries = 0;
        for (var draft : drafts) {
            var sayings = draft.sayings;
            if (entries + sayings.size() > A_CALL) {
                send(call);
                call.clear();
                entries = 0;
            }
            call.put(draft, sayings);
            entries += sayings.size();
        }
        send(call);
        tally.tell();
    }

    /// What would be said of these, by what the register knows now.
    List<Draft> drafts(List<Placed> households) {
        long tip = ways.journal().tip();
        var keeper = actor.within(Right.HOUSEHOLDS_IMPORT);
        return ways.reading().as(keeper, db -> drafts(households, new KnownTable(db), tip));
    }

    private List<Draft> drafts(List<Placed> households, KnownTable table, long tip) {
        var recognition = new Recognition(households, ways.marks(), heads, table);
        var home = new HouseholdSayings(ways.marks(), day);
        var people = new PersonSayings(ways.marks(), day);
        var drafts = new ArrayList<Draft>(households.size());
        for (var one : households) {
            var id = id(one, recognition);
            if (id == null) {
                leaveTwin(one);
                continue;
            }
            var known = recognition.known(id);
            var draft = new Draft(one.row(), new Draft.Placed(id, one.area()), known, cells);
            if (known == null && recognition.meetsStrangers(one)) {
                draft.fault(FaultCode.NUMBER_OF_OTHERS, Effect.NOTED, "household.number");
            }
            home.write(draft, tip);
            people.write(draft, tip);
            drafts.add(draft);
        }
        withoutTold(drafts, table);
        return drafts;
    }

    private void leaveTwin(Placed one) {
        var at = new Cells.At(one.row().sheet(), one.row().head().row(), null);
        tally.fault(cells.fault(at, FaultCode.NOT_TOLD_APART, Effect.HOUSEHOLD_LEFT_OUT));
        tally.left(one.row().people().size());
    }

    /// Two households with numbers of their own are two, even if the register knows them as one: the first is that one.
    private @Nullable UUID id(Placed one, Recognition recognition) {
        var id = recognition.id(one);
        if (taken.add(id)) {
            return id;
        }
        var second = recognition.second(one);
        return Recognition.isDistinct(one) && taken.add(second) ? second : null;
    }

    /// What an earlier import of the same list day said, and somebody has changed since, is not said again: its words are
    /// mixed with what stood then, so the journal could not tell that it is the same.
    private void withoutTold(List<Draft> drafts, KnownTable table) {
        var asked = new HashSet<UUID>();
        for (var draft : drafts) {
            draft.sayings.stream()
                    .filter(saying -> saying.restates() != null)
                    .forEach(saying -> asked.add(saying.id()));
        }
        Set<UUID> told = asked.isEmpty() ? Set.of() : table.here(asked);
        for (var draft : drafts) {
            int before = draft.sayings.size();
            draft.sayings.removeIf(saying -> told.contains(saying.id()));
            tally.here(before - draft.sayings.size());
            draft.sayings.replaceAll(saying -> saying.carries() ? complete(saying) : saying);
        }
    }

    /// With the ID number that only the sealed statement holds.
    private Saying complete(Saying saying) {
        var body = new LinkedHashMap<>(saying.body());
        var before = java.util.Objects.requireNonNull(saying.restates());
        ways.bodies()
                .standing(before, actor)
                .map(words -> words.textOrNull("idNumber"))
                .ifPresent(number -> body.put("idNumber", number));
        return new Saying(
                saying.id(),
                saying.kind(),
                saying.person(),
                body,
                saying.basedOn(),
                saying.restates(),
                false);
    }

    private void send(Map<Draft, List<Saying>> call) {
        var envelopes = new ArrayList<Envelope>();
        call.keySet().forEach(draft -> envelopes.addAll(envelopes(draft)));
        var receipts = ways.append(envelopes, actor).iterator();
        call.forEach((draft, sayings) ->
                tally.take(draft, sayings, sayings.stream().map(_ -> receipts.next()).toList()));
    }

    List<Envelope> envelopes(Draft draft) {
        return draft.sayings.stream().map(saying -> envelope(draft, saying)).toList();
    }

    private Envelope envelope(Draft draft, Saying saying) {
        return new Envelope(
                saying.id(),
                saying.kind(),
                draft.id,
                saying.person(),
                ways.marks().of("occasion", draft.id, day),
                actor.unit(),
                Ids.named("list:" + actor.id()),
                0,
                happened,
                null,
                saying.basedOn(),
                null,
                JSON.writeValueAsBytes(saying.body()),
                null);
    }
}
