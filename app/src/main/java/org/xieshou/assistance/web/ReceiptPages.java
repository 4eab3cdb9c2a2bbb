package org.xieshou.assistance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.assistance.Donors;
import org.xieshou.assistance.Promised;
import org.xieshou.assistance.Spot;
import org.xieshou.assistance.Stocks;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors.Doubt;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.shared.web.Text;
import org.xieshou.shared.web.Ui;

/// Goods and money come in.
@Controller
@May(Right.GOODS_WRITE)
public final class ReceiptPages {
    static final int ROWS = 6;
    private static final String EXPIRED = "expired";
    private static final DateTimeFormatter LOT = DateTimeFormatter.ofPattern("yyMMdd");

    private final Stocks stocks;
    private final Donors donors;
    private final Counter counter;

    ReceiptPages(Stocks stocks, Donors donors, Counter counter) {
        this.stocks = stocks;
        this.donors = donors;
        this.counter = counter;
    }

    /// @param unit for which it is received, by id
    /// @param givers donors, and donors with what they promised: `ID` or `ID/PLEDGE`
    public record Form(
            String unit, String unitName, List<Option> spots, List<Giver> givers, Sheet answers) {
        public int rows() {
            return ROWS;
        }
    }

    /// @param value `ID`, or `ID/PLEDGE` for a promise that is still open
    /// @param promised what of it is not here yet; empty for the donor alone
    public record Giver(String value, String name, List<Promised> promised) {
        public Giver {
            promised = List.copyOf(promised);
        }

        /// The donor, and the goods of the promise by name.
        public String label(Ui ui) {
            var goods =
                    promised.stream()
                            .map(one -> Much.name(ui, one.item()))
                            .collect(Collectors.joining(ui.isZh() ? "、" : ", "));
            return goods.isEmpty() ? name : ui.t("assistance.giver.promised", name, goods);
        }
    }

    @GetMapping("/stock/receipt/new")
    Page<Form> open(
            Actor actor,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String giver) {
        var spot = stocks.spot(actor, at.isEmpty() ? actor.unit() : at);
        var filled = new LinkedHashMap<String, String>();
        filled.put("at", spot.toString());
        promise(actor, giver).ifPresent(kept -> filled.putAll(promised(kept)));
        filled.putIfAbsent("giver", giver);
        var answers = counter.open(filled);
        filled.put("lot", lot(answers));
        return show(actor, spot, counter.open(filled));
    }

    /// The promise meant by `ID/PLEDGE`, or by `ID` if the donor has only one open.
    private Optional<Giver> promise(Actor actor, String giver) {
        var open =
                givers(actor).stream()
                        .filter(one -> !one.promised().isEmpty())
                        .filter(one -> (one.value() + "/").startsWith(giver + "/"))
                        .toList();
        return giver.isEmpty() || open.size() != 1
                ? Optional.empty()
                : Optional.of(open.getFirst());
    }

    /// What is expected stands there in the measure in which it was promised, so that what comes is set against it; how
    /// much came is for who counts it.
    private static Map<String, String> promised(Giver kept) {
        var filled = new LinkedHashMap<String, String>();
        filled.put("giver", kept.value());
        int row = 1;
        for (var one : kept.promised()) {
            if (!one.item().isEmpty() && row <= ROWS) {
                filled.put("item" + row, one.item());
                filled.put("measure" + row++, one.measure());
            }
        }
        return filled;
    }

    /// A label that no other delivery has: the day, and four signs of the form's own id.
    private String lot(Sheet answers) {
        return LOT.format(counter.today()) + "-" + answers.raw("form").substring(32);
    }

    @PostMapping("/stock/receipt")
    Page<Form> add(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Counter.sent(sent);
        var spot = stocks.spot(actor, answers.raw("at"));
        var body = body(spot, answers);
        var day = counter.day(answers);
        if (answers.errors().isEmpty() && !answers.isMeant(EXPIRED)) {
            overOn(day, answers);
        }
        if (!answers.errors().isEmpty()) {
            return show(actor, spot, answers).errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, spot.unit());
        occasion.add("assistance.receipt@1", null, body);
        return counter.send(occasion, actor, "/stock?unit=" + spot.unit());
    }

