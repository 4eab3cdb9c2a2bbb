package org.xieshou.livelihood;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.FrontDesk;
import org.xieshou.journal.Occasion;
import org.xieshou.livelihood.LandTable.Whose;
import org.xieshou.livelihood.Offer.Order;
import org.xieshou.livelihood.Offer.Sale;
import org.xieshou.livelihood.Plan.Promise;
import org.xieshou.shared.Right;

/// Plans, promises, offers, orders and sales within an actor's reach.
@Component
public final class Produce {
    /// The fact that a sale writes along with itself: what the sales of the year bring, added up.
    public static final String INCOME_FACT = "household.income-sales";

    private static final int MOST = 300;

    private final Reading reading;
    private final FrontDesk desk;

    Produce(Reading reading, FrontDesk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    /// An offer with the orders that could take it, soonest first.
    public record Match(Offer offer, List<Order> orders) {
        public Match {
            orders = List.copyOf(orders);
        }
    }

    /// All that a household has of this.
    public record Holding(
            List<Plan> plans, List<Promise> promises, List<Offer> offers, List<Sale> sales) {
        public Holding {
            plans = List.copyOf(plans);
            promises = List.copyOf(promises);
            offers = List.copyOf(offers);
            sales = List.copyOf(sales);
        }
    }

    public Holding of(Actor actor, UUID household) {
        var whose = new Whose(household, null);
        return read(
                actor,
                table ->
                        new Holding(
                                table.plans(whose),
                                table.promises(whose, "", false),
                                table.offers(whose, false),
                                table.sales(whose)));
    }

    public List<Plan> plans(Actor actor) {
        return read(actor, table -> table.plans(Whose.ALL));
    }

    /// Not yet kept, the soonest first.
    ///
    /// @param unit that made them; "" for all
    public List<Promise> openPromises(Actor actor, String unit) {
        return read(actor, table -> table.promises(Whose.ALL, unit, true));
    }

    /// @throws LivelihoodProblem if there is none in reach
    public Plan plan(Actor actor, UUID id) {
        return read(actor, table -> table.plans(new Whose(null, id))).stream()
                .findFirst()
                .orElseThrow(LivelihoodProblem::notThere);
    }

    public Promise promise(Actor actor, UUID id) {
        return read(actor, table -> table.promises(new Whose(null, id), "", false)).stream()
                .findFirst()
                .orElseThrow(LivelihoodProblem::notThere);
    }

    /// Those of which the actor may say that they were kept: of the own unit, of a household in one's charge, or of one whose
    /// record one keeps. Nobody tells what another unit did.
    public Set<UUID> keepable(Actor actor, List<Promise> promises) {
        return promises.stream()
                .filter(promise -> mayKeep(actor, promise))
                .map(Promise::promise)
                .collect(Collectors.toSet());
    }

    public boolean mayKeep(Actor actor, Promise promise) {
        var there = actor.at(promise.area(), promise.household());
        var charge = actor.within(Right.VISITS_WRITE).households();
        return there.may(Right.VISITS_WRITE)
                && (there.units().contains(promise.unit())
                        || charge.contains(promise.household())
                        || there.may(Right.HOUSEHOLDS_WRITE));
    }

    public Offer offer(Actor actor, UUID id) {
        return read(actor, table -> table.offer(id)).orElseThrow(LivelihoodProblem::notThere);
    }

    public Sale sale(Actor actor, UUID id) {
        return read(actor, table -> table.sales(new Whose(null, id))).stream()
                .findFirst()
                .orElseThrow(LivelihoodProblem::notThere);
    }

    /// Offers of which something is left, each with the orders that fit.
    public List<Match> matches(Actor actor) {
        var orders = orders(actor);
        return read(actor, table -> table.offers(Whose.ALL, true)).stream()
                .map(offer -> new Match(offer, orders.stream().filter(offer::fits).toList()))
                .toList();
    }

    /// Orders of which something is still wanted. What was bought anywhere counts.
    public List<Order> orders(Actor actor) {
        if (!actor.may(Right.HOUSEHOLDS_READ) && !actor.may(Right.OFFERS_WRITE)) {
            throw LivelihoodProblem.notYourTask();
        }
        return reading.asSystem(
                db -> new LandTable(db, Reach.of(actor), desk.today(), MOST).orders());
    }

    /// Those of the actor's own unit.
    public List<Order> ownOrders(Actor actor) {
        return orders(actor).stream().filter(each -> each.unit().equals(actor.unit())).toList();
    }

    /// Adds a sale and the income fact that follows from it: the sum of the household's sales of that year, this one with
    /// them. Both are entries of one occasion.
    public UUID sell(Actor actor, Occasion occasion, UUID household, Map<String, Object> body) {
        var sale = occasion.add(LandKinds.SALE.full(), household, body);
        var on = LocalDate.parse(String.valueOf(body.get("on")));
        long others = read(actor, table -> table.income(household, sale, on.getYear()));
        long value = ((Number) body.getOrDefault("value", 0L)).longValue();
        occasion.add("registry.fact@1", household, income(others + value, on));
        return sale;
    }

    /// Takes a sale back, and what it brought along with it.
    public void takeBack(Actor actor, Occasion occasion, Sale sale) {
        occasion.correct(
                sale.sale(),
                LandKinds.SALE.full(),
                sale.household(),
                Map.of("void", true, "why", "—"));
        int year = sale.on().getYear();
        long others = read(actor, table -> table.income(sale.household(), sale.sale(), year));
        occasion.add("registry.fact@1", sale.household(), income(others, sale.on()));
    }

    /// This year's sum is so today, an earlier year's at its end: a sale that is told late does not push out what is newer.
    private Map<String, Object> income(long fen, LocalDate on) {
        var today = desk.today();
        var end = on.withDayOfYear(on.lengthOfYear());
        var fact = new LinkedHashMap<String, Object>();
        fact.put("fact", INCOME_FACT);
        fact.put("value", fen);
        fact.put("asOf", (end.isBefore(today) ? end : today).toString());
        fact.put("toldBy", "office");
        return fact;
    }

    private <T> T read(Actor actor, Function<LandTable, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw LivelihoodProblem.notYourTask();
        }
        return reading.as(
                actor, db -> work.apply(new LandTable(db, Reach.of(actor), desk.today(), MOST)));
    }
}
