package org.xieshou.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xieshou.HandMade;
import org.xieshou.assistance.Account.Sort;
import org.xieshou.assistance.Leg.At;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;

/// The books alone, without a database. `-Dxieshou.ledger.sequences=100000` tries that many random histories.
class LedgerTest {
    private static final int TRIES = 20;
    private static final int SEQUENCES = Integer.getInteger("xieshou.ledger.sequences", 1_000);
    private static final UUID STORE = Operations.STORE;
    private static final UUID HOME = Ids.named("a home");

    /// Keeps between batches what the two tables keep.
    private static final class Books {
        private final Map<UUID, NavigableMap<At, Long>> standing = new HashMap<>();
        private final NavigableMap<At, Long> balances = new TreeMap<>();
        private final StringBuilder written = new StringBuilder();

        Books post(List<Entry> entries) {
            var ledger = new Ledger(standing, balances);
            entries.forEach(entry -> ledger.post(entry, Statement.of(entry)));
            for (var posting : ledger.postings()) {
                var leg = posting.leg();
                standing.computeIfAbsent(posting.entry().root(), _ -> new TreeMap<>())
                        .merge(leg.at(), leg.amount(), Long::sum);
                written.append(posting.entry().seq()).append(posting.no());
                written.append(posting.part()).append(leg).append('\n');
            }
            ledger.changes((at, amount) -> balances.merge(at, amount, Long::sum));
            balances.values().removeIf(amount -> amount == 0);
            return this;
        }

