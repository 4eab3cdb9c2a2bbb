package org.xieshou.assistance;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;

/// The books of all units for who audits them: sums, stocks, statements. No household stands in them.
@Component
public final class Books {
    private final Reading reading;

    Books(Reading reading) {
        this.reading = reading;
    }

    /// All of one good or of the money, by where it is. All but `received` add up to what was received.
    ///
    /// @param received what came in and what is promised
    /// @param open short: below zero if more was given than was there
    public record Sum(
            String item,
            String measure,
            long received,
            long promised,
            long stock,
            long open,
            long reached,
            long gone) {
        public boolean isMoney() {
            return item.isEmpty();
        }

        public boolean addsUp() {
            return received == promised + stock + open + reached + gone;
        }
    }

    /// @throws AssistanceProblem if the actor does not audit
    public List<Sum> sums(Actor actor) {
        return read(actor, BookTable::sums);
    }

    /// What is in the stores and hands of all units.
    public List<Stock> stock(Actor actor) {
        return read(actor, table -> table.held("STOCK"));
    }

    public List<Stock> shortages(Actor actor) {
        return read(actor, table -> table.held("SHORTAGE"));
    }

    /// The distribution lists of all units with their two persons, newest first, at most two hundred.
    public List<DistributionList> lists(Actor actor) {
        return read(actor, BookTable::lists);
    }

    /// What happened to a good at a spot, newest first, at most three hundred lines.
    ///
    /// @throws AssistanceProblem if nothing did
    public List<StockLine> lines(Actor actor, Spot spot, Good good) {
        var lines = read(actor, table -> table.lines(spot, good, Stocks.MOST_LINES));
        if (lines.isEmpty()) {
            throw AssistanceProblem.notFound();
        }
        return lines;
    }

    private <T> T read(Actor actor, Function<BookTable, T> work) {
        if (!actor.may(Right.LEDGER_READ)) {
            throw AssistanceProblem.notYourTask();
        }
        return reading.asSystem(db -> work.apply(new BookTable(db)));
    }
}
