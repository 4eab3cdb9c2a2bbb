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
        var clauses = clauses(board.goods(), words);
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

    /// Where nobody said how much, that stands beside what else is known of the same goods: it is not the same again.
    private static List<Sentence> clauses(List<Goods> all, Words words) {
        var clauses = new ArrayList<Sentence>();
        for (var goods : all) {
            var same = all.stream().filter(each -> each.item().equals(goods.item())).toList();
            var said = same.stream().filter(each -> each.quantity() != null).toList();
            if (goods.quantity() != null || said.isEmpty()) {
                var pieces = new ArrayList<>(clause(goods, words).pieces());
                if (!said.isEmpty() && said.getLast().equals(goods)) {
                    same.stream()
                            .filter(each -> each.quantity() == null)
                            .forEach(each -> pieces.addAll(unsaid(each, words)));
                }
                clauses.add(new Sentence(pieces));
            }
        }
        return clauses;
    }

    private static List<Piece> unsaid(Goods goods, Words words) {
        var n = List.of(new Piece(words.number(goods.handovers()), source(goods)));
        return words.sentence("goods.unsaid", Map.of("n", n)).pieces();
    }

    private static Source source(Goods goods) {
        var measure = goods.measure();
        var name = "goods." + goods.item() + (measure == null ? "" : "." + measure);
        return new Source(
                name, goods.handovers(), new Counted(Behind.goods(goods.item(), measure)));
    }

    private static Sentence clause(Goods goods, Words words) {
        var measure = goods.measure();
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
                        "amount", List.of(new Piece(amount, source(goods))),
                        "measure", words.text(unit)));
    }
}
