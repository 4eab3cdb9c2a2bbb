package org.xieshou.visits.web;

import java.util.List;
import java.util.Objects;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.web.Page;

/// What became of the entries of one visit, in words.
///
/// @param number of the first entry, which the person may ask for later
record Outcome(long number, List<Receipt> held) {

    static Outcome of(List<Receipt> receipts) {
        var held =
                receipts.stream()
                        .filter(receipt ->
                                receipt.reason() != null
                                        && receipt.state() != Receipt.State.ACCEPTED)
                        .toList();
        return new Outcome(receipts.isEmpty() ? 0 : receipts.getFirst().seq(), held);
    }

    <V> Page<V> tell(Page<V> page) {
        var told = page.flash("visits.saved", number);
        if (held.isEmpty()) {
            return told;
        }
        told = told.flash("visits.saved.held", held.size());
        for (var reason :
                held.stream().map(Receipt::reason).filter(Objects::nonNull).distinct().toList()) {
            told = told.flash("visits.held." + reason);
        }
        return told;
    }
}
