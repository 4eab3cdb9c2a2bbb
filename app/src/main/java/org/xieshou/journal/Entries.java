package org.xieshou.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;

/// Entries as other systems send them: JSON in, a receipt each, in order. What cannot be read as an entry is refused by
/// name and kept as it came; the others in the same call are taken.
@Component
public final class Entries {
    private static final int MOST_BYTES = 1024 * 1024;

    private final EnvelopeReader reader;
    private final Journal journal;
    private final UnreadCalls unread;
    private final Kinds kinds;

    Entries(EnvelopeReader reader, Journal journal, UnreadCalls unread, Kinds kinds) {
        this.kinds = kinds;
        this.reader = reader;
        this.journal = journal;
        this.unread = unread;
    }

    /// @throws JournalProblem if the call as a whole is too large, unreadable or comes at a busy moment
    public List<Receipt> append(byte[] json, Actor actor) {
        return append(json, actor, () -> {});
    }

    /// The same for somebody at a page, who may have to show first that it is them.
    ///
    /// @param renewing called before a grave entry is taken; what it throws ends the call, and nothing of it is taken
    /// @throws JournalProblem if the call as a whole is too large, unreadable or comes at a busy moment
    public List<Receipt> append(byte[] json, Actor actor, Runnable renewing) {
        requireSize(json);
        var read = read(json, actor);
        var envelopes = new ArrayList<Envelope>(read.size());
        for (var each : read) {
            if (each.envelope() != null) {
                envelopes.add(each.envelope());
            }
        }
        if (envelopes.stream().anyMatch(each -> kinds.isGrave(each.kind()))) {
            renewing.run();
        }
        var taken = journal.append(envelopes, actor).iterator();
        var receipts = new ArrayList<Receipt>(read.size());
        for (var each : read) {
            receipts.add(each.envelope() != null ? taken.next() : refused(each));
        }
        return receipts;
    }

    /// A call that is only tried.
    ///
    /// @param refused of what cannot be read
    public record Sketch(List<Envelope> envelopes, List<Receipt> refused) {
        public Sketch {
            envelopes = List.copyOf(envelopes);
            refused = List.copyOf(refused);
        }
    }

    /// Reads a call and takes and keeps nothing of it.
    ///
    /// @param most entries
    /// @throws JournalProblem if the call as a whole is too large or unreadable
    public Sketch sketch(byte[] json, Actor actor, int most) {
        requireSize(json);
        var envelopes = new ArrayList<Envelope>();
        var refused = new ArrayList<Receipt>();
        for (var each : reader.read(json, actor)) {
            if (each.envelope() != null) {
                envelopes.add(each.envelope());
            } else {
                refused.add(refused(each));
            }
        }
        if (envelopes.size() > most) {
            throw JournalProblem.tooMany(most);
        }
        return new Sketch(envelopes, refused);
    }

    private static void requireSize(byte[] json) {
        if (json.length > MOST_BYTES) {
            throw JournalProblem.tooLarge(MOST_BYTES / 1024);
        }
    }

    private static Receipt refused(EnvelopeReader.Read each) {
        return new Receipt(each.id(), Receipt.State.REFUSED, 0, "unread", each.where());
    }

    private List<EnvelopeReader.Read> read(byte[] json, Actor actor) {
        try {
            var read = reader.read(json, actor);
            unread.keep(
                    actor,
                    read.stream()
                            .filter(each -> each.envelope() == null)
                            .map(each -> raw(each, json))
                            .toList());
            return read;
        } catch (JournalProblem problem) {
            if (problem.isUnreadable()) {
                unread.keep(actor, List.of(new UnreadCalls.Raw(UnreadCall.WHOLE, json)));
            }
            throw problem;
        }
    }

    private static UnreadCalls.Raw raw(EnvelopeReader.Read read, byte[] json) {
        var fault = Objects.requireNonNullElse(read.where(), "");
        return new UnreadCalls.Raw(fault, Arrays.copyOfRange(json, read.from(), read.to()));
    }
}
