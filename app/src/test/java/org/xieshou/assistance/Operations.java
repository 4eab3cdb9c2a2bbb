package org.xieshou.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.HandMade;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;

/// Random things that happen to goods: sensible ones, careless ones and corrections of both.
final class Operations {
    static final UUID STORE = Ids.named("a store");
    private static final UUID DONOR = Ids.named("a donor");
    private static final List<UUID> HOMES =
            List.of(Ids.named("home 1"), Ids.named("home 2"), Ids.named("home 3"));
    private static final List<String> GOODS =
            List.of(
                    "'item': '大米', 'unit': '公斤'",
                    "'item': '大米', 'unit': '公斤', 'lot': 'A'",
                    "'item': '清油', 'unit': '升', 'lot': 'A'");
    private static final List<String> WHYS =
            List.of("late-receipt", "unbooked", "found", "lost", "spoiled");

    private final Random random;
    private final HandMade made = new HandMade();
    private final List<Entry> originals = new ArrayList<>();

    Operations(long seed) {
        random = new Random(seed);
    }

    List<Entry> next(int many) {
        for (int i = 0; i < many; i++) {
            if (random.nextInt(5) == 0 && !originals.isEmpty()) {
                var entry = originals.get(random.nextInt(originals.size()));
                if (random.nextInt(3) == 0) {
                    made.takeBack(entry);
                } else {
                    made.correct(entry, body(entry.kind()));
                }
            } else {
                say();
            }
        }
        return made.all();
    }

    private void say() {
        var kind =
                List.of(
                                "pledge",
                                "receipt",
                                "receipt",
                                "move",
                                "move",
                                "handover",
                                "handover",
                                "return",
                                "writeoff",
                                "count",
                                "explain")
                        .get(random.nextInt(11));
        boolean household = kind.equals("handover") || (kind.equals("return") && flip());
        originals.add(
                made.say(
                        "assistance." + kind,
                        household ? HOMES.get(random.nextInt(3)) : null,
                        11,
                        body("assistance." + kind)));
    }

    private boolean flip() {
        return random.nextBoolean();
    }

    private String body(String kind) {
        var store = flip() ? ", 'store': '" + STORE + "'" : "";
        var money = random.nextInt(4) == 0 ? ", 'money': " + random.nextInt(90_000) : "";
        var items = "'items': [" + items(null) + "]";
        var body =
                switch (kind) {
                    case "assistance.pledge" -> "'donor': '" + DONOR + "', " + items + money;
                    case "assistance.receipt" -> items + money + store + source();
                    case "assistance.move" -> move() + ", " + items + money;
                    case "assistance.handover" -> handover(store);
                    case "assistance.return" -> items + money + store;
                    case "assistance.writeoff" -> "'why': 'expired', " + items + money + store;
                    case "assistance.count" ->
                            "'items': ["
                                    + items("expected")
                                    + ", "
                                    + items("counted")
                                    + "]"
                                    + store;
                    default ->
                            "'text': '-', 'why': '"
                                    + WHYS.get(random.nextInt(WHYS.size()))
                                    + "', "
                                    + items
                                    + money
                                    + store;
                };
        return "{" + body + "}";
    }

    private String source() {
        var donor = flip() ? ", 'donor': '" + DONOR + "'" : "";
        var pledge =
                originals.stream()
                        .filter(entry -> flip() && entry.kind().equals("assistance.pledge"))
                        .findFirst();
        return donor + pledge.map(entry -> ", 'pledge': '" + entry.root() + "'").orElse("");
    }

    private String move() {
        return switch (random.nextInt(3)) {
            case 0 -> "'fromStore': '" + STORE + "'";
            case 1 -> "'fromStore': '" + STORE + "', 'toUnit': 'mzj'";
            default -> "'toStore': '" + STORE + "'";
        };
    }

    private String handover(String store) {
        var basis = flip() ? "'basis': 'total'" : "'basis': 'per-household', 'households': 3";
        var from = "'from': '" + (store.isEmpty() ? "hands" : "store") + "'";
        var what = flip() ? items(null) : "";
        return "'items': ["
                + what
                + "], 'value': "
                + random.nextInt(50_000)
                + ", "
                + basis
                + ", "
                + from
                + store;
    }

    private String items(@Nullable String field) {
        var name = field == null ? "quantity" : field;
        var quantity = (1 + random.nextInt(9_000)) / 1000.0;
        return "{" + GOODS.get(random.nextInt(3)) + ", '" + name + "': " + quantity + "}";
    }
}