    /// What came came, also if its date was past: but a slip of the year would have it written off.
    private static void overOn(LocalDate day, Sheet answers) {
        for (int row = 1; row <= ROWS; row++) {
            var item = answers.raw("item" + row).strip();
            answers.date("expires" + row)
                    .filter(expires -> expires.isBefore(day))
                    .ifPresent(expires -> {
                        var what =
                                Text.of(
                                        "assistance.doubt.expired",
                                        item,
                                        expires.toString(),
                                        day.toString());
                        var todo = Text.of("assistance.doubt.expired.do");
                        answers.errors().doubt(new Doubt(EXPIRED, what, todo, null));
                    });
        }
    }

    private static Map<String, Object> body(Spot spot, Sheet answers) {
        var body = new LinkedHashMap<String, Object>();
        if (spot.store() != null) {
            body.put("store", spot.store().toString());
        }
        var giver = answers.raw("giver").split("/", 2);
        if (!giver[0].isEmpty()) {
            body.put("donor", giver[0]);
        }
        if (giver.length > 1) {
            body.put("pledge", giver[1]);
        }
        var items = items(answers);
        var money = answers.fen("money", Counter.MOST_YUAN).filter(fen -> fen > 0);
        body.put("items", items);
        money.ifPresent(fen -> body.put("money", fen));
        answers.fen("value", Counter.MOST_YUAN).ifPresent(fen -> body.put("value", fen));
        answers.errors()
                .require(
                        !items.isEmpty() || money.isPresent(), "item1", "assistance.error.nothing");
        return body;
    }

    static List<Map<String, Object>> items(Sheet answers) {
        var items = new ArrayList<Map<String, Object>>();
        for (int row = 1; row <= ROWS; row++) {
            var name = answers.text("item" + row, 40);
            var quantity = answers.quantity("quantity" + row);
            if (name.isEmpty() && quantity.isEmpty()) {
                continue;
            }
            answers.errors()
                    .require(name.isPresent(), "item" + row, "assistance.missing.item")
                    .require(quantity.isPresent(), "quantity" + row, "assistance.missing.quantity");
            // without it the books would keep the same good apart, and a promise would never be met
            answers.errors()
                    .require(
                            answers.is("measure" + row),
                            "measure" + row,
                            "assistance.missing.measure");
            var item = new LinkedHashMap<String, Object>();
            name.ifPresent(what -> item.put("item", what));
            quantity.ifPresent(much -> item.put("quantity", much));
            answers.text("measure" + row, 10).ifPresent(measure -> item.put("unit", measure));
            answers.text("lot", 30).ifPresent(lot -> item.put("lot", lot));
            answers.date("expires" + row).ifPresent(day -> item.put("expires", day.toString()));
            items.add(item);
        }
        return items;
    }

    private Page<Form> show(Actor actor, Spot spot, Sheet answers) {
        return Page.of(
                "assistance/receipt",
                new Form(
                        spot.unit(),
                        counter.unitName(spot.unit()),
                        counter.spots(actor, spot.unit(), ""),
                        givers(actor),
                        answers));
    }

    /// Each promise that is still open, then each donor.
    private List<Giver> givers(Actor actor) {
        var pledges = new LinkedHashMap<UUID, List<Promised>>();
        for (var one : donors.promised(actor)) {
            pledges.computeIfAbsent(one.pledge(), _ -> new ArrayList<>()).add(one);
        }
        var givers = new ArrayList<Giver>();
        pledges.forEach((pledge, goods) -> {
            var first = goods.getFirst();
            givers.add(new Giver(first.donor() + "/" + pledge, first.donorName(), goods));
        });
        donors.all(actor)
                .forEach(one -> givers.add(new Giver("" + one.id(), one.name(), List.of())));
        return givers;
    }
}
