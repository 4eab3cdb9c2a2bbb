package org.xieshou.reporting;

import java.util.List;
import java.util.Map;
import org.xieshou.board.Behind;
import org.xieshou.board.Board.Goods;
import org.xieshou.reporting.Bulletin.Counted;
import org.xieshou.reporting.Bulletin.Piece;
import org.xieshou.reporting.Bulletin.Sentence;
import org.xieshou.reporting.Bulletin.Source;

/// All that was handed over, by sort and measure: how much, or how often where nobody said how much.
final class GoodsParagraph {
    private GoodsParagraph() {}

    static List<Sentence> of(List<Goods> all, Words words) {
        var clauses = all.stream().map(goods -> clause(goods, words)).toList();
        return clauses.isEmpty()
                ? List.of()
                : List.of(words.list(words.t("goods.first"), clauses, "and"));
    }

    private static Sentence clause(Goods goods, Words words) {
        var measure = goods.measure();
        var origin = new Counted(Behind.goods(goods.item(), measure));
        var name = "goods." + goods.item() + (measure == null ? "" : "." + measure);
        var source = new Source(name, goods.handovers(), origin);
        var quantity = goods.quantity();
        var amount =
                quantity == null
                        ? words.number(goods.handovers())
                        : quantity.stripTrailingZeros().toPlainString();
        var unit = quantity == null ? words.t("times") : measure == null ? "" : " " + measure;
        return words.sentence(
                "goods",
                Map.of(
                        "item", words.text(goods.item()),
                        "amount", List.of(new Piece(amount, source)),
                        "measure", words.text(unit)));
    }
}
