package org.xieshou.need;

import java.util.List;
import java.util.Locale;

/// A line of the checklist: two no-worries, three guarantees, water, and the income.
public enum Item {
    FOOD,
    CLOTHING,
    EDUCATION,
    MEDICAL,
    HOUSING,
    WATER,
    INCOME;

    /// As in addresses and messages.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final List<Item> ALL = List.of(values());

    /// Its place in lists that hold one of each.
    int at() {
        return ALL.indexOf(this);
    }
}
