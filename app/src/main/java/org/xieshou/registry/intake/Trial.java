package org.xieshou.registry.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A first reading that takes for granted that rows of a household stand together, as in nearly every list. If they do,
/// the file need not be looked through for that beforehand; if not, all it gave is forgotten. Faults wait until it is
/// certain, so that nobody hears of them twice.
final class Trial implements IntakeSink {
    private static final int WAITING = 20_000;

    /// The file must be read in the long way.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed() {
            super(null, null, false, false);
        }
    }

    private final IntakeSink sink;
    private final Survey survey = new Survey();
    private final List<RowFault> faults = new ArrayList<>();

    Trial(IntakeSink sink) {
        this.sink = sink;
    }

    void see(@Nullable String key) {
        survey.see(key);
        if (survey.foundApart()) {
            throw new Failed();
        }
    }

    void endSheet() {
        survey.endSheet();
    }

    @Override
    public void household(HouseholdRow household) {
        sink.household(household);
    }

    @Override
    public void fault(RowFault fault) {
        if (faults.size() == WAITING) {
            throw new Failed();
        }
        faults.add(fault);
    }

    void succeeded() {
        faults.forEach(sink::fault);
    }
}
