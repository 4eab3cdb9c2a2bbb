package org.xieshou.journal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xieshou.access.Actor;
import org.xieshou.journal.Entries;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Renewals;
import org.xieshou.shared.web.Visitor;

/// Entries in: `POST /api/v1/entries`, an array of envelopes, a receipt each.
@RestController
final class EntriesApi {
    /// @param status `accepted`, `had`, `held` or `refused`
    /// @param reason why it was held or refused; see docs/entries.md
    /// @param where for `shape` and `refused`: the field and what is wrong with it, never its value
    record Answer(
            @Nullable UUID id,
            String status,
            long seq,
            @Nullable String reason,
            @Nullable String where) {
        static Answer of(Receipt receipt) {
            var status = receipt.state().name().toLowerCase(Locale.ROOT);
            return new Answer(
                    receipt.id(), status, receipt.seq(), receipt.reason(), receipt.where());
        }
    }

    private final Entries entries;
    private final Renewals renewals;

    EntriesApi(Entries entries, Renewals renewals) {
        this.entries = entries;
        this.renewals = renewals;
    }

    @May
    @PostMapping(
            path = "/api/v1/entries",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    List<Answer> append(@RequestBody byte[] json, Actor actor, Visitor visitor) {
        var grave = new AtomicBoolean();
        var receipts =
                entries.append(
                        json,
                        actor,
                        () -> {
                            renewals.require(visitor.principal());
                            grave.set(true);
                        });
        if (grave.get()) {
            renewals.done(visitor.principal(), GraveEntries.ACT);
        }
        var answers = new ArrayList<Answer>();
        for (var receipt : receipts) {
            answers.add(Answer.of(receipt));
        }
        return answers;
    }
}
