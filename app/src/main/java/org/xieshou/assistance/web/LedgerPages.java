package org.xieshou.assistance.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.access.Actor;
import org.xieshou.assistance.AssistanceProblem;
import org.xieshou.assistance.Books;
import org.xieshou.assistance.DistributionList;
import org.xieshou.assistance.Spot;
import org.xieshou.assistance.Stock;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;

/// The books of all units for who audits them: whether everything adds up, what is short, who wrote and who checked.
@Controller
@May(Right.LEDGER_READ)
public final class LedgerPages {
    private final Books books;
    private final Counter counter;

    LedgerPages(Books books, Counter counter) {
        this.books = books;
        this.counter = counter;
    }

    public record Ledger(
            List<Books.Sum> sums,
            List<Stock> stock,
            List<Stock> shortages,
            List<DistributionList> lists) {
        public long notAddingUp() {
            return sums.stream().filter(sum -> !sum.addsUp()).count();
        }

        public long unchecked() {
            return lists.stream()
                    .filter(list -> list.state() == DistributionList.State.WAITING)
                    .count();
        }
    }

    @Bean
    static NavItem ledgerInNavigation() {
        return new NavItem(45, "assistance.ledger", "/ledger", Right.LEDGER_READ);
    }

    @Bean
    static Door ledgerDoor() {
        return new Door(30, "assistance.door.ledger", "/ledger", Right.LEDGER_READ);
    }

    @GetMapping({"/ledger", "/api/v1/ledger"})
    Page<Ledger> all(Actor actor) {
        return Page.of(
                "assistance/ledger",
                new Ledger(
                        books.sums(actor),
                        books.stock(actor),
                        books.shortages(actor),
                        books.lists(actor)));
    }

    @GetMapping({"/ledger/item", "/api/v1/ledger/item"})
    Page<StockPages.OfGood> item(Actor actor, StockPages.Asked asked) {
        var spot =
                Spot.parse(asked.at() == null ? "" : asked.at())
                        .orElseThrow(AssistanceProblem::notFound);
        var good = asked.good();
        return Page.of(
                "assistance/item",
                new StockPages.OfGood(
                        spot,
                        counter.unitName(spot.unit()),
                        storeName(actor, spot),
                        good,
                        books.lines(actor, spot, good)));
    }

    private @org.jspecify.annotations.Nullable String storeName(Actor actor, Spot spot) {
        return books.stock(actor).stream()
                .filter(row -> row.spot().equals(spot))
                .findFirst()
                .map(Stock::storeName)
                .orElse(null);
    }
}
