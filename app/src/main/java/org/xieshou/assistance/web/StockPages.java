package org.xieshou.assistance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.assistance.AssistanceProblem;
import org.xieshou.assistance.Good;
import org.xieshou.assistance.Spot;
import org.xieshou.assistance.Stock;
import org.xieshou.assistance.StockLine;
import org.xieshou.assistance.Stocks;
import org.xieshou.shared.Right;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.shared.web.State;

/// What a unit has in its stores and hands, and what happened to each good.
@Controller
@May(Right.GOODS_WRITE)
public final class StockPages {
    private static final int SOON_DAYS = 30;

    private final Stocks stocks;
    private final Counter counter;

    StockPages(Stocks stocks, Counter counter) {
        this.stocks = stocks;
        this.counter = counter;
    }

    /// One store, or the hands of the unit.
    ///
    /// @param store its name, null for the hands
    public record Shelf(Spot spot, @Nullable String store, List<Stock> rows) {
        public Shelf {
            rows = List.copyOf(rows);
        }
    }

    /// @param shortages how many goods of this unit are short
    public record Listed(
            String unit, List<Option> units, List<Shelf> shelves, int shortages, LocalDate today) {

        /// How near the day is on which something expires.
        public State expiry(Stock row) {
            var expires = row.expires();
            if (expires == null) {
                return State.NONE;
            }
            return expires.isBefore(today)
                    ? State.LATE
                    : expires.isAfter(today.plusDays(SOON_DAYS)) ? State.NONE : State.DUE;
        }
    }

    /// @param spotName the store's name, null for the hands
    public record OfGood(
            Spot spot,
            String unitName,
            @Nullable String spotName,
            Good good,
            List<StockLine> lines) {}

    @Bean
    static NavItem stockInNavigation() {
        return new NavItem(45, "assistance.nav", "/stock", Right.GOODS_WRITE)
                .also("/lists", "/donors", "/labour", "/housing");
    }

    @GetMapping({"/stock", "/api/v1/stock"})
    Page<Listed> list(Actor actor, @RequestParam(defaultValue = "") String unit) {
        if (!unit.isEmpty() && !actor.units().contains(unit)) {
            throw SharedProblem.noSuchFilter("unit");
        }
        var one = actor.units().contains(unit) ? unit : actor.unit();
        return Page.of(
                "assistance/stock",
                new Listed(
                        one,
                        counter.ownUnits(actor),
                        shelves(actor, one),
                        stocks.shortages(actor, one).size(),
                        counter.today()));
    }

    /// Empty stores too: they can be filled.
    private List<Shelf> shelves(Actor actor, String unit) {
        var names = new LinkedHashMap<Spot, @Nullable String>();
        stocks.stores(actor, unit)
                .forEach(store -> names.put(new Spot(unit, store.id()), store.name()));
        names.put(new Spot(unit, null), null);
        Map<Spot, List<Stock>> rows = new LinkedHashMap<>();
        stocks.of(actor, unit)
                .forEach(row -> rows.computeIfAbsent(row.spot(), _ -> new ArrayList<>()).add(row));
        return names.entrySet().stream()
                .map(name ->
                        new Shelf(
                                name.getKey(),
                                name.getValue(),
                                rows.getOrDefault(name.getKey(), List.of())))
                .toList();
    }

    /// What was asked for in the address; without an item it is the money.
    record Asked(
            @Nullable String at,
            @Nullable String item,
            @Nullable String measure,
            @Nullable String lot) {
        Good good() {
            return item == null || item.isEmpty()
                    ? Good.MONEY
                    : new Good(item, orEmpty(measure), orEmpty(lot));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping({"/stock/item", "/api/v1/stock/item"})
    Page<OfGood> item(Actor actor, Asked asked) {
        var spot = stocks.spot(actor, Asked.orEmpty(asked.at()));
        var good = asked.good();
        var lines = stocks.lines(actor, spot, good);
        if (lines.isEmpty()) {
            throw AssistanceProblem.notFound();
        }
        return Page.of(
                "assistance/item",
                new OfGood(
                        spot, counter.unitName(spot.unit()), storeName(actor, spot), good, lines));
    }

    private @Nullable String storeName(Actor actor, Spot spot) {
        return stocks.stores(actor, spot.unit()).stream()
                .filter(store -> store.id().equals(spot.store()))
                .findFirst()
                .map(store -> store.name())
                .orElse(null);
    }

    /// @param answers as typed
    public record NewStore(String unit, Sheet answers) {}

    @GetMapping("/stock/stores/new")
    Page<NewStore> openStore(Actor actor, @RequestParam(defaultValue = "") String unit) {
        var one = actor.units().contains(unit) ? unit : actor.unit();
        return Page.of("assistance/store", new NewStore(one, counter.open(Map.of("unit", one))));
    }

    @PostMapping("/stock/stores")
    Page<NewStore> addStore(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Counter.sent(sent);
        var body = new LinkedHashMap<String, Object>();
        body.put("name", answers.needed("name", 60));
        answers.text("place", 100).ifPresent(place -> body.put("place", place));
        var asked = answers.raw("unit");
        var unit = actor.units().contains(asked) ? asked : actor.unit();
        if (!answers.errors().isEmpty()) {
            return Page.of("assistance/store", new NewStore(unit, answers))
                    .errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, unit);
        occasion.add("assistance.store@1", null, body);
        return counter.send(occasion, actor, "/stock?unit=" + unit);
    }
}
