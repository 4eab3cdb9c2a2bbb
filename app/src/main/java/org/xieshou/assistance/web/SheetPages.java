package org.xieshou.assistance.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.assistance.DistributionList;
import org.xieshou.assistance.DistributionLists;
import org.xieshou.assistance.Spot;
import org.xieshou.assistance.Stock;
import org.xieshou.assistance.Stocks;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors.Doubt;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.shared.web.Text;

/// One sheet of what is at a spot, and what is done with it: given on, handed over, given back, counted, written off.
@Controller
@May(Right.GOODS_WRITE)
public final class SheetPages {
    static final List<String> WRITE_OFF =
            List.of("expired", "spoiled", "damaged", "lost", "stolen");
    private static final int MOST_HOUSEHOLDS = 100_000;
    private static final List<String> RECEIPTS = List.of("mark", "name", "code", "none");
    private static final String UNCHECKED = "unchecked";

    private final Stocks stocks;
    private final Households households;
    private final DistributionLists lists;
    private final Counter counter;

    SheetPages(Stocks stocks, Households households, DistributionLists lists, Counter counter) {
        this.stocks = stocks;
        this.households = households;
        this.lists = lists;
        this.counter = counter;
    }

    /// @param household the name and number of the household it goes to, null if it is not about one
    /// @param list by which it is handed over, null if by none
    public record Form(
            Act act,
            Spot spot,
            String unitName,
            @Nullable String storeName,
            List<Stock> rows,
            List<Option> units,
            List<Option> spots,
            @Nullable String household,
            @Nullable DistributionList list,
            Sheet answers) {
        public Form {
            rows = List.copyOf(rows);
        }

        /// Where else it can go within the unit.
        public List<Option> stores() {
            return spots.stream()
                    .filter(each ->
                            !each.label().isEmpty() && !each.value().equals(spot.toString()))
                    .toList();
        }

        public String action() {
            return "/stock/" + act.noun();
        }

        public List<String> whys() {
            return WRITE_OFF;
        }

        public List<String> receipts() {
            return RECEIPTS;
        }
    }

    @GetMapping("/stock/{act:move|handover|return|count|writeoff}/new")
    Page<Form> open(
            Actor actor,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String at,
            @RequestParam MultiValueMap<String, String> asked) {
        var filled = new LinkedHashMap<String, String>();
        filled.put("at", at.isEmpty() ? actor.unit() : at);
        filled.put("household", first(asked, "household"));
        filled.put("list", first(asked, "list"));
        filled.put("basis", "total");
        var list = list(actor, Act.of(act), counter.open(filled));
        if (list != null) {
            var spot = stocks.spot(actor, filled.getOrDefault("at", ""));
            new Portion(list, stocks.at(actor, spot)).fill(filled);
        }
        var answers = counter.open(filled);
        answers.id("household")
                .ifPresent(id -> households.get(actor, id, "assistance.why.handover"));
        return show(actor, Act.of(act), answers);
    }

    private @Nullable DistributionList list(Actor actor, Act act, Sheet answers) {
        var list = act == Act.HANDOVER ? answers.id("list").orElse(null) : null;
        return list == null ? null : lists.get(actor, list);
    }

    private static String first(MultiValueMap<String, String> asked, String name) {
        var value = asked.getFirst(name);
        return value == null ? "" : value;
    }

    @PostMapping("/stock/{act:move|handover|return|count|writeoff}")
    Page<Form> add(
            Actor actor,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent) {
        var what = Act.of(act);
        var answers = Counter.sent(sent);
        var spot = stocks.spot(actor, answers.raw("at"));
        var body = body(what, spot, answers);
        counter.day(answers);
        if (answers.errors().isEmpty()) {
            doubts(actor, answers);
        }
        if (!answers.errors().isEmpty()) {
            return show(actor, what, answers).errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, spot.unit());
        var version = what == Act.HANDOVER ? "@2" : "@1";
        var subject = what == Act.HANDOVER ? answers.id("household").orElse(null) : null;
        occasion.add("assistance." + what.noun() + version, subject, body);
        Page<Form> answer = counter.send(occasion, actor, back(answers, subject, spot));
        return what == Act.COUNT
                ? answer
                : beyond(answer, new GoodsRows(answers).beyond(times(what, answers)));
    }

    /// Whoever hands over by a list is told first that nobody else has seen the household on it.
    private void doubts(Actor actor, Sheet answers) {
        var list = answers.id("list").orElse(null);
        if (list == null || answers.isMeant(UNCHECKED)) {
            return;
        }
        boolean isChecked =
                lists.lines(actor, lists.get(actor, list).id()).stream()
                        .filter(line -> answers.is("household", line.household().toString()))
                        .anyMatch(DistributionList.Line::checked);
        if (!isChecked) {
            var what = Text.of("assistance.doubt.unchecked");
            var todo = Text.of("assistance.doubt.unchecked.do");
            answers.errors().doubt(new Doubt(UNCHECKED, what, todo, null));
        }
    }

    private static int times(Act act, Sheet answers) {
        boolean each = act == Act.HANDOVER && answers.is("basis", "per-household");
        return each && answers.id("household").isEmpty()
                ? answers.neededWhole("households", 1, MOST_HOUSEHOLDS)
                : 1;
    }

