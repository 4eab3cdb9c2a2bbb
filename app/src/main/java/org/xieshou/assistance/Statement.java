package org.xieshou.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;

/// What an entry says in the books: its legs, which add up to nothing for each good. It knows nothing of what is there.
final class Statement {
    private Statement() {}

    /// None for a void, and for a hand-over that does not say from which stock it was.
    static List<Leg> of(Entry entry) {
        var body = entry.body();
        return body.isVoid()
                ? List.of()
                : switch (entry.kind()) {
                    case "assistance.pledge" -> pledge(entry);
                    case "assistance.receipt" -> receipt(entry);
                    case "assistance.move" -> move(entry);
                    case "assistance.handover" -> handover(entry);
                    case "assistance.return" -> returned(entry);
                    case "assistance.writeoff" ->
                            Amounts.of(body, 1)
                                    .legs(stock(entry), Account.writtenOff(body.text("why")));
                    case "assistance.count" -> counted(entry);
                    case "assistance.explain" -> explained(entry);
                    default -> List.of();
                };
    }

    private static Account stock(Entry entry) {
        return Account.stock(entry.unit(), entry.body().uuidOrNull("store"));
    }

    /// Where promised goods come from is known, in which lot is not.
    private static List<Leg> pledge(Entry entry) {
        return Amounts.of(entry.body(), 1)
                .legs(
                        Account.donor(entry.body().uuidOrNull("donor")),
                        Account.pledged(entry.root()));
    }

    private static List<Leg> receipt(Entry entry) {
        var body = entry.body();
        var legs = Amounts.of(body, 1).legs(Account.donor(body.uuidOrNull("donor")), stock(entry));
        var pledge = body.uuidOrNull("pledge");
        if (pledge == null) {
            return legs;
        }
        // what is here is no longer promised: the donor's promise shrinks by it, without its lot
        var kept = new ArrayList<>(legs);
        for (var part : Amounts.of(body, 1).parts()) {
            var promised = new Good(part.good().item(), part.good().measure(), "");
            kept.add(Leg.of(Account.pledged(pledge), promised, -part.amount()));
            kept.add(Leg.of(Account.donor(body.uuidOrNull("donor")), promised, part.amount()));
        }
        return kept;
    }

    private static List<Leg> move(Entry entry) {
        var body = entry.body();
        var from = Account.stock(entry.unit(), body.uuidOrNull("fromStore"));
        var unit = Objects.requireNonNullElse(body.textOrNull("toUnit"), entry.unit());
        return Amounts.of(body, 1).legs(from, Account.stock(unit, body.uuidOrNull("toStore")));
    }

    private static List<Leg> handover(Entry entry) {
        var body = entry.body();
        if (!body.has("from")) {
            return List.of();
        }
        var store = body.text("from").equals("store") ? body.uuidOrNull("store") : null;
        return given(body).legs(Account.stock(entry.unit(), store), Account.HOUSEHOLDS);
    }

    /// Goods by their quantity; the value is money only if there are none.
    private static Amounts given(Body body) {
        var amount = Handover.of(body).amount();
        return body.list("items").isEmpty() && amount != null && amount > 0
                ? new Amounts(List.of(new Amounts.Part(Good.MONEY, amount)))
                : Amounts.of(body, Handover.times(body));
    }

    /// From the household it is about, else from the unit's hands.
    private static List<Leg> returned(Entry entry) {
        var from = entry.subject() == null ? Account.stock(entry.unit(), null) : Account.HOUSEHOLDS;
        return Amounts.of(entry.body(), 1).legs(from, stock(entry));
    }

    private static List<Leg> counted(Entry entry) {
        var stock = stock(entry);
        var legs = new ArrayList<Leg>();
        for (var item : entry.body().list("items")) {
            long more =
                    Amounts.thousandths(item.decimalOrNull("counted"))
                            - Amounts.thousandths(item.decimalOrNull("expected"));
            if (more != 0) {
                legs.add(Leg.of(stock, Amounts.good(item), more));
                legs.add(Leg.of(stock.shortage(), Amounts.good(item), -more));
            }
        }
        return legs;
    }

    private static List<Leg> explained(Entry entry) {
        var body = entry.body();
        var stock = stock(entry);
        var amounts = Amounts.of(body, 1);
        return switch (Explanation.of(body.text("why"))) {
            case LATE -> amounts.legs(stock, stock.shortage());
            case UNBOOKED -> amounts.legs(Account.donor(null), stock.shortage());
            case FOUND -> amounts.legs(stock.shortage(), stock);
            case GONE -> amounts.legs(stock.shortage(), Account.writtenOff(body.text("why")));
        };
    }
}
