package org.xieshou.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a case stands after some events. What does not fit the state (an answer to a hand-over that is no longer open,
/// a step by an office that does not own it) changes nothing but stays in the time line: nothing is refused.
record CaseState(
        String state,
        Owner owner,
        Due due,
        Asked asked,
        Closed closed,
        LocalDate opened,
        int contested,
        int steps,
        LocalDate last) {

    static final String OPEN = "open";
    static final String ASKED = "asked";
    static final String CLOSED = "closed";
    static final String CONFIRMED = "confirmed";

    record Owner(@Nullable String unit, @Nullable UUID staff) {
        static final Owner NONE = new Owner(null, null);

        boolean is(String other) {
            return other.equals(unit);
        }
    }

    /// @param moved how often the day was moved after the first
    record Due(@Nullable LocalDate day, @Nullable LocalDate first, int moved) {
        static final Due NONE = new Due(null, null, 0);

        Due to(@Nullable LocalDate next) {
            if (next == null || next.equals(day)) {
                return this;
            }
            return first == null ? new Due(next, next, 0) : new Due(next, first, moved + 1);
        }
    }

    /// The hand-over that waits for an answer.
    record Asked(
            @Nullable UUID transfer,
            @Nullable String unit,
            @Nullable LocalDate day,
            @Nullable LocalDate by) {
        static final Asked NOBODY = new Asked(null, null, null, null);
    }

    /// @param notedByCloser the household's word was written down by whoever closed the case
    record Closed(
            @Nullable UUID closing,
            @Nullable LocalDate day,
            @Nullable UUID by,
            @Nullable LocalDate confirmed,
            boolean notedByCloser) {
        static final Closed NOT = new Closed(null, null, null, null, false);
    }

    /// @param events of one case in seq order
    /// @return null for none
    static @Nullable CaseState of(Collection<CaseEvent> events) {
        CaseState state = null;
        for (var event : events) {
            state = (state == null ? begun(event) : state).after(event);
        }
        return state;
    }

    /// The events that did not fit and changed nothing: an office named by one that does not own it, an answer to a
    /// hand-over that is no longer open.
    static Set<UUID> idle(Collection<CaseEvent> events) {
        var idle = new HashSet<UUID>();
        CaseState state = null;
        for (var event : events) {
            var before = state == null ? begun(event) : state;
            state = before.after(event);
            if (state.equals(before) && !before.isRepeatedBy(event)) {
                idle.add(event.entry());
            }
        }
        return idle;
    }

    private boolean isRepeatedBy(CaseEvent event) {
        return event.what().equals("owner") && owner.is(Objects.toString(event.toUnit()));
    }

    private static CaseState begun(CaseEvent event) {
        return new CaseState(
                OPEN,
                Owner.NONE,
                Due.NONE,
                Asked.NOBODY,
                Closed.NOT,
                event.day(),
                0,
                0,
                event.day());
    }

    CaseState after(CaseEvent event) {
        var next =
                switch (event.what()) {
                    case "owner" -> owned(event);
                    case "transfer" -> handed(event);
                    case "answer" -> answered(event);
                    case "step" -> stepped(event);
                    case "closing" -> closed(event);
                    case "word" -> said(event);
                    default -> this;
                };
        return next.equals(this) ? this : next.seen(event.day());
    }

    /// The first owner may be anybody; later only the owner gives it to somebody else of the same office. Between
    /// offices it takes a hand-over with an answer.
    private CaseState owned(CaseEvent event) {
        boolean first = owner.unit() == null || state.equals(CONFIRMED);
        boolean within = owner.is(event.unit()) && owner.is(Objects.toString(event.toUnit()));
        if (!first && !within) {
            return this;
        }
        var next = state.equals(CONFIRMED) || state.equals(CLOSED) ? OPEN : state;
        return with(next, new Owner(event.toUnit(), event.staff()), due.to(event.due()));
    }

    private CaseState handed(CaseEvent event) {
        var to = event.toUnit();
        if (!owner.is(event.unit()) || to == null || owner.is(to) || isOver()) {
            return this;
        }
        var asking = new Asked(event.entry(), to, event.day(), event.due());
        return with(ASKED, owner, due).asking(asking);
    }

    private CaseState answered(CaseEvent event) {
        boolean fits =
                asked.transfer() != null
                        && asked.transfer().equals(event.refers())
                        && event.unit().equals(asked.unit());
        if (!fits) {
            return this;
        }
        return event.yes()
                ? with(OPEN, new Owner(asked.unit(), event.staff()), due.to(event.due()))
                        .asking(Asked.NOBODY)
                : with(OPEN, owner, due).asking(Asked.NOBODY);
    }

    private CaseState stepped(CaseEvent event) {
        if (!owner.is(event.unit()) || isOver()) {
            return this;
        }
        var moved = with(state, owner, due.to(event.due()));
        return new CaseState(
                moved.state,
                moved.owner,
                moved.due,
                asked,
                closed,
                opened,
                contested,
                steps + 1,
                last);
    }

    private CaseState closed(CaseEvent event) {
        if (!owner.is(event.unit()) || isOver()) {
            return this;
        }
        var closing = new Closed(event.entry(), event.day(), event.author(), null, false);
        return with(CLOSED, owner, due).asking(Asked.NOBODY).closing(closing, contested);
    }

    private CaseState said(CaseEvent event) {
        if (!state.equals(CLOSED) || !Objects.equals(closed.closing(), event.refers())) {
            return this;
        }
        if (!event.yes()) {
            return with(OPEN, owner, due).closing(Closed.NOT, contested + 1);
        }
        boolean self = event.author().equals(closed.by());
        var done = new Closed(closed.closing(), closed.day(), closed.by(), event.day(), self);
        return with(CONFIRMED, owner, due).closing(done, contested);
    }

    private boolean isOver() {
        return state.equals(CLOSED) || state.equals(CONFIRMED);
    }

    private CaseState with(String next, Owner owned, Due until) {
        var kept = next.equals(CLOSED) || next.equals(CONFIRMED) ? closed : Closed.NOT;
        return new CaseState(next, owned, until, asked, kept, opened, contested, steps, last);
    }

    private CaseState asking(Asked next) {
        return new CaseState(state, owner, due, next, closed, opened, contested, steps, last);
    }

    private CaseState closing(Closed next, int times) {
        return new CaseState(state, owner, due, asked, next, opened, times, steps, last);
    }

    private CaseState seen(LocalDate day) {
        var later = day.isAfter(last) ? day : last;
        return new CaseState(state, owner, due, asked, closed, opened, contested, steps, later);
    }

    /// In the order of the columns of `casework.case_now` between area and since.
    @Nullable Object[] columns() {
        return new @Nullable Object[] {
            state,
            owner.unit(),
            owner.staff(),
            due.day(),
            due.first(),
            due.moved(),
            opened,
            asked.transfer(),
            asked.unit(),
            asked.day(),
            asked.by(),
            closed.closing(),
            closed.day(),
            closed.by(),
            closed.confirmed(),
            closed.notedByCloser(),
            contested,
            steps,
            last
        };
    }
}