        long sum(Sort sort) {
            return balances.entrySet().stream()
                    .filter(each -> each.getKey().account().sort() == sort)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    @Property(tries = TRIES)
    void anyHistoryBalancesAndAgreesWithTheClerk(@ForAll long seed) {
        for (int i = 0; i < Math.max(1, SEQUENCES / TRIES); i++) {
            agrees(seed + i);
        }
    }

    private static void agrees(long seed) {
        var random = new Random(seed);
        var entries = new Operations(seed).next(1 + random.nextInt(40));
        var books = new Books();
        var clerk = new Clerk();
        for (var entry : entries) {
            books.post(List.of(entry));
            clerk.hear(entry);
            balances(books, clerk, "seed " + seed + " after entry " + entry.seq());
        }
        assertThat(cut(entries, random).written.toString())
                .as("seed %d cut into batches", seed)
                .isEqualTo(books.written.toString());
    }

    private static void balances(Books books, Clerk clerk, String where) {
        var items = new HashMap<String, Long>();
        var together = new TreeMap<At, Long>();
        books.balances.forEach((at, amount) -> {
            items.merge(at.good().item(), amount, Long::sum);
            together.merge(Clerk.together(at), amount, Long::sum);
            assertThat(amount >= 0 || !at.isStock()).as("stock below zero, %s", where).isTrue();
        });
        together.values().removeIf(amount -> amount == 0);
        assertThat(items.values()).as(where).allMatch(sum -> sum == 0);
        assertThat(together).as(where).isEqualTo(clerk.sums());
    }

    private static Books cut(List<Entry> entries, Random random) {
        var books = new Books();
        for (int from = 0; from < entries.size(); ) {
            int to = Math.min(entries.size(), from + 1 + random.nextInt(9));
            books.post(entries.subList(from, to));
            from = to;
        }
        return books;
    }

    private static String rice(String how, int quantity) {
        return "{%s, 'items': [{'item': '大米', 'unit': '公斤', 'quantity': %d}]}"
                .formatted(how, quantity);
    }

    private static String inStore() {
        return "'store': '" + STORE + "'";
    }

    private static String given() {
        return "'basis': 'total', 'from': 'store', " + inStore();
    }

    @Test
    void whatIsGivenBeyondTheStockIsAShortageUntilAPersonExplainsIt() {
        var made = new HandMade();
        made.say("assistance.receipt", null, 11, rice(inStore(), 6));
        made.say("assistance.handover", HOME, 11, rice(given(), 10));
        var books = new Books().post(made.all());

        assertThat(books.sum(Sort.STOCK)).isZero();
        assertThat(books.sum(Sort.SHORTAGE)).isEqualTo(-4_000);
        assertThat(books.sum(Sort.HOUSEHOLD)).isEqualTo(10_000);

        made.say("assistance.receipt", null, 11, rice(inStore(), 10));
        var later = new Books().post(made.all());
        assertThat(later.sum(Sort.STOCK)).isEqualTo(10_000);
        assertThat(later.sum(Sort.SHORTAGE))
                .as("a new delivery explains nothing")
                .isEqualTo(-4_000);

        made.say(
                "assistance.explain",
                null,
                11,
                rice("'why': 'late-receipt', 'text': '先发后记', " + inStore(), 4));
        var explained = new Books().post(made.all());
        assertThat(explained.sum(Sort.SHORTAGE)).isZero();
        assertThat(explained.sum(Sort.STOCK)).isEqualTo(6_000);
        assertThat(explained.sum(Sort.DONOR)).isEqualTo(-16_000);
    }

    @Test
    void aCorrectionTurnsRoundTheShortageThatTheMistakeMade() {
        var made = new HandMade();
        made.say("assistance.receipt", null, 11, rice(inStore(), 6));
        var mistake = made.say("assistance.handover", HOME, 11, rice(given(), 60));
        made.correct(mistake, rice(given(), 6));
        var books = new Books().post(made.all());

        assertThat(books.sum(Sort.SHORTAGE)).isZero();
        assertThat(books.sum(Sort.STOCK)).isZero();
        assertThat(books.sum(Sort.HOUSEHOLD)).isEqualTo(6_000);
        assertThat(books.written).contains("REVERSED").contains("SHORT");
    }

    @Test
    void whatIsMissingAtACountIsWrittenOffOnlyByAnExplanation() {
        var made = new HandMade();
        made.say("assistance.receipt", null, 11, rice(inStore(), 6));
        made.say(
                "assistance.count",
                null,
                11,
                "{%s, 'items': [{'item': '大米', 'unit': '公斤', 'expected': 6, 'counted': 5}]}"
                        .formatted(inStore()));
        assertThat(new Books().post(made.all()).sum(Sort.SHORTAGE)).isEqualTo(1_000);

        made.say(
                "assistance.explain",
                null,
                11,
                rice("'why': 'spoiled', 'text': '受潮', " + inStore(), 1));
        var books = new Books().post(made.all());
        assertThat(books.sum(Sort.SHORTAGE)).isZero();
        assertThat(books.sum(Sort.WRITTEN_OFF)).isEqualTo(1_000);
        assertThat(books.sum(Sort.STOCK)).isEqualTo(5_000);
    }

    @Test
    void aPromiseIsKeptByWhatComesIn() {
        var made = new HandMade();
        var donor = "'donor': '" + HOME + "'";
        var pledge = made.say("assistance.pledge", null, 11, rice(donor, 10));
        made.say(
                "assistance.receipt",
                null,
                11,
                rice(donor + ", 'pledge': '" + pledge.root() + "', " + inStore(), 7));
        var books = new Books().post(made.all());

        assertThat(books.sum(Sort.PLEDGED)).isEqualTo(3_000);
        assertThat(books.sum(Sort.STOCK)).isEqualTo(7_000);
        assertThat(books.sum(Sort.DONOR)).isEqualTo(-10_000);
    }

    @Test
    void anotherUnitsWordsCannotEmptyAStore() {
        var made = new HandMade();
        made.say("assistance.receipt", null, 11, rice(inStore(), 6));
        var stolen =
                made.say("assistance.writeoff", null, 11, rice("'why': 'lost', " + inStore(), 6));
        var books =
                new Books()
                        .post(made.all().subList(0, 1))
                        .post(List.of(HandMade.by("mzj", stolen)));

        assertThat(books.sum(Sort.STOCK)).isEqualTo(6_000);
        assertThat(books.sum(Sort.SHORTAGE)).isEqualTo(-6_000);
    }

    @Test
    void moneyIsKeptApartFromGoodsAndAValueOfGoodsIsNoMoney() {
        var made = new HandMade();
        made.say("assistance.receipt", null, 11, "{'items': [], 'money': 500000}");
        made.say(
                "assistance.handover",
                null,
                11,
                "{'items': [], 'value': 10000, 'basis': 'per-household', 'households': 13, 'from': 'hands'}");
        made.say(
                "assistance.handover",
                HOME,
                11,
                "{'items': [{'item': '毯子', 'quantity': 1}], 'value': 9900, 'basis': 'total', 'from': 'hands'}");
        var books = new Books().post(made.all());

        assertThat(books.balances)
                .containsEntry(new At(Account.HOUSEHOLDS, Good.MONEY), 130_000L)
                .containsEntry(new At(Account.stock("sfj", null), Good.MONEY), 370_000L);
    }
}
