package org.xieshou.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xieshou.board.Behind;
import org.xieshou.board.Board;
import org.xieshou.board.Board.Goods;
import org.xieshou.board.Figure;
import org.xieshou.reporting.Bulletin.Counted;
import org.xieshou.reporting.Bulletin.Piece;
import org.xieshou.reporting.Bulletin.Sentence;
import org.xieshou.reporting.Bulletin.Source;

/// All that was handed over, by sort and measure: how much, or how often where nobody said how much; and to how many homes.
final class GoodsParagraph {
    private GoodsParagraph() {}

    static List<Sentence> of(Board board, Words words) {
        var clauses = board.goods().stream().map(goods -> clause(goods, words)).toList();
        var pieces = new ArrayList<Piece>();
        if (!clauses.isEmpty()) {
            pieces.addAll(words.list(words.t("goods.first"), clauses, "and").pieces());
        }
        if (!board.totals().figures().isNothing(Figure.GIVEN)) {
            var n = words.figure(board.totals().figures(), "all.", Behind.of(Figure.GIVEN));
            pieces.addAll(words.sentence("all.given", Map.of("n", n)).pieces());
        }
        return pieces.isEmpty() ? List.of() : List.of(new Sentence(pieces));
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
