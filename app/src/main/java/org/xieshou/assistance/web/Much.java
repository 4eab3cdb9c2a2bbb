package org.xieshou.assistance.web;

import java.math.BigDecimal;
import org.xieshou.assistance.Stock;
import org.xieshou.shared.web.Ui;

/// Amounts of the books as a person reads them.
public final class Much {
    private Much() {}

    /// `12.5`, without its measure; of money the yuan.
    public static String number(Ui ui, boolean money, long amount) {
        return money ? ui.yuan(amount) : plain(amount);
    }

    /// As it can be typed and sent.
    public static String plain(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    /// `+3` and `−3`, so that coming and going can be told apart without colour.
    public static String signed(Ui ui, boolean money, long amount) {
        return (amount < 0 ? "−" : "+") + number(ui, money, Math.abs(amount));
    }

    public static String measure(Ui ui, Stock row) {
        return row.good().isMoney() ? ui.t("assistance.yuan") : row.measure();
    }

    public static String name(Ui ui, String item) {
        return item.isEmpty() ? ui.t("assistance.money") : item;
    }
}
