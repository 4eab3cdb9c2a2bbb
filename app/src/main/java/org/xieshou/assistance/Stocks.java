package org.xieshou.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;

/// The goods and money of the units for which an actor may act.
@Component
public final class Stocks {
    static final int MOST_LINES = 300;

    private final Reading reading;

    Stocks(Reading reading) {
        this.reading = reading;
    }

    /// How many goods are short, and since when.
    public record Waits(long count, Instant first) {}

    /// What is there, by unit, store and item.
    ///
    /// @param unit only this one; all of the actor's if blank
    /// @throws AssistanceProblem if the actor does not keep goods
    public List<Stock> of(Actor actor, String unit) {
        return read(actor, table -> table.stock(units(actor, unit)));
    }

    public List<Stock> at(Actor actor, Spot spot) {
        return of(actor, spot.unit()).stream().filter(row -> row.spot().equals(spot)).toList();
    }

    public List<Stock> shortages(Actor actor, String unit) {
        return read(actor, table -> table.shortages(units(actor, unit)));
    }

    /// How a shortage can be explained: other reasons if more was given than there was than if some is missing.
    public static List<String> explanations(Stock shortage) {
        return shortage.amount() < 0 ? Explanation.OVER : Explanation.MISSING;
    }

    public Optional<Waits> countShortages(Actor actor) {
        return read(actor, StockTable::waits);
    }

    public List<Store> stores(Actor actor, String unit) {
        return read(actor, table -> table.stores(units(actor, unit)));
    }

    /// A spot of the actor's own units.
    ///
    /// @throws AssistanceProblem if it is not, or there is no such store
    public Spot spot(Actor actor, String text) {
        return Spot.parse(text)
                .filter(spot -> actor.units().contains(spot.unit()))
                .filter(spot -> spot.store() == null || isStore(actor, spot))
                .orElseThrow(AssistanceProblem::notFound);
    }

    private boolean isStore(Actor actor, Spot spot) {
        return stores(actor, spot.unit()).stream().anyMatch(s -> s.id().equals(spot.store()));
    }

    /// What happened to a good at a spot, newest first, at most three hundred lines.
    public List<StockLine> lines(Actor actor, Spot spot, Good good) {
        return read(actor, table -> table.lines(spot, good, MOST_LINES));
    }

    private static String[] units(Actor actor, String unit) {
        return actor.units().stream()
                .filter(each -> unit.isBlank() || each.equals(unit))
                .toArray(String[]::new);
    }

    private <T> T read(Actor actor, Function<StockTable, T> work) {
        if (!actor.may(Right.GOODS_WRITE)) {
            throw AssistanceProblem.notYourTask();
        }
        return reading.as(actor, db -> work.apply(new StockTable(db)));
    }
}
