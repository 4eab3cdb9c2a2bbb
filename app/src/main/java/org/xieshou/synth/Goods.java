package org.xieshou.synth;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xieshou.synth.Pen.Scene;

/// Civil affairs has a store and two givers: some of what came in went to a unit and to households before winter, some
/// is still promised, and at a count two blankets were missing. None of it belongs to the campaign.
final class Goods {
    private static final String UNIT = Units.CIVIL_AFFAIRS;

    private final LocalDate day;
    private final Lane lane;
    private final Pen pen;
    private final Dice dice;

    /// @param day of the campaign; the goods came in the weeks before
    Goods(LocalDate day, Lane lane, Pen pen, Dice dice) {
        this.day = day;
        this.lane = lane;
        this.pen = pen;
        this.dice = dice;
    }

    void write() {
        var store = pen.write(before(40), "assistance.store", Json.of("name", "民政局一号库"));
        var mill = donor("杏花果品合作社", "firm");
        var fund = donor("小橘灯助学会", "group");
        var sees = Json.of("donor", fund.toString()).with("as", Units.GIVER);
        pen.write(before(39), "assistance.donor-unit", sees);
        receive(store, mill, item("大米", "公斤", 1_200, "rice-1").with("expires", day.plusMonths(8)));
        receive(store, mill, item("清油", "升", 300, "oil-1").with("expires", day.plusDays(25)));
        receive(store, fund, item("毛毯", "条", 120, "blanket-1"));
        pen.write(
                before(30),
                "assistance.pledge",
                new Json()
                        .with("donor", fund)
                        .list("items", List.of(item("棉衣", "件", 80)))
                        .with("by", day.plusMonths(2))
                        .with("purpose", "冬天用"));
        pen.write(
                before(28),
                "assistance.move",
                new Json()
                        .with("fromStore", store)
                        .with("toUnit", Units.JUSTICE)
                        .list("items", List.of(item("大米", "公斤", 300, "rice-1"))));
        give(store, 40, item("大米", "公斤", 10, "rice-1"));
        give(store, 36, item("毛毯", "条", 1, "blanket-1"));
        count(store, item("毛毯", "条", "blanket-1").with("expected", 84).with("counted", 82));
    }

    private UUID donor(String name, String sort) {
        var body = Json.of("name", name).with("sort", sort).with("named", true);
        return pen.write(before(40), "assistance.donor", body);
    }

    private void receive(UUID store, UUID donor, Json item) {
        pen.write(
                before(38),
                "assistance.receipt",
                new Json().with("store", store).with("donor", donor).list("items", List.of(item)));
    }

    private void give(UUID store, int households, Json item) {
        pen.write(
                before(24),
                "assistance.handover@2",
                new Json()
                        .list("items", List.of(item))
                        .with("basis", "per-household")
                        .with("households", households)
                        .with("receipt", "name")
                        .with("from", "store")
                        .with("store", store));
    }

    private void count(UUID store, Json item) {
        pen.write(
                before(10),
                "assistance.count",
                new Json().with("store", store).list("items", List.of(item)));
    }

    private static Json item(String name, String measure, long quantity) {
        return Json.of("item", name).with("unit", measure).with("quantity", quantity);
    }

    private static Json item(String name, String measure, long quantity, String lot) {
        return item(name, measure, quantity).with("lot", lot);
    }

    private static Json item(String name, String measure, String lot) {
        return Json.of("item", name).with("unit", measure).with("lot", lot);
    }

    private Scene before(int days) {
        var moment = Campaign.at(day.minusDays(days), 10, dice);
        return new Scene(lane, null, dice.v8(), UNIT, moment, Pen.SEEN_ALL);
    }
}
