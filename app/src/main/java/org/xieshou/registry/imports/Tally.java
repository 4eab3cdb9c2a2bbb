package org.xieshou.registry.imports;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.xieshou.journal.Receipt;
import org.xieshou.registry.imports.Outcome.Counts;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.IntakeCounts;
import org.xieshou.registry.intake.RowFault;

/// Counts while an import runs; safe for the threads that share it.
final class Tally {
    private final Watcher watcher;
    private final int all;
    private final List<String> villages;
    private int done;
    private int faults;
    private long entries;
    private long here;
    private long held;
    private final int[] households = new int[4];
    private final int[] people = new int[4];
    private int rows;

    private static final int FRESH = 0;
    private static final int CHANGED = 1;
    private static final int UNCHANGED = 2;
    private static final int LEFT = 3;

    /// @param all households that the check has found
    Tally(Watcher watcher, int all, List<String> villages) {
        this.watcher = watcher;
        this.all = all;
        this.villages = villages;
    }

    synchronized void fault(RowFault fault) {
        faults++;
        watcher.fault(fault);
    }

    /// A household that could not be placed, with all its people.
    synchronized void left(int members) {
        done++;
        households[LEFT]++;
        people[LEFT] += members;
    }

    /// @param sent what of the household's sayings went to the journal, in order
    void take(Draft draft, List<Saying> sent, List<Receipt> receipts) {
        var changed = new HashSet<UUID>();
        var fresh = new HashSet<UUID>();
        boolean any = false;
        boolean first = false;
        for (int i = 0; i < sent.size(); i++) {
            var saying = sent.get(i);
            boolean accepted = count(draft, receipts.get(i));
            any |= accepted;
            first |= accepted && draft.isNew() && saying.kind().equals(Saying.HOUSEHOLD);
            if (accepted && saying.person() != null) {
                changed.add(saying.person());
                if (saying.kind().equals(Saying.PERSON) && saying.restates() == null) {
                    fresh.add(saying.person());
                }
            }
        }
        changed.removeAll(fresh);
        synchronized (this) {
            done++;
            households[first ? FRESH : any ? CHANGED : UNCHANGED]++;
            people[FRESH] += fresh.size();
            people[CHANGED] += changed.size();
            people[UNCHANGED] += draft.people.size() - fresh.size() - changed.size();
            people[LEFT] += draft.row.people().size() - draft.people.size();
            here += draft.here;
        }
        draft.faults.forEach(this::fault);
    }

    private synchronized boolean count(Draft draft, Receipt receipt) {
        switch (receipt.state()) {
            case ACCEPTED -> entries++;
            case HAD -> here++;
            case HELD, REFUSED -> {
                held++;
                draft.fault(FaultCode.WAITS, Effect.NOTED, null);
            }
        }
        return receipt.state() == Receipt.State.ACCEPTED;
    }

    synchronized void here(long more) {
        here += more;
    }

    /// What the reading itself has left out.
    synchronized void read(IntakeCounts counts) {
        rows = counts.rows();
        households[LEFT] += counts.households() - counts.householdsTaken();
        people[LEFT] += counts.people() - counts.peopleTaken();
    }

    synchronized Outcome outcome() {
        return new Outcome(
                rows, counts(households), counts(people), entries, here, held, faults, villages);
    }

    synchronized void tell() {
        watcher.at(new Progress(done, all, outcome()));
    }

    private static Counts counts(int[] by) {
        return new Counts(by[FRESH], by[CHANGED], by[UNCHANGED], by[LEFT]);
    }
}
