package org.xieshou.assistance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.assistance.Good;
import org.xieshou.assistance.Stock;
import org.xieshou.assistance.Stocks;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// What is short and waits for a person's explanation.
@Controller
@May(Right.GOODS_WRITE)
public final class ShortagePages {
    private static final String LATE = "late-receipt";
    private static final Set<String> TOLD = Set.of(LATE, "unbooked", "found");

    private final Stocks stocks;
    private final Counter counter;

    ShortagePages(Stocks stocks, Counter counter) {
        this.stocks = stocks;
        this.counter = counter;
    }

    /// @param answers the form that was typed, for all rows; its row says for which
    public record Listed(List<Stock> shortages, Sheet answers) {
        public List<String> whys(Stock row) {
            return Stocks.explanations(row);
        }

        /// The reasons that need their own word on what becomes of the row; the others say that it is gone.
        public List<String> effects(Stock row) {
            return whys(row).stream().filter(TOLD::contains).toList();
        }

        public String typed(int row, String name) {
            return answers.raw("row").equals(String.valueOf(row)) ? answers.raw(name) : "";
        }
    }

    @GetMapping({"/stock/shortages", "/api/v1/stock/shortages"})
    Page<Listed> list(Actor actor) {
        return show(actor, counter.open(Map.of()));
    }

    private Page<Listed> show(Actor actor, Sheet answers) {
        return Page.of("assistance/shortages", new Listed(stocks.shortages(actor, ""), answers));
    }

    @PostMapping("/stock/shortages")
    Page<Listed> explain(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Counter.sent(sent);
        var spot = stocks.spot(actor, answers.raw("at"));
        var body = new LinkedHashMap<String, Object>();
        if (spot.store() != null) {
            body.put("store", spot.store().toString());
        }
        amount(answers, body);
        body.put("why", answers.needed("why", 20));
        body.put("text", answers.needed("text", 200));
        if (!answers.errors().isEmpty()) {
            return show(actor, answers).errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, spot.unit());
        occasion.add("assistance.explain@1", null, body);
        Page<Listed> answer = counter.send(occasion, actor, "/stock/shortages");
        return LATE.equals(answers.raw("why")) ? answer.flash("assistance.short.late") : answer;
    }

    private static void amount(Sheet answers, Map<String, Object> body) {
        var good =
                answers.raw("item").isEmpty()
                        ? Good.MONEY
                        : new Good(answers.raw("item"), answers.raw("measure"), answers.raw("lot"));
        if (good.isMoney()) {
            body.put("items", List.of());
            var fen = answers.fen("much", Counter.MOST_YUAN);
            answers.errors().require(fen.isPresent(), "much", "assistance.missing.quantity");
            fen.ifPresent(much -> body.put("money", much));
        } else {
            var much = answers.quantity("much");
            answers.errors().require(much.isPresent(), "much", "assistance.missing.quantity");
            body.put(
                    "items",
                    much.stream()
                            .map(quantity -> GoodsRows.item(good, "quantity", quantity))
                            .toList());
        }
    }
}