    /// What was given was given: it is taken down, and the answer says that the books lack it.
    private static Page<Form> beyond(Page<Form> answer, List<GoodsRows.Beyond> rows) {
        var page = answer;
        for (var row : rows) {
            var left = row.left().max(BigDecimal.ZERO);
            var lacking = row.much().subtract(left);
            page =
                    row.item().isEmpty()
                            ? page.flash(
                                    "assistance.beyond.money",
                                    plain(left),
                                    plain(row.much()),
                                    plain(lacking))
                            : page.flash(
                                    "assistance.beyond",
                                    row.item(),
                                    plain(left) + " " + row.measure(),
                                    plain(row.much()) + " " + row.measure(),
                                    plain(lacking) + " " + row.measure());
        }
        return page;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /// To the list by which it was handed over, for the next home.
    private static String back(Sheet answers, @Nullable UUID household, Spot spot) {
        var list = answers.id("list");
        if (list.isPresent()) {
            return "/lists/" + list.get();
        }
        return household == null ? "/stock?unit=" + spot.unit() : "/households/" + household;
    }

    private Map<String, Object> body(Act act, Spot spot, Sheet answers) {
        var rows = new GoodsRows(answers);
        var body = new LinkedHashMap<String, Object>();
        var items = act == Act.COUNT ? rows.counted() : rows.items();
        body.put("items", items);
        var money = act == Act.COUNT ? java.util.Optional.<Long>empty() : rows.money();
        boolean some = money.isPresent() || !items.isEmpty();
        answers.errors().require(some, "much1", "assistance.error.nothing");
        money.ifPresent(fen -> body.put(act == Act.HANDOVER ? "value" : "money", fen));
        switch (act) {
            case MOVE -> move(spot, answers, body);
            case HANDOVER -> handover(spot, answers, body);
            case RETURN -> Spot.parse(answers.raw("to")).ifPresent(to -> store(to, "store", body));
            case COUNT -> store(spot, "store", body);
            case WRITEOFF -> {
                store(spot, "store", body);
                body.put("why", chosen(answers, "why", WRITE_OFF));
                answers.text("text", 200).ifPresent(text -> body.put("text", text));
            }
        }
        return body;
    }

    private static void move(Spot spot, Sheet answers, Map<String, Object> body) {
        store(spot, "fromStore", body);
        var unit = answers.raw("toUnit");
        var store = Spot.parse(answers.raw("to"));
        answers.errors()
                .require(
                        !unit.isEmpty() || store.isPresent(),
                        "toUnit",
                        "assistance.missing.toUnit");
        if (!unit.isEmpty()) {
            body.put("toUnit", unit);
        } else {
            store.ifPresent(to -> store(to, "toStore", body));
        }
    }

    /// Goods and money are two hand-overs: a value beside goods is their worth.
    private static void handover(Spot spot, Sheet answers, Map<String, Object> body) {
        boolean goods = body.get("items") instanceof List<?> items && !items.isEmpty();
        answers.errors()
                .require(
                        !goods || !body.containsKey("value"),
                        "much1",
                        "assistance.error.goods-and-money");
        body.put("from", spot.store() == null ? "hands" : "store");
        store(spot, "store", body);
        body.put("basis", answers.is("basis", "per-household") ? "per-household" : "total");
        if (answers.id("household").isEmpty()) {
            body.put("households", answers.neededWhole("households", 1, MOST_HOUSEHOLDS));
        }
        answers.id("list").ifPresent(list -> body.put("list", list.toString()));
        if (RECEIPTS.contains(answers.raw("receipt"))) {
            body.put("receipt", answers.raw("receipt"));
        }
    }

    private static void store(Spot spot, String field, Map<String, Object> body) {
        if (spot.store() != null) {
            body.put(field, spot.store().toString());
        }
    }

    private static String chosen(Sheet answers, String name, List<String> codes) {
        var code = answers.raw(name);
        answers.errors().require(codes.contains(code), name, "assistance.missing." + name);
        return code;
    }

    private Page<Form> show(Actor actor, Act act, Sheet answers) {
        var spot = stocks.spot(actor, answers.raw("at"));
        var store =
                stocks.stores(actor, spot.unit()).stream()
                        .filter(each -> each.id().equals(spot.store()))
                        .findFirst();
        return Page.of(
                "assistance/sheet",
                new Form(
                        act,
                        spot,
                        counter.unitName(spot.unit()),
                        store.map(each -> each.name()).orElse(null),
                        stocks.at(actor, spot),
                        counter.units(actor),
                        counter.spots(actor, spot.unit(), ""),
                        answers.id("household").map(id -> name(actor, id)).orElse(null),
                        list(actor, act, answers),
                        answers));
    }

    /// The family's name where the reader may know it, and its number.
    private String name(Actor actor, UUID household) {
        var home = households.again(actor, household);
        return Stream.of(
                        Optional.ofNullable(home.head()),
                        Optional.ofNullable(home.identity().number()))
                .flatMap(Optional::stream)
                .reduce((head, number) -> head + " · " + number)
                .orElse("—");
    }
}
